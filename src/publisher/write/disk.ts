import {
  type BigIntStats,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'

/** Everything that changes a disk, one operation at a time: tests stop it after each of them. */
export interface Disk {
  /** Makes a folder and those above it. */
  makeFolder: (path: string) => void
  /** Gives a file a second name. Throws where a file of that name is there already. */
  link: (path: string, name: string) => void
  write: (path: string, content: string | Uint8Array) => void
  rename: (from: string, to: string) => void
  /** Removes a file, or a folder with all that is in it; there may be none. */
  remove: (path: string) => void
  /** Removes a folder where nothing is in it. */
  removeEmpty: (path: string) => void
}

/** The disk of this machine. */
export const thisDisk: Disk = {
  makeFolder: (path) => mkdirSync(path, { recursive: true }),
  link: (path, name) => {
    try {
      linkSync(path, name)
    } catch (error) {
      // As on a memory stick: a file has one name there.
      if (!['EPERM', 'ENOTSUP', 'ENOSYS'].includes(diskFault(error) ?? '')) throw error
      copyFileSync(path, name, constants.COPYFILE_EXCL)
    }
  },
  write: writeFileSync,
  rename: renameSync,
  remove: (path) => rmSync(path, { recursive: true, force: true }),
  removeEmpty: (path) => {
    try {
      rmdirSync(path)
    } catch {
      // Something is in it, or it went before.
    }
  },
}

/** The code of a fault of the disk, `ENOSPC`; undefined for any other error. */
export function diskFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  return String(error.code)
}

/** What lies at a path, a link as itself; undefined where nothing can, as below a file. */
export function lookAt(path: string): Stats | undefined {
  // Most files of a first build are not there yet, and an error for each is costly.
  return belowFolders(() => lstatSync(path, { throwIfNoEntry: false }))
}

/** Changes whenever a file does, also for one whose old times were restored; undefined for what is no file. */
export function fileState(path: string): string | undefined {
  const found = belowFolders(() => lstatSync(path, { bigint: true, throwIfNoEntry: false }))
  return found?.isFile() ? stateOf(found) : undefined
}

/** The same of a file that was looked at. */
export function stateOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`
}

function belowFolders<Found>(look: () => Found): Found | undefined {
  try {
    return look()
  } catch (error) {
    if (diskFault(error) === 'ENOTDIR') return undefined
    throw error
  }
}
