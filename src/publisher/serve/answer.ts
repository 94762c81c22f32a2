import type { ServerResponse } from 'node:http'
import { pageFile } from '../../article/published-files.ts'
import { typeOf } from '../hosts/host-promises.ts'

/**
 * The file that an address names under a base path: `/x/a/suez/?t=1` → `a/suez/index.html`. Undefined for an address
 * outside the base, one that cannot be read, and one that would lead out of a folder or to a hidden file.
 */
export function fileOf(url: string | undefined, base: string): string | undefined {
  const path = (url ?? '/').replace(/[?#].*$/, '')
  if (!path.startsWith(base)) return undefined
  try {
    const file = decodeURI(path.slice(base.length)).replace(/^\/+/, '')
    // `..` too begins with a dot; a backslash separates folders on Windows.
    if (/(?:^|\/)\.|\\/.test(file)) return undefined
    return file === '' || file.endsWith('/') ? pageFile(`/${file}`) : file
  } catch {
    return undefined
  }
}

/** Answers a request with the content of a file. */
export function answer(
  response: ServerResponse,
  status: number,
  file: string,
  content: string | Uint8Array,
): void {
  response.writeHead(status, { 'Content-Type': typeOf(file) })
  response.end(content)
}
