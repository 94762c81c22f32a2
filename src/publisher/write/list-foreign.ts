import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { foldersOf } from './file-paths.ts'

/** What lies in a folder beside one's own files: files, and folders, with a slash, in which nothing is one's own. */
export function listForeign(folder: string, own: ReadonlySet<string>): string[] {
  const ownFolders = new Set([...own].flatMap(foldersOf))
  const found: string[] = []
  const look = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name
      if (own.has(path)) continue
      if (!entry.isDirectory()) found.push(path)
      else if (ownFolders.has(path)) look(`${path}/`)
      else found.push(`${path}/`)
    }
  }
  look('')
  return found.sort()
}
