import { address } from '../../article/addresses.ts'
import {
  isNamedByContent,
  pageFile,
  readPageFile,
  siteFile,
} from '../../article/published-files.ts'
import type { FolderRecord } from './folder-record.ts'
import type { Draft } from './open-draft.ts'

/** What must be done to a folder so that it holds a build, in this order. */
export interface Plan {
  moves: readonly string[]
  removals: readonly string[]
  /** Files of earlier builds that stay: since when no build has them. */
  kept: ReadonlyMap<string, string>
}

/** How long files of earlier builds are kept, and from when that is reckoned. */
export interface Keeping {
  now: Date
  keepDays: number
  /** Whether the build tells of what is not public. */
  isPreview?: boolean
}

const dayMs = 86_400_000

/**
 * Plans how a folder that is being read becomes the next build. At each step every page has its scripts and its data,
 * and none that can be found links to one that is not there.
 */
export function planChanges(
  draft: Pick<Draft, 'files' | 'file'>,
  earlier: FolderRecord,
  { now, keepDays }: Keeping,
): Plan {
  const moves: string[] = []
  for (const { path, state } of draft.files()) if (state !== 'equal') moves.push(path)
  const kept = new Map<string, string>()
  const removals: string[] = []
  const gone = new Set(earlier.kept.keys())
  for (const path of earlier.files) if (!draft.file(path)) gone.add(path)
  for (const path of gone) {
    if (draft.file(path)) continue
    const since = earlierOf(now, earlier.kept.get(path))
    // What a preview told is in its files, whatever they are called: the next build keeps none of them.
    const isFresh = !earlier.isPreview && now.getTime() - since.getTime() < keepDays * dayMs
    if (isFresh && isNamedByContent(path)) kept.set(path, since.toISOString())
    else removals.push(path)
  }
  const stage = (path: string) => stageOf(path, draft.file(path)?.state === 'new')
  const byStage = (a: string, b: string) => stage(a) - stage(b) || (a < b ? -1 : 1)
  return { moves: moves.sort(byStage), removals: removals.sort(byStage).reverse(), kept }
}

/** A date of the future is a clock that was wrong, and would keep a file for as long. */
function earlierOf(now: Date, since: string | undefined): Date {
  const date = since === undefined ? now : new Date(since)
  return date < now ? date : now
}

/**
 * When a file is moved in, from 0 to 7. What nobody asks for comes first: files under names of their own, then pages that are new,
 * after their data. Then what leads to them. The worker is last, because it fetches all that it names.
 * Within a stage files go by their paths: parts of the search index before `index.json`, which names them.
 */
export function stageOf(path: string, isNew: boolean): number {
  if (isNamedByContent(path)) return 0
  if (path === siteFile.worker) return 7
  // The shell in which the worker draws any page.
  if (path === pageFile(address.missing)) return 6
  if (path.startsWith('data/')) return isNew ? 1 : 3
  if (readPageFile(path) !== undefined) return isNew ? 2 : 4
  return 5
}
