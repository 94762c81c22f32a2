import type { ReadBytes, SearchEngine } from './engine.ts'

/** Opens the index of the site that `read` reads from; nothing is read before it is needed. */
export function openSearch(read: ReadBytes): SearchEngine {
  throw new Error(`not built yet: ${typeof read}`)
}

/** Reads published files over HTTP, below the site's base. */
export function readBytesOverHttp(base: string): ReadBytes {
  return async (file, cache) => {
    const response = await fetch(base + file, { cache })
    if (response.status === 404) return undefined
    if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}
