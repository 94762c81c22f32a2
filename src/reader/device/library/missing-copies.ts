import { savesData } from '../saves-data.ts'
import { bringCopy } from './copies.ts'
import { changeLibrary, changeOne, readShelf } from './database.ts'

let isRunning = false

/**
 * Brings to this device what is kept and not on it (it came by a file, or the browser cleared it), one after the other, as
 * far as the connection and the disk go; the rest stays in the library and opens when there is a connection. Not for who
 * saves data.
 */
export async function bringMissingCopies(): Promise<void> {
  if (isRunning || savesData()) return
  isRunning = true
  try {
    const [saved, copies] = await Promise.all([readShelf('saved'), readShelf('copies')])
    const here = new Set(copies.map(({ id }) => id))
    for (const { id } of saved.filter((one) => !here.has(one.id))) {
      if (!navigator.onLine) return
      await bringCopy(id, {}, async (copy) => {
        await changeLibrary({ put: { copies: [copy] } })
        // A file need not say what a list says of an article; and it may have been let go of meanwhile.
        await changeOne('saved', id, (now) => now && { ...now, story: copy.story })
      }).catch(() => {})
    }
  } finally {
    isRunning = false
  }
}
