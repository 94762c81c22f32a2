import { type FSWatcher, readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

/** What of an edition's folder is read. */
const parts = ['edition.json', 'lexicon.tsv', 'articles', 'images', 'pages']

/** Editors write a file in several steps. */
const settleMs = 40

/**
 * Tells of changes in an edition's folder, once for those that come together, whatever it holds beside the edition.
 * Gives what ends that. Where the system refuses to watch a folder, its changes are not heard of.
 */
export function watchEdition(folder: string, changed: () => void): () => void {
  let watchers: FSWatcher[] = []
  let timer: NodeJS.Timeout | undefined

  function hear(): void {
    clearTimeout(timer)
    timer = setTimeout(() => {
      // Folders may have come and gone.
      close()
      open()
      changed()
    }, settleMs)
  }

  function watchOne(path: string, isHeard: (name: string | null) => boolean): void {
    try {
      const watcher = watch(path, (_, name) => {
        if (isHeard(name)) hear()
      })
      watcher.on('error', () => watcher.close())
      watchers.push(watcher)
    } catch {}
  }

  function open(): void {
    watchOne(folder, (name) => name === null || parts.includes(name))
    for (const part of parts) {
      for (const path of foldersBelow(join(folder, part))) watchOne(path, () => true)
    }
  }

  function close(): void {
    for (const watcher of watchers) watcher.close()
    watchers = []
  }

  open()
  return () => {
    clearTimeout(timer)
    close()
  }
}

/** A folder and all in it; none where there is no folder. */
function foldersBelow(path: string): string[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true })
    const below = entries.filter((entry) => entry.isDirectory())
    return [path, ...below.flatMap(({ name }) => foldersBelow(join(path, name)))]
  } catch {
    return []
  }
}
