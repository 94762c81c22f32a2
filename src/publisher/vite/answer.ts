import type { ServerResponse } from 'node:http'
import { pageFile } from '../../article/published-files.ts'

/**
 * The file that an address names under a base path: `/x/a/suez/?t=1` → `a/suez/index.html`.
 * Undefined for an address outside the base or one that cannot be read.
 */
export function fileOf(url: string | undefined, base: string): string | undefined {
  const path = (url ?? '/').replace(/[?#].*$/, '')
  if (!path.startsWith(base)) return undefined
  try {
    const file = decodeURI(path.slice(base.length)).replace(/^\/+/, '')
    if (file.split('/').includes('..')) return undefined
    return file === '' || file.endsWith('/') ? pageFile(`/${file}`) : file
  } catch {
    return undefined
  }
}

const types = new Map(
  Object.entries({
    html: 'text/html; charset=utf-8',
    json: 'application/json; charset=utf-8',
    svg: 'image/svg+xml',
    xml: 'application/xml; charset=utf-8',
    txt: 'text/plain; charset=utf-8',
    webmanifest: 'application/manifest+json; charset=utf-8',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    webp: 'image/webp',
    avif: 'image/avif',
    gif: 'image/gif',
  }),
)

/** Answers a request with the content of a file. */
export function answer(
  response: ServerResponse,
  status: number,
  file: string,
  content: string | Uint8Array,
): void {
  const extension = /\.(\w+)$/.exec(file)?.[1] ?? ''
  response.writeHead(status, { 'Content-Type': types.get(extension) ?? 'application/octet-stream' })
  response.end(content)
}
