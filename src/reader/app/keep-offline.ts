import { hasLibrary } from '../device/library/has-library.ts'
import { registerWorker } from '../device/register-worker.ts'
import { savesData } from '../device/saves-data.ts'

/** How long after the start of a page its worker is fetched: what is read comes first. */
const restMs = 5000

/** What the reader has on this device, where there is anything. */
async function renewPacks(): Promise<void> {
  if (await hasLibrary()) await (await import('../device/library/packs.ts')).renewPacks()
}

/** Registers the worker that keeps what is read for when there is no connection, unless the reader saves data; packs are renewed then. */
export function keepOffline(base: string): void {
  if (savesData()) return
  setTimeout(() => {
    void registerWorker(base)
    void renewPacks().catch(() => {})
  }, restMs)
}
