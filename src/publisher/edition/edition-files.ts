import { isUtf8 } from 'node:buffer'
import {
  accessSync,
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { ContractError, type Fault } from '../../article/faults.ts'
import { stateOf } from '../write/disk.ts'

/** What lies in a folder of the edition: files that can be read, and a fault for each of the others. */
export interface EditionFiles {
  /** Sorted, so that machines agree; `images/maps/suez.svg`. */
  paths: readonly string[]
  /**
   * By its path what changes whenever a file does; none of a file that was changed just now, which could change again
   * without its times, as some disks count them, telling.
   */
  states: ReadonlyMap<string, string>
  faults: readonly Fault[]
}

/** The coarsest times of files that disks keep are of two seconds. */
const settledMs = 2000

/** What is said of a symbolic link: it could lead to any file of the computer, so none is followed. */
const linkProblem = 'expected a file or folder of the edition itself'
const link = 'a symbolic link'

/**
 * Where an edition lies. The folder itself may be reached through a link; within it none is followed. Throws a ContractError
 * where there is none.
 */
export function findFolder(place: string): string {
  const found = statSync(place, { throwIfNoEntry: false })
  if (found?.isDirectory()) return realpathSync(place)
  const problem = 'expected a folder with edition.json and articles/; SUTUR_EDITION names another'
  const fault = { file: place, field: 'folder', problem, found: found ? 'a file' : 'nothing' }
  throw new ContractError([fault])
}

/** Throws a ContractError for an edition without a folder of articles. */
export function checkArticleFolder(folder: string): void {
  const found = lstatSync(join(folder, 'articles'), { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  const problem = 'expected a folder with the articles'
  const what = found?.isSymbolicLink() ? 'a symbolic link' : found ? 'a file' : 'nothing'
  throw new ContractError([{ file: 'articles', field: 'folder', found: what, problem }])
}

/**
 * Lists the files below a folder of an edition, as `images`; a folder that is not there holds none. Hidden ones are not
 * the edition's. What is no file, as a pipe, a symbolic link or a folder that is called `x.json`, is a fault: reading it
 * would stop, never end, or publish what lies outside the edition.
 */
export function listEditionFiles(edition: string, folder: string): EditionFiles {
  const paths: string[] = []
  const states = new Map<string, string>()
  const faults: Fault[] = []
  const settled = Date.now() - settledMs
  const fault = (file: string, problem: string, found: string) =>
    faults.push({ file, field: 'file', found, problem })

  const top = lstatSync(join(edition, folder), { throwIfNoEntry: false })
  if (top?.isSymbolicLink()) fault(folder, linkProblem, link)
  const folders = top?.isDirectory() ? [folder] : []
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of entriesOf(next)) {
      if (entry.name.startsWith('.')) continue
      const path = `${next}/${entry.name}`
      if (entry.isSymbolicLink()) fault(path, linkProblem, link)
      else if (entry.isDirectory() && !entry.name.endsWith('.json')) folders.push(path)
      else look(path)
    }
  }

  function entriesOf(path: string): Dirent[] {
    try {
      return readdirSync(join(edition, path), { withFileTypes: true })
    } catch (error) {
      fault(path, 'expected a folder that can be read', messageOf(error))
      return []
    }
  }

  function look(path: string): void {
    try {
      const place = `${edition}/${path}`
      const found = lstatSync(place, { bigint: true })
      if (found.isFile()) {
        // Also refuses names that are not UTF-8, which come out of old archives.
        accessSync(place, constants.R_OK)
        paths.push(path)
        if (found.ctimeMs < settled) states.set(path, stateOf(found))
      } else fault(path, 'expected a file', found.isDirectory() ? 'a folder' : 'something else')
    } catch (error) {
      fault(path, 'expected a file that can be read', messageOf(error))
    }
  }

  return { paths: paths.sort(), states, faults }
}

/**
 * Reads a file of an edition, whose own path holds no link. Throws for what is no file, for one that is too large, and for one that only a symbolic
 * link leads to, also where it became one after the edition was listed.
 */
export function readEditionFile(
  edition: string,
  path: string,
  mostBytes = Number.POSITIVE_INFINITY,
): Buffer {
  const place = join(edition, path)
  if (lstatSync(place).isSymbolicLink()) throw new Error(link)
  // Not waiting: a pipe has no end.
  const { O_NOFOLLOW, O_NONBLOCK, O_RDONLY } = constants
  const file = openSync(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    const opened = fstatSync(file, { bigint: true })
    if (!opened.isFile()) throw new Error('no file')
    if (opened.size > mostBytes) throw new Error(`more than ${mostBytes / 1e6} MB`)
    const there = lstatSync(place, { bigint: true })
    const isSame = there.ino === opened.ino && there.dev === opened.dev
    if (!isSame || realpathSync(place) !== place) throw new Error(link)
    return readFileSync(file)
  } finally {
    closeSync(file)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The content of a file of the edition. Throws a ContractError where it cannot be read. */
export function readBytes(folder: string, file: string): Uint8Array {
  try {
    return readEditionFile(folder, file)
  } catch (error) {
    throw unreadable(file, 'expected a file that can be read', reasonOf(error))
  }
}

/** Takes UTF-8 as text, without the mark that some programs put before it. Throws a ContractError for other bytes. */
export function decode(bytes: Uint8Array, file: string): string {
  // Ten times as fast as a decoder that refuses other bytes.
  if (!isUtf8(bytes)) throw unreadable(file, 'expected UTF-8 text', 'other bytes')
  return Buffer.from(bytes)
    .toString()
    .replace(/^\uFEFF/, '')
}

/** The fault of a file that is there, or not, and gives no text. */
export function unreadable(file: string, problem: string, found: string): ContractError {
  return new ContractError([{ file, field: 'file', found, problem }])
}

/** The faults for which a file is left out: whatever it does to the program, the others are published. */
export function faultsOf(
  error: unknown,
  file: string,
  problem = 'expected an article that can be taken in',
): readonly Fault[] {
  if (error instanceof ContractError) return error.faults
  return [{ file, field: 'file', found: messageOf(error), problem }]
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && error.code === 'ENOENT' ? 'nothing' : error.message
}
