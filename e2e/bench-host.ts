import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
}

/** A plain host for a built folder, as publishers use: brotli, immutable assets, everything else revalidated. */
export async function host(folder: string): Promise<{ url: string; close: () => void }> {
  const compressed = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = join(folder, decodeURI(request.url ?? '/').replace(/[?#].*$/, ''))
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    const extension = file.split('.').at(-1) ?? ''
    const isText = extension !== 'woff2'
    const body =
      compressed.get(file) ?? (isText ? brotliCompressSync(readFileSync(file)) : readFileSync(file))
    compressed.set(file, body)
    response.writeHead(200, {
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(isText && { 'Content-Encoding': 'br' }),
      'Cache-Control': file.includes('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
