import { hasLibrary } from '../device/library/has-library.ts'
import { registerWorker } from '../device/register-worker.ts'
import { savesData } from '../device/saves-data.ts'

/** How long after the start of a page its worker is fetched: what is read comes first. */
const restMs = 5000

/** Looks after what the reader has on this device, where there is anything. */
async function lookAfterLibrary(): Promise<void> {
  if (!(await hasLibrary())) return
  const [{ renewPacks }, { followFile }] = await Promise.all([
    import('../device/library/packs.ts'),
    import('../library/file/kept-file.ts'),
  ])
  followFile()
  await renewPacks()
}

/** Registers the worker that keeps what is read for when there is no connection, unless the reader saves data; the library is looked after then. */
export function keepOffline(base: string): void {
  if (savesData()) return
  setTimeout(() => {
    void registerWorker(base)
    void lookAfterLibrary().catch(() => {})
  }, restMs)
}
