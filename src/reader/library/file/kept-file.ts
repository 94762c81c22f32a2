import { digestHex } from '../../device/digest-hex.ts'
import { changeLibrary, readOne, watchLibrary } from '../../device/library/database.ts'
import { absoluteUrl } from '../../parts/share-message.ts'
import { writeLibraryFile } from './library-file.ts'
import { readOwnLibrary } from './own-library.ts'

/** How long after a change the file is written, in milliseconds: changes come together. */
const restMs = 2000

/** What browsers that can keep a file know beyond the types of the DOM. */
interface FilePicker {
  showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>
}
interface Permissions {
  queryPermission?: (options: object) => Promise<PermissionState>
  requestPermission?: (options: object) => Promise<PermissionState>
}

/** Whether this browser can keep a file of the device up to date: Chromium on computers. */
export function canKeepFile(): boolean {
  return 'showSaveFilePicker' in window
}

/** Lets the reader choose the file in which the library is kept, and writes it. False where none was chosen. */
export async function chooseFile(): Promise<boolean> {
  const { showSaveFilePicker } = window as FilePicker
  try {
    const handle = await showSaveFilePicker?.({
      suggestedName: 'sutur-library.json',
      types: [{ accept: { 'application/json': ['.json'] } }],
    })
    if (!handle) return false
    await changeLibrary({ put: { backup: [{ id: 'file', handle, at: 0, digest: '' }] } })
    await writeFile()
    return true
  } catch {
    return false
  }
}

/** The file that is kept, and whether the browser lets it be written without asking again. */
export async function readKeptFile(): Promise<{ name: string; isAllowed: boolean } | undefined> {
  const kept = await readOne('backup', 'file').catch(() => undefined)
  return kept && { name: kept.handle.name, isAllowed: await isAllowed(kept.handle, false) }
}

/** Asks the reader, once more, to let the file be written, and writes it. */
export async function allowFile(): Promise<void> {
  const kept = await readOne('backup', 'file')
  if (kept && (await isAllowed(kept.handle, true))) await writeFile()
}

/** No file is kept any more; what was written stays where it is. */
export async function forgetFile(): Promise<void> {
  await changeLibrary({ remove: { backup: ['file'] } })
}

let isFollowed = false

/**
 * Writes the file anew whenever the library changes, in whatever tab, as long as this page is open; and now, if it has
 * changed since it was written last.
 */
export function followFile(): void {
  if (isFollowed || !canKeepFile()) return
  isFollowed = true
  void writeFile().catch(() => {})
  let timer = 0
  watchLibrary((shelves) => {
    if (shelves.every((one) => one === 'backup' || one === 'copies')) return
    clearTimeout(timer)
    timer = window.setTimeout(() => void writeFile().catch(() => {}), restMs)
  })
}

async function writeFile(): Promise<void> {
  const kept = await readOne('backup', 'file')
  if (!kept || !(await isAllowed(kept.handle, false))) return
  const library = await readOwnLibrary()
  const digest = await digestHex(new TextEncoder().encode(JSON.stringify(library)))
  if (digest === kept.digest) return
  const now = Date.now()
  const file = writeLibraryFile(library, absoluteUrl('/'), now)
  // Written beside it and moved there when it is whole: browsers do so.
  const writing = await kept.handle.createWritable()
  await writing.write(JSON.stringify(file, null, 1))
  await writing.close()
  await changeLibrary({ put: { backup: [{ ...kept, at: now, digest }] } })
}

async function isAllowed(handle: FileSystemFileHandle, mayAsk: boolean): Promise<boolean> {
  const permissions = handle as FileSystemFileHandle & Permissions
  const mode = { mode: 'readwrite' }
  const state = (await permissions.queryPermission?.(mode)) ?? 'granted'
  if (state !== 'prompt') return state === 'granted'
  return mayAsk && (await permissions.requestPermission?.(mode)) === 'granted'
}
