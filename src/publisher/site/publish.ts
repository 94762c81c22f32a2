import { address } from '../../article/addresses.ts'
import { describeFault, type Fault } from '../../article/faults.ts'
import {
  cardFolder,
  dataFile,
  imageFolder,
  isArticlePage,
  pageFile,
} from '../../article/published-files.ts'
import type { DocumentTemplate } from '../page/document.ts'
import type { Render } from '../page/render.ts'
import type { Draft } from '../write/open-draft.ts'
import type { Site } from './site.ts'

/** How many pictures are asked for at once; how many of them are really made at once is theirs to say. */
const picturesAtOnce = 8

/** Files without which a site is none: where one cannot be made, what was published before is better. */
const neededFiles: ReadonlySet<string> = new Set([
  dataFile.edition,
  dataFile.front,
  pageFile(address.front),
  pageFile(address.missing),
])

/** What was published of a site, and what could not be made. */
export interface Published {
  pages: number
  files: number
  faults: readonly Fault[]
}

/**
 * Writes every file of a site, but those that the last build made of the same. Pages are written one after the other, and
 * pictures beside them, because those are made by other threads. A file that cannot be made is left out and named; `done`
 * hears of each and of the seconds that it took. Throws where a needed one cannot be made, or no article.
 */
export async function publish(
  site: Site,
  render: Render,
  template: DocumentTemplate,
  draft: Pick<Draft, 'write'> & Partial<Pick<Draft, 'reuse'>>,
  done: (path: string, seconds: number) => void = () => {},
): Promise<Published> {
  const published = { pages: 0, files: 0, faults: [] as Fault[] }
  const articles = { written: 0, failed: 0 }

  async function write(path: string): Promise<void> {
    const start = performance.now()
    const isWritten = await tryToWrite(path)
    done(path, (performance.now() - start) / 1000)
    if (isArticlePage(path)) articles[isWritten ? 'written' : 'failed']++
    if (isWritten) published[path.endsWith('.html') ? 'pages' : 'files']++
  }

  async function tryToWrite(path: string): Promise<boolean> {
    let content: string | Uint8Array | undefined
    let source: string | undefined
    try {
      source = sourceOf(path, template)
      if (source !== undefined && draft.reuse?.(path, source)) return true
      content = await site.file(path, render, template)
    } catch (error) {
      fail(path, error)
      return false
    }
    const problem =
      content === undefined ? 'it was announced and not made' : draft.write(path, content, source)
    if (problem !== undefined) fail(path, new Error(problem))
    return problem === undefined
  }

  function fail(file: string, error: unknown): void {
    if (neededFiles.has(file)) throw stopping(file, error)
    published.faults.push(unmade(file, error))
  }

  const sourceOf = await site.sources()
  const pictures = await site.pictures()
  const lanes = Array.from({ length: picturesAtOnce }, () => pictures)
  await inLanes([withoutPictures(await site.paths(fail)), ...lanes], write)
  const [first] = published.faults
  if (first && articles.failed > 0 && articles.written === 0) {
    throw new Error(`not one article can be made: ${describeFault(first)}`)
  }
  return published
}

/** Takes paths from several sources at once; when one fails, all have stopped before that is thrown. */
async function inLanes(
  lanes: readonly Iterable<string>[],
  take: (path: string) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = []
  await Promise.all(
    lanes.map(async (paths) => {
      try {
        for (const path of paths) {
          if (failures.length > 0) return
          await take(path)
        }
      } catch (error) {
        failures.push(error)
      }
    }),
  )
  if (failures.length > 0) throw failures[0]
}

function* withoutPictures(paths: Iterable<string>): Generator<string> {
  for (const path of paths) if (!isPicture(path)) yield path
}

function isPicture(path: string): boolean {
  return path.startsWith(imageFolder) || path.startsWith(cardFolder)
}

function unmade(file: string, error: unknown): Fault {
  const found = error instanceof Error ? error.message : String(error)
  return { file, field: 'file', problem: 'expected a file that can be made', found }
}

/** Says which file it was above the place where it went wrong. */
function stopping(file: string, error: unknown): Error {
  const failure = new Error(describeFault(unmade(file, error)), { cause: error })
  if (error instanceof Error) failure.stack = `${failure.message}\n${error.stack}`
  return failure
}
