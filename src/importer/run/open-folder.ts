import { closeSync, type Dirent, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { isSectionPage, siteFolderOf } from './site-folders.ts'
import { assetFolders, isPageAsset, isSystemFile } from './skipped-files.ts'

/**
 * The files of a folder that may be inputs, those of folders in it too, in the order of their names. What only goes
 * with pages is none, and neither are links, which may lead anywhere.
 */
export function* filesIn(folder: string, deepest: number): Generator<string> {
  const entries = folderEntries(folder, deepest)
  if (entries === undefined) {
    // Whoever reads it as a file says that it cannot be.
    yield folder
    return
  }
  const parts = assetFolders(entries.map(({ name }) => name))
  const site = siteFolderOf(namesIn(folder))
  for (const entry of entries) {
    if (site?.isContent(entry.name) === false || isSectionPage(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !parts.has(entry.name)) yield* filesIn(path, deepest - 1)
    if (entry.isFile() && !isPageAsset(path, headOf(path))) yield path
  }
}

/** All names in a folder, hidden ones too. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function folderEntries(folder: string, deepest: number): Dirent[] | undefined {
  try {
    const entries = deepest < 0 ? undefined : readdirSync(folder, { withFileTypes: true })
    return entries
      ?.filter(({ name }) => !isSystemFile(name))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return undefined
  }
}

/** The first bytes of a file; none where it cannot be read, so that whoever reads the whole says why. */
export function headOf(file: string): Uint8Array {
  try {
    const handle = openSync(file, 'r')
    try {
      const head = Buffer.alloc(512)
      return head.subarray(0, readSync(handle, head, 0, head.length, 0))
    } finally {
      closeSync(handle)
    }
  } catch {
    return new Uint8Array()
  }
}
