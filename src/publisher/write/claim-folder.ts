import { readdirSync, readFileSync, statSync } from 'node:fs'
import { uptime } from 'node:os'
import { join } from 'node:path'
import { type Disk, diskFault } from './disk.ts'
import { FolderError } from './folder-error.ts'

const lockName = 'lock'

/**
 * Takes a folder for this process alone, and removes what one that died has left in it.
 * Throws a FolderError where a living process has it.
 */
export function claimFolder(folder: string, disk: Disk): void {
  const lock = join(folder, lockName)
  const signed = `${lock}.${process.pid}`
  disk.makeFolder(folder)
  // Signed before it is the lock: a build that is killed between the two would lock everybody out.
  try {
    disk.write(signed, String(process.pid))
    disk.link(signed, lock)
  } catch (error) {
    if (diskFault(error) === 'EEXIST') takeOver(lock, signed, disk)
    else {
      disk.remove(signed)
      disk.removeEmpty(folder)
      throw error
    }
  }
  emptyFolder(folder, disk)
}

/** Gives a claimed folder up. The lock goes last, or another build could begin among what is being removed. */
export function releaseFolder(folder: string, disk: Disk): void {
  emptyFolder(folder, disk)
  disk.remove(join(folder, lockName))
  disk.removeEmpty(folder)
}

function emptyFolder(folder: string, disk: Disk): void {
  for (const name of readdirSync(folder)) if (name !== lockName) disk.remove(join(folder, name))
}

function takeOver(lock: string, signed: string, disk: Disk): void {
  const holder = holderOf(lock)
  if (holder !== undefined) {
    disk.remove(signed)
    throw new FolderError(
      `another build (process ${holder}) is writing it; start again when it is over`,
    )
  }
  try {
    disk.rename(lock, `${signed}.dead`)
    disk.link(signed, lock)
  } catch (error) {
    // Two may take over the same lock: one of them finds it gone, or the other's in its place.
    if (!['ENOENT', 'EEXIST'].includes(diskFault(error) ?? '')) throw error
    throw new FolderError('another build has just begun to write it')
  }
}

/** The process that a lock is of; undefined for a lock that was left behind. */
function holderOf(lock: string): number | undefined {
  const pid = Number(readFileSync(lock, 'utf8'))
  const { mtimeMs } = statSync(lock)
  // Numbers come again: this process may have that of a dead one, and after a start of the machine any other may.
  const isOlderThanMachine = mtimeMs < Date.now() - uptime() * 1000
  return !pid || pid === process.pid || isOlderThanMachine || !isAlive(pid) ? undefined : pid
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives and is somebody else's.
    return diskFault(error) === 'EPERM'
  }
}
