import { accessSync, constants, type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Fault } from '../../article/faults.ts'

/** What lies in a folder of the edition: files that can be read, and a fault for each of the others. */
export interface EditionFiles {
  /** Sorted, so that machines agree; `images/maps/suez.svg`. */
  paths: readonly string[]
  faults: readonly Fault[]
}

/**
 * Lists the files below a folder of an edition, as `images`; a folder that is not there holds none. Hidden ones are not
 * the edition's. What is no file, as a pipe or a folder that is called `x.json`, is a fault: reading it would stop or
 * never end.
 */
export function listEditionFiles(edition: string, folder: string): EditionFiles {
  const paths: string[] = []
  const faults: Fault[] = []
  if (!isFolder(join(edition, folder))) return { paths, faults }
  const fault = (file: string, problem: string, found: string) =>
    faults.push({ file, field: 'file', found, problem })

  const folders = [folder]
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of entriesOf(next)) {
      if (entry.name.startsWith('.')) continue
      const path = `${next}/${entry.name}`
      if (entry.isDirectory() && !entry.name.endsWith('.json')) folders.push(path)
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
      const found = statSync(join(edition, path))
      if (found.isFile()) {
        // Also refuses names that are not UTF-8, which come out of old archives.
        accessSync(join(edition, path), constants.R_OK)
        paths.push(path)
      } else fault(path, 'expected a file', found.isDirectory() ? 'a folder' : 'something else')
    } catch (error) {
      fault(path, 'expected a file that can be read', messageOf(error))
    }
  }

  return { paths: paths.sort(), faults }
}

/** Whether a path is a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
