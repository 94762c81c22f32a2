import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import type { Input } from '../formats/format.ts'

/**
 * Gives what lies beside a file, up to `most` bytes, and nothing outside of `root`: a saved page must not bring a file of its reader's disk
 * into an edition by naming it as its picture.
 */
export function besideFile(file: string, root: string, most: number): NonNullable<Input['beside']> {
  return async (path) => {
    try {
      const [found, within] = await Promise.all([
        realpath(resolve(dirname(file), path)),
        realpath(root),
      ])
      if (!found.startsWith(within.endsWith(sep) ? within : within + sep)) return undefined
      const entry = await stat(found)
      return entry.isFile() && entry.size <= most ? await readFile(found) : undefined
    } catch {
      return undefined
    }
  }
}
