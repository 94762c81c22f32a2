import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
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
  const folder = relative(root, dirname(file)).split(sep).join('/')
  return async (path) => {
    for (const place of placesOf(path, folder)) {
      const found = await readWithin(resolve(root, place), root, most)
      if (found !== undefined) return found
    }
    return undefined
  }
}

async function readWithin(file: string, root: string, most: number): Promise<Buffer | undefined> {
  try {
    const [found, within] = await Promise.all([realpath(file), realpath(root)])
    if (!found.startsWith(within.endsWith(sep) ? within : within + sep)) return undefined
    const entry = await stat(found)
    return entry.isFile() && entry.size <= most ? await readFile(found) : undefined
  } catch {
    return undefined
  }
}

/** Where site generators keep what they publish as it is. */
const staticFolders = ['', 'static', 'assets', 'public']

/**
 * The paths below a root by which a file in `folder` may mean `path`, in the order in which they are looked for. One that
 * begins with a slash starts from the root of a site, which is a folder above the file: `/img/a.jpg` of `content/posts` may
 * lie in `static/img`. Site generators write such paths without the slash as well.
 */
export function placesOf(path: string, folder: string): string[] {
  const parts = folder === '' ? [] : folder.split('/')
  const beside = path.startsWith('/') ? [] : [[...parts, path].join('/')]
  if (/^\.{1,2}\//.test(path)) return beside
  const fromRoot = parts
    .map((_, at) => parts.slice(0, parts.length - at))
    .concat([[]])
    .flatMap((above) =>
      staticFolders.map((one) =>
        [...above, one, path.replace(/^\/+/, '')].filter(Boolean).join('/'),
      ),
    )
  return [...new Set([...beside, ...fromRoot])]
}
