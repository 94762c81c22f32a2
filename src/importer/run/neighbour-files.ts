import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, resolve, sep } from 'node:path'
import type { Input } from '../formats/format.ts'

/**
 * Returns a function that reads files by their paths from a file, up to `most` bytes each, and nothing outside of
 * `root`: a saved page must not bring a file of its reader's disk into an edition by naming it as its picture.
 */
export function neighbourReader(
  file: string,
  root: string,
  most: number,
): NonNullable<Input['readNeighbour']> {
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
