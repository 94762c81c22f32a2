import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Disk, lookAt } from './disk.ts'
import { folderOf, isPathInside } from './file-paths.ts'
import type { FolderMemory, KnownFile } from './folder-memory.ts'
import { type FolderRecord, readRecord } from './folder-record.ts'

/** A build while it is being written: nothing of it is in its folder yet. */
export interface Draft {
  /** Adds a file, made of `source` where that is known. Gives the reason where no file can have such a path; throws where the disk refuses. */
  write: (path: string, content: string | Uint8Array, source?: string) => string | undefined
  /** Takes a file as the last build made it of the same source; false where it must be made. */
  reuse: (path: string, source: string) => boolean
  /** The files so far. */
  files: () => Iterable<BuiltFile>
  /** One of them. */
  file: (path: string) => BuiltFile | undefined
  /** What earlier builds have written into the folder. */
  earlier: () => FolderRecord
}

/** How a file of a build stands to what lies in its place. */
type FileState = 'new' | 'changed' | 'equal'

/** A file of a build. */
export interface BuiltFile extends KnownFile {
  path: string
  state: FileState
}

/** A draft, with where the content of a new or changed file waits. */
export interface OpenDraft extends Draft {
  waiting: ReadonlyMap<string, string>
}

/** The longest name that disks take. */
const mostNameBytes = 255

/** Opens a draft of `folder`: what differs from what lies there is written to `beside`, under numbers. */
export function openDraft(
  { folder, beside, memory }: { folder: string; beside: string; memory: FolderMemory },
  disk: Disk,
): OpenDraft {
  const files = new Map<string, BuiltFile>()
  const waiting = new Map<string, string>()
  const folders = new Set<string>()
  let record: FolderRecord | undefined
  // A question to the disk for each file of a large edition takes half a second.
  const isFirst = lookAt(folder) === undefined

  /** Why no file can have a name. */
  function refuseName(path: string): string | undefined {
    if (!isPathInside(path)) return 'expected a path inside the site'
    if (path.split('/').some((name) => Buffer.byteLength(name) > mostNameBytes)) {
      return `expected names of ${mostNameBytes} bytes at most`
    }
    return undefined
  }

  /** Takes the place of a file among those so far. Gives the reason where there can be none. */
  function takePlace(path: string): string | undefined {
    if (files.has(path)) return 'expected a path that no other file has'
    const above = newFoldersOf(path)
    if (folders.has(path) || above.some((one) => files.has(one))) {
      return 'expected a path that is not both a file and a folder'
    }
    for (const one of above) folders.add(one)
    return undefined
  }

  /** The folders above a path in which no file is so far. */
  function newFoldersOf(path: string): string[] {
    const found: string[] = []
    for (let one = folderOf(path); one !== '' && !folders.has(one); one = folderOf(one)) {
      found.push(one)
    }
    return found
  }

  function stateOf(path: string, bytes: Uint8Array, sha256: string): FileState {
    if (isFirst) return 'new'
    if (memory.find(path)?.sha256 === sha256) return 'equal'
    return compareFile(join(folder, path), bytes)
  }

  return {
    waiting,
    files: () => files.values(),
    file: (path) => files.get(path),
    earlier: () => {
      record ??= readRecord(folder)
      return record
    },
    reuse: (path, source) => {
      const known = memory.find(path)
      if (known?.source !== source || takePlace(path) !== undefined) return false
      files.set(path, { path, state: 'equal', ...known })
      return true
    },
    write: (path, content, source) => {
      const problem = refuseName(path) ?? takePlace(path)
      if (problem !== undefined) return problem
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const sha256 = hash('sha256', bytes, 'hex')
      const state = stateOf(path, bytes, sha256)
      if (state !== 'equal') {
        const place = join(beside, String(waiting.size))
        disk.write(place, bytes)
        waiting.set(path, place)
      }
      files.set(path, { path, state, bytes: bytes.length, sha256, source })
      return undefined
    },
  }
}

/** How a content stands to what lies at its path. */
export function compareFile(path: string, content: Uint8Array): FileState {
  const found = lookAt(path)
  if (!found) return 'new'
  const isEqual =
    found.isFile() && found.size === content.length && readFileSync(path).equals(content)
  return isEqual ? 'equal' : 'changed'
}
