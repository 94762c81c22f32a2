import { afterEach, beforeEach, vi } from 'vitest'

/** A browser's storage for each test: `lie` puts a text there, as another tab or program would. */
export function makeTestStorage() {
  const texts = new Map<string, string>()
  const listeners: Record<string, ((event: object) => void)[]> = {}
  let isRefused = false
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (isRefused) throw new Error('the storage is full')
      texts.set(key, text)
    },
    removeItem: (key: string) => texts.delete(key),
  }
  beforeEach(() => {
    texts.clear()
    isRefused = false
    for (const kind of Object.keys(listeners)) delete listeners[kind]
    // Kept values are constants of their modules: each test reads them for the first time.
    vi.resetModules()
    vi.stubGlobal('localStorage', storage)
    vi.stubGlobal('sessionStorage', storage)
    vi.stubGlobal('addEventListener', (kind: string, listener: (event: object) => void) => {
      listeners[kind] = [...(listeners[kind] ?? []), listener]
    })
  })
  afterEach(() => vi.unstubAllGlobals())
  return {
    lie: (key: string, text: string) => {
      texts.set(key, text)
    },
    textOf: (key: string) => texts.get(key),
    refuse: (refuses = true) => {
      isRefused = refuses
    },
    tell: (kind: 'storage' | 'pageshow', event: object) => {
      for (const listener of listeners[kind] ?? []) listener(event)
    },
  }
}
