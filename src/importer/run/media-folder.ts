import { statSync } from 'node:fs'
import { join } from 'node:path'
import { InputError } from './input-error.ts'
import { neighbourReader } from './neighbour-files.ts'

/** Folders below which sites keep their pictures, at the end of a path. */
const pictureFolders = /(?:^|\/)(?:uploads|files|images|media|img|photos)$/i

/**
 * Returns a function that gives the picture of an address, or of a path at its site, from a copy of the site's pictures,
 * undefined where it has none:
 * `https://a.example/wp-content/uploads/2019/05/a.jpg` lies in the copy under that path, or under as much of its end as
 * was copied, `2019/05/a.jpg`. Throws an InputError where there is no such folder.
 */
export function mediaReader(
  folder: string,
  mostBytes: number,
): (address: string) => Promise<Uint8Array | undefined> {
  const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
  if (!isFolder) throw new InputError(`--media: expected a folder, found "${folder}"`)
  const read = neighbourReader(join(folder, 'x'), folder, mostBytes)
  return async (address) => {
    for (const path of pathsIn(address)) {
      const bytes = await read(path)
      if (bytes !== undefined) return bytes
    }
    return undefined
  }
}

/** The paths under which the file of an address may have been copied, the longest first. */
function pathsIn(address: string): string[] {
  // A path beside an export is one of its site.
  if (!URL.canParse(address, 'https://site.invalid')) return []
  const names = decodePath(new URL(address, 'https://site.invalid').pathname)
    .split('/')
    .filter(Boolean)
  return names.flatMap((_, at) => {
    // A name alone is no place, save directly below the folder of pictures.
    const isPlace = at < names.length - 1 || pictureFolders.test(names.slice(0, at).join('/'))
    return isPlace ? [names.slice(at).join('/')] : []
  })
}

import { decodePath } from '../markup/links.ts'
