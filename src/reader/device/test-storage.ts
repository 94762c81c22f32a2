import { afterEach, beforeEach, vi } from 'vitest'

/** What may lie in a browser's storage under a name of ours, because anybody may write there. */
export const hostileTexts = [
  '',
  'null',
  'undefined',
  '{"',
  '7',
  '-1e20',
  '"text"',
  '[]',
  '{}',
  '[null,7,{},[],"",true]',
  '[[[["suez"]]]]',
  '{"at":-1e20,"known":[],"seen":[]}',
  '{"at":"yesterday","known":"all","seen":{"length":9}}',
  '{"suez":null,"fez":7,"aflaj":{"block":7,"share":"half","at":-1e20}}',
  '{"suez":{"block":"p-1","share":1e300,"at":1e300}}',
  '{"__proto__":{"at":1},"constructor":{"block":"p-1"},"toString":[]}',
  '{"theme":{"dark":true},"size":99,"language":["ar"]}',
  JSON.stringify(Array.from({ length: 60_000 }, (_, at) => `leaf-${at}`)),
  JSON.stringify('س'.repeat(2_000_000)),
  JSON.stringify(['س'.repeat(400_000)]),
  '['.repeat(100_000),
].map((text): [name: string, text: string] => [text.slice(0, 40), text])

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
    refuse: () => {
      isRefused = true
    },
    tell: (kind: 'storage' | 'pageshow', event: object) => {
      for (const listener of listeners[kind] ?? []) listener(event)
    },
  }
}
