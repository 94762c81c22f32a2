import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What lies in a folder beside one's `own` files: files, and folders, with a slash, in which nothing is one's own. Folders
 * that hold one's own page alone are not looked into: each article has one, and to read 100,000 of them takes longer than
 * to publish an article.
 */
export function listForeign(
  folder: string,
  own: readonly string[],
  isOwn: (path: string) => boolean,
): string[] {
  const ownFolders = countInside(own)
  const found: string[] = []
  const look = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name
      if (isOwn(path)) continue
      const inside = ownFolders.get(path)
      if (!entry.isDirectory()) found.push(path)
      else if (inside === undefined) found.push(`${path}/`)
      else if (inside > 1 || !isOwn(`${path}/index.html`)) look(`${path}/`)
    }
  }
  look('')
  return found.sort()
}

/** The folders of paths, and how many files and folders each of them holds. */
function countInside(paths: Iterable<string>): Map<string, number> {
  const folders = new Map<string, number>()
  for (const path of paths) {
    let isNew = true
    for (let end = path.lastIndexOf('/'); isNew && end > 0; end = path.lastIndexOf('/', end - 1)) {
      const above = path.slice(0, end)
      const before = folders.get(above) ?? 0
      folders.set(above, before + 1)
      isNew = before === 0
    }
  }
  return folders
}
