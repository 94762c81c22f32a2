import { type Cache, noCache } from '../cache.ts'
import { releaseFolder } from './claim-folder.ts'
import { type Disk, thisDisk } from './disk.ts'
import { recallFolder } from './folder-memory.ts'
import { claimBeside, explainDisk, findFolder } from './folder-place.ts'
import { moveIn, type WrittenFolder } from './move-in.ts'
import { type Draft, openDraft } from './open-draft.ts'
import type { Keeping } from './plan-changes.ts'

/**
 * Makes a folder hold what `fill` writes. Everything is made beside it and moved in at the end, file by file, so that
 * whoever reads meanwhile never meets a page without its scripts or its data; stopped at any moment, it is completed by
 * the next time. Where `fill` throws, the folder stays as it was. Only what was written here before is ever removed. What
 * the cache knows of the folder need not be read or made again.
 * Throws a FolderError where the folder cannot be written.
 */
export async function writeSiteFolder(
  out: string,
  keeping: Keeping,
  fill: (draft: Draft) => Promise<void>,
  { disk = thisDisk, cache = noCache }: { disk?: Disk; cache?: Cache } = {},
): Promise<WrittenFolder> {
  let isMoving = false
  let folder = out
  try {
    folder = findFolder(out, disk)
    const beside = claimBeside(folder, disk)
    try {
      const memory = recallFolder(folder, cache)
      const draft = openDraft({ folder, beside, memory }, disk)
      await fill(draft)
      const begin = () => {
        isMoving = true
      }
      const written = moveIn(draft, { beside, folder, disk, keeping, begin })
      memory.keep(draft.files())
      return written
    } finally {
      releaseQuietly(beside, disk)
    }
  } catch (error) {
    throw explainDisk(error, folder, isMoving)
  }
}

/** Whatever is left is removed by the next build; what went wrong before it is what must be told. */
function releaseQuietly(beside: string, disk: Disk): void {
  try {
    releaseFolder(beside, disk)
  } catch {}
}
