import { siteFile } from '../../article/published-files.ts'
import { trustedScript } from './trusted-script.ts'

/** Registers the worker that answers when there is no connection. Does nothing where that is refused, and while developing. */
export async function registerWorker(base: string): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker || import.meta.env.DEV) return
  try {
    const isNew = !serviceWorker.controller
    await serviceWorker.register(trustedScript(base + siteFile.worker))
    const { active } = await serviceWorker.ready
    // A new worker did not see what this page fetched before it.
    if (isNew) active?.postMessage(performance.getEntriesByType('resource').map(nameOf))
  } catch {
    // Refused in private windows: then there is nothing without a connection, as before.
  }
}

function nameOf({ name }: PerformanceEntry): string {
  return name
}
