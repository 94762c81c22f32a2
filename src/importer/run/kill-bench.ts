import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeExportFile } from './test-export-file.ts'
import { checkWhole, contentOf, importPages, writePages } from './test-kills.ts'

const rounds = Number(process.env.ROUNDS ?? 50)
const pageCount = Number(process.env.PAGES ?? 60)
/** So many posts of an export are imported instead of pages. */
const postCount = Number(process.env.POSTS ?? 0)

/** Kills imports at random moments and says what they left behind: `npm run bench -- kills` (ROUNDS, PAGES or POSTS). */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sutur-kills-'))
  try {
    const pages = await writeInputs(folder)
    await importPages(pages, join(folder, 'warm', 'paper'))
    const { writingMs } = await importPages(pages, join(folder, 'whole', 'paper'))
    const whole = contentOf(join(folder, 'whole', 'paper'))
    console.log(
      `${postCount > 0 ? `${postCount} posts` : `${pageCount} pages`}, ${whole.size} files, ${Math.round(writingMs)} ms from the first article to the end`,
    )
    const counts = { killed: 0, amidWriting: 0, broken: 0, incomplete: 0 }
    for (let round = 1; round <= rounds; round++) {
      const edition = join(folder, `round-${round}`, 'paper')
      const moment = writingMs * Math.random()
      const { wasKilled } = await importPages(pages, edition, moment)
      const files = contentOf(edition).size
      if (wasKilled) counts.killed++
      if (wasKilled && files > 0 && files < whole.size) counts.amidWriting++
      const left = stateOf(() => checkWhole(edition, whole))
      if (left !== 'whole') counts.broken++
      const { code } = await importPages(pages, edition)
      const isComplete = code === 0 && isEqual(contentOf(edition), whole)
      if (!isComplete) counts.incomplete++
      console.log(
        `${round}: killed ${Math.round(moment)} ms after the first article with ${files} files: ${left}; second run ${isComplete ? 'complete' : `not complete (exit code ${code})`}`,
      )
      rmSync(join(folder, `round-${round}`), { recursive: true })
    }
    console.log(JSON.stringify(counts))
    process.exitCode = counts.broken + counts.incomplete > 0 ? 1 : 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function writeInputs(folder: string): Promise<string[]> {
  if (postCount === 0) return await writePages(join(folder, 'pages'), pageCount)
  writeExportFile(join(folder, 'export.xml'), postCount)
  return [join(folder, 'export.xml')]
}

function stateOf(check: () => void): string {
  try {
    check()
    return 'whole'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function isEqual(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, content]) => other.get(path) === content)
}

await main()
