import { base } from '../../parts/site-path.ts'
import { keptNames } from '../kept-files.ts'
import { savesData } from '../saves-data.ts'
import { bringCopy } from './copies.ts'
import { changeLibrary, changeOne, readShelf } from './database.ts'
import type { Copy } from './records.ts'

let isRunning = false

/**
 * Brings to this device what is kept and not, or not whole, on it (it came by a file, the browser cleared it, or was
 * killed before its cache was written), one after the other, as far as the connection and the disk go; the rest stays in
 * the library and opens when there is a connection. Not for who saves data.
 */
export async function bringMissingCopies(): Promise<void> {
  if (isRunning) return
  isRunning = true
  try {
    const [saved, copies] = await Promise.all([readShelf('saved'), readShelf('copies')])
    const stored = await readStoredPaths()
    const isThere = ({ path }: { path: string }) => stored.has(base + path)
    const copyOf = new Map(copies.map((copy) => [copy.id, copy]))
    await forgetEmpty(copies.filter(({ files: [text] }) => text && !isThere(text)))
    if (savesData()) return
    for (const { id } of saved.filter((one) => !copyOf.get(one.id)?.files.every(isThere))) {
      if (!navigator.onLine) return
      await bringCopy(id, { hasPictures: copyOf.get(id)?.isWhole ?? true }, async (copy) => {
        await changeLibrary({ put: { copies: [copy] } })
        // A file need not say what a list says of an article; and it may have been let go of meanwhile.
        await changeOne('saved', id, (now) => now && { ...now, story: copy.story })
      }).catch(() => {})
    }
  } finally {
    isRunning = false
  }
}

async function readStoredPaths(): Promise<ReadonlySet<string>> {
  const cache = await caches.open(keptNames(base).library)
  return new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
}

/** A copy whose text is not there is none, and the library says so. */
async function forgetEmpty(copies: readonly Copy[]): Promise<void> {
  if (copies.length > 0) await changeLibrary({ remove: { copies: copies.map(({ id }) => id) } })
}
