/** What is found in place of a file: its SHA-256, or why there is none. */
export type Found = { sha256: string } | { problem: string }

/** Where files are looked for: a folder, or a site. Gives nothing for a file that is not to be found there. */
export type Place = (path: string) => Promise<Found | undefined>

/** How many files are looked at side by side. */
const atOnce = 8

/** Holds the files of a place against their checksums; tells each that is not as it was published. */
export async function verify(
  expected: ReadonlyMap<string, string>,
  look: Place,
  tell: (path: string, problem: string) => void,
): Promise<{ same: number; other: number; left: number }> {
  const counts = { same: 0, other: 0, left: 0 }
  const rest = expected.entries()

  async function takeNext(): Promise<void> {
    for (const [path, sha256] of rest) {
      const found = await look(path)
      if (found === undefined) counts.left++
      else if ('sha256' in found && found.sha256 === sha256) counts.same++
      else {
        counts.other++
        tell(path, 'problem' in found ? found.problem : 'is not what was published')
      }
    }
  }

  await Promise.all(Array.from({ length: atOnce }, takeNext))
  return counts
}
