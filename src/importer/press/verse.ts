/** What stands between the two halves of a line of verse: three dots, stars, a bar, or a gap as wide as a tab. */
const gap = /\s*(?:\t+|\s(?:\.{2,}|…+|\*{1,3}|={2,}|\/{1,2}|\|)\s)\s*/u

/** The two hemistichs of a line of verse that are set apart by a sign or a gap; undefined for every other line. */
export function halvesOfVerse(line: string): [string, string] | undefined {
  if (line.length > 130) return undefined
  const [first = '', second = '', ...more] = line.trim().split(gap)
  const isHalf = (half: string) => half.length >= 6 && half.length <= 60 && half.includes(' ')
  return more.length === 0 && isHalf(first) && isHalf(second) ? [first, second] : undefined
}
