import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { claimFolder, releaseFolder } from './claim-folder.ts'
import { type Disk, diskFault, lookAt } from './disk.ts'
import { FolderError } from './folder-error.ts'

/** Faults of a place that nothing can be made in. */
const closedFaults = ['EACCES', 'EPERM', 'EROFS']

/** The real place of a folder that a site is written into: where a link leads to. It need not be there yet. */
export function findFolder(out: string, disk: Disk): string {
  const found = lookAt(out)
  if (!found) {
    disk.makeFolder(dirname(out))
    return join(realpathSync(dirname(out)), basename(out))
  }
  if (!statSync(out, { throwIfNoEntry: false })) {
    throw new FolderError('it is a link that leads nowhere; make the folder that it names')
  }
  if (!statSync(out).isDirectory()) {
    throw new FolderError('it is no folder; name another place with --outDir')
  }
  return realpathSync(out)
}

/**
 * Claims the folder in which a build waits: beside its own, else, as in a container that may write nowhere else or
 * where it is a disk by itself, in it.
 */
export function claimBeside(folder: string, disk: Disk): string {
  const beside = `${folder}.next`
  const isThere = statSync(folder, { throwIfNoEntry: false }) !== undefined
  try {
    claimFolder(beside, disk)
    if (!isThere || statSync(beside).dev === statSync(folder).dev) return beside
    releaseFolder(beside, disk)
  } catch (error) {
    if (!isThere || !closedFaults.includes(diskFault(error) ?? '')) throw error
  }
  const inside = join(folder, '.next')
  claimFolder(inside, disk)
  return inside
}

/** An error of the disk below `folder` in a sentence that says what became of it; any other error as it is. */
export function explainDisk(error: unknown, folder: string, isMoving: boolean): unknown {
  const code = diskFault(error)
  if (code === undefined || !(error instanceof Error)) return error
  const path = String(Reflect.get(error, 'path') ?? '')
  if (!path.startsWith(folder)) return error
  const state = isMoving
    ? 'part of the build is in it; the next one completes it'
    : 'nothing in it was changed'
  return new FolderError(`${reasonOf(code, path)} (${error.message}); ${state}`)
}

function reasonOf(code: string, path: string): string {
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'no space is left on its disk'
  if (closedFaults.includes(code)) return `${path} may not be written`
  return `${path} cannot be written`
}
