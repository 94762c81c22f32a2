import { siteFile } from '../../article/published-files.ts'

/** Registers the worker that answers when there is no connection. Does nothing where that is refused, and while developing. */
export async function registerWorker(base: string): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker || import.meta.env.DEV) return
  const url = base + siteFile.worker
  try {
    const isNew = !serviceWorker.controller
    await serviceWorker.register(trusted(url))
    const { active } = await serviceWorker.ready
    // A new worker did not see what this page fetched before it.
    if (isNew) active?.postMessage(performance.getEntriesByType('resource').map(nameOf))
  } catch {
    // Refused in private windows: then there is nothing without a connection, as before.
  }
}

let policy: { createScriptURL: (url: string) => string } | undefined

/** A policy of a name can be made once in a page. */
function trusted(url: string): string {
  policy ??= Reflect.get(window, 'trustedTypes')?.createPolicy('sutur', {
    createScriptURL: () => url,
  })
  return policy?.createScriptURL('') ?? url
}

function nameOf({ name }: PerformanceEntry): string {
  return name
}
