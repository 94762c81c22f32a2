import { join } from 'node:path'
import { isArticlePage, readPageFile } from '../../article/published-files.ts'
import { lookAt } from './disk.ts'
import { FolderError } from './folder-error.ts'
import type { Draft } from './open-draft.ts'

/**
 * Throws a FolderError where a build would remove more than half of the pages, or of the articles, that its folder has:
 * an edition that was only half copied, or another one, is published as readily as a small one.
 */
export function checkRemovals(folder: string, draft: Pick<Draft, 'file' | 'earlier'>): void {
  const pages = [...draft.earlier().files].filter((path) => readPageFile(path) !== undefined)
  // A record may also name files of a build that was stopped before it had moved them in.
  const isThere = (path: string) =>
    (draft.file(path)?.state ?? 'new') !== 'new' || lookAt(join(folder, path))
  const there = pages.filter(isThere)
  // A small paper has more pages of topics than of articles, and those stay.
  const kinds = [['pages', there] as const, ['articles', there.filter(isArticlePage)] as const]
  for (const [kind, paths] of kinds) refuseMany(kind, paths, (path) => !draft.file(path))
}

function refuseMany(
  kind: 'pages' | 'articles',
  there: readonly string[],
  isGone: (path: string) => boolean,
): void {
  const gone = there.filter(isGone)
  if (gone.length * 2 <= there.length) return
  throw new FolderError(
    `${gone.length} of its ${there.length} ${kind} would be removed, and nothing in it was changed; if they are meant to go, build again with --yes (SUTUR_ALLOW_REMOVAL=yes), or into another folder with --outDir`,
  )
}
