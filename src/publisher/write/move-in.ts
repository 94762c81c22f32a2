import { realpathSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type Disk, lookAt } from './disk.ts'
import { foldersOf } from './file-paths.ts'
import { FolderError } from './folder-error.ts'
import { formatRecord, recordFile, type WrittenRecord } from './folder-record.ts'
import { listForeign } from './list-foreign.ts'
import { type BuiltFile, compareFile, type OpenDraft } from './open-draft.ts'
import { type Keeping, planChanges } from './plan-changes.ts'

/** One thing that was done to the folder. */
export interface Change {
  path: string
  kind: 'new' | 'changed' | 'removed'
}

/** What a build did to its folder. */
export interface WrittenFolder {
  /** In the order in which they were done, which is also one for copying them to a host. */
  changes: readonly Change[]
  /** How many files are as they were, with their times. */
  equal: number
  /** Files of earlier builds that stay for pages that are still open. */
  kept: readonly string[]
  /** What lies in the folder and no build wrote; folders end in a slash. It stays. */
  foreign: readonly string[]
}

/** From where to where a draft is moved. */
interface Move {
  beside: string
  folder: string
  disk: Disk
  keeping: Keeping
  /** Called before anything in the folder is changed. */
  begin: () => void
}

/** Moves a draft into its folder, and removes what is no longer part of it. */
export function moveIn(draft: OpenDraft, move: Move): WrittenFolder {
  const { beside, folder, disk, keeping, begin } = move
  const earlier = draft.earlier()
  const { isPreview = false } = keeping
  const files = Array.from(draft.files(), ({ path }) => path)
  const plan = planChanges(draft, earlier, keeping)
  checkWays(folder, plan.moves)
  const removals = plan.removals.filter((path) => isFileInside(folder, path))
  const kept = new Map([...plan.kept].filter(([path]) => isFileInside(folder, path)))
  begin()
  disk.makeFolder(folder)
  if (plan.moves.length + removals.length > 0) {
    // Whatever is moved in before a stop is known to be ours by the next build.
    write({
      files: new Set([...earlier.files, ...files]),
      kept: earlier.kept,
      isPreview: isPreview || earlier.isPreview === true,
    })
  }
  const made = new Set<string>()
  for (const path of plan.moves) {
    const target = join(folder, path)
    if (!made.has(dirname(target))) disk.makeFolder(dirname(target))
    made.add(dirname(target))
    disk.rename(draft.waiting.get(path) ?? '', target)
  }
  for (const path of removals) disk.remove(join(folder, path))
  for (const one of foldersAbove(plan.removals)) {
    if (isInside(join(folder, one))) disk.removeEmpty(join(folder, one))
  }
  write({ files, kept, isPreview })

  function write(record: WrittenRecord): void {
    const text = formatRecord(record)
    if (compareFile(join(folder, recordFile), Buffer.from(text)) === 'equal') return
    disk.write(join(beside, 'record'), text)
    disk.rename(join(beside, 'record'), join(folder, recordFile))
  }

  const others = new Set([...kept.keys(), recordFile, relative(folder, beside)])
  const isOwn = (path: string) => draft.file(path) !== undefined || others.has(path)
  return {
    changes: [
      ...plan.moves.map((path) => ({ path, kind: kindOf(draft.file(path)?.state) })),
      ...removals.map((path) => ({ path, kind: 'removed' as const })),
    ],
    equal: files.length - plan.moves.length,
    kept: [...kept.keys()],
    foreign: listForeign(folder, [...files, ...others], isOwn),
  }
}

function kindOf(state: BuiltFile['state'] | undefined): 'new' | 'changed' {
  return state === 'new' ? 'new' : 'changed'
}

/** Throws where something that is no folder, or leads out of this one, stands in the way of a file. */
function checkWays(folder: string, paths: readonly string[]): void {
  if (!lookAt(folder)) return
  const seen = new Set<string>()
  for (const path of paths) {
    for (const above of foldersOf(path)) {
      if (seen.has(above)) continue
      seen.add(above)
      const found = lookAt(join(folder, above))
      if (found && !found.isDirectory()) {
        throw new FolderError(
          `${above} in it is no folder, and stands where ${path} belongs; move it away`,
        )
      }
    }
    if (lookAt(join(folder, path))?.isDirectory()) {
      throw new FolderError(
        `${path} in it is a folder, and stands where a file belongs; move it away`,
      )
    }
  }
}

/** The folders above files, the innermost first. */
function foldersAbove(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap(foldersOf))].sort().reverse()
}

function isFileInside(folder: string, path: string): boolean {
  const target = join(folder, path)
  const found = lookAt(target)
  return found !== undefined && !found.isDirectory() && isInside(dirname(target))
}

/** Whether a folder is there, and not by a link that leads elsewhere. */
function isInside(path: string): boolean {
  return lookAt(path) !== undefined && realpathSync(path) === path
}
