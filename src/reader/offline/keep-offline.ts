/** How long a page has been there when the worker is fetched: what is read comes first. */
const restMs = 5000

/** Has what is read kept for when there is no connection, where the browser can and nobody saves data. */
export function keepOffline(base: string): void {
  const { serviceWorker } = navigator
  const connection: unknown = Reflect.get(navigator, 'connection')
  const isSaving = typeof connection === 'object' && Reflect.get(connection ?? {}, 'saveData')
  if (!serviceWorker || isSaving || import.meta.env.DEV) return
  setTimeout(() => {
    const url = `${base}worker.js`
    const policy = Reflect.get(window, 'trustedTypes')?.createPolicy('sutur', {
      createScriptURL: () => url,
    })
    // Refused in private windows: then there is nothing without a connection, as before.
    serviceWorker.register(policy?.createScriptURL('') ?? url).catch(() => {})
  }, restMs)
}
