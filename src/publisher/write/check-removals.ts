import { join } from 'node:path'
import { readPageFile } from '../../article/published-files.ts'
import { lookAt } from './disk.ts'
import { FolderError } from './folder-error.ts'
import { readRecord } from './folder-record.ts'
import type { Draft } from './open-draft.ts'

/**
 * Throws a FolderError where a build would remove more than half of the pages that its folder has: an edition that was
 * only half copied, or another one, is published as readily as a small one.
 */
export function checkRemovals(folder: string, draft: Pick<Draft, 'files'>): void {
  const states = new Map([...draft.files()].map(({ path, state }) => [path, state]))
  const pages = [...readRecord(folder).files].filter((path) => readPageFile(path) !== undefined)
  // A record may also name files of a build that was stopped before it had moved them in.
  const isThere = (path: string) =>
    (states.get(path) ?? 'new') !== 'new' || lookAt(join(folder, path))
  const there = pages.filter(isThere)
  const gone = there.filter((path) => !states.has(path))
  if (gone.length * 2 <= there.length) return
  throw new FolderError(
    `${gone.length} of its ${there.length} pages would be removed, and nothing in it was changed; if they are meant to go, build again with --yes (SUTUR_ALLOW_REMOVAL=yes), or into another folder with --outDir`,
  )
}
