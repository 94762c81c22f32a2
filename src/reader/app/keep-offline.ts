import { siteFile } from '../../article/published-files.ts'
import { savesData } from '../device/saves-data.ts'

/** How long after the start of a page its worker is fetched: what is read comes first. */
const restMs = 5000

/** Registers the worker that keeps what is read for when there is no connection, unless the reader saves data. */
export function keepOffline(base: string): void {
  const { serviceWorker } = navigator
  if (!serviceWorker || savesData() || import.meta.env.DEV) return
  setTimeout(() => {
    const url = base + siteFile.worker
    const policy = Reflect.get(window, 'trustedTypes')?.createPolicy('sutur', {
      createScriptURL: () => url,
    })
    const isNew = !serviceWorker.controller
    serviceWorker
      .register(policy?.createScriptURL('') ?? url)
      .then(() => serviceWorker.ready)
      .then(({ active }) => {
        // A new worker did not see what this page fetched before it.
        if (isNew) active?.postMessage(performance.getEntriesByType('resource').map(nameOf))
      })
      // Refused in private windows: then there is nothing without a connection, as before.
      .catch(() => {})
  }, restMs)
}

function nameOf({ name }: PerformanceEntry): string {
  return name
}
