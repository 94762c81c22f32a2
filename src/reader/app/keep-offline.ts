import { siteFile } from '../../article/published-files.ts'
import { savesData } from '../device/saves-data.ts'

/** How long a page has been there when the worker is fetched: what is read comes first. */
const restMs = 5000

/** Has what is read kept for when there is no connection, where the browser can and nobody saves data. */
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
        // It was not there yet when these were fetched.
        if (isNew) active?.postMessage(performance.getEntriesByType('resource').map(nameOf))
      })
      // Refused in private windows: then there is nothing without a connection, as before.
      .catch(() => {})
  }, restMs)
}

function nameOf({ name }: PerformanceEntry): string {
  return name
}
