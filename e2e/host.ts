import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
  webmanifest: 'application/manifest+json',
}

/** What a host answers instead of a file; with `isCut` less than it promises, with `hangs` never. */
export interface Lie {
  status?: number
  type?: string
  body?: string | Buffer
  headers?: Record<string, string>
  isCut?: boolean
  hangs?: boolean
}

/** A host of a folder; `asked` grows by each request that reaches it. */
export interface Host {
  url: string
  /** The folder of the site; another one is a new deployment. */
  folder: string
  asked: { path: string; bytes: number }[]
  /** What is answered instead of a file, if anything, by the path that was asked for: `/data/v1/front.json`. */
  lie: (path: string) => Lie | undefined
  close: () => void
}

/** As our configurations of hosts have it; at its best a build's scripts take a second, in every story anew. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** A name that ends in a hash of its content. */
const hashed = /-(?:[\w-]{8}|[0-9a-f]{12})\.\w+$/

/**
 * A plain host for a built folder, as publishers use: brotli, hashed names for ever, everything else revalidated.
 * `make` writes files that the folder has not.
 */
export async function host(
  folder: string,
  make: (path: string) => string | undefined = () => undefined,
): Promise<Host> {
  const compressed = new Map<string, Buffer>()
  const own: Host = { url: '', folder, asked: [], lie: () => undefined, close: () => {} }
  const server = createServer((request, response) => {
    const asking = decodeURI(request.url ?? '/').replace(/[?#].*$/, '')
    const lie = own.lie(asking)
    if (lie) return tell(response, lie)
    const path = join(own.folder, asking)
    const isFolder = asking.endsWith('/') || (existsSync(path) && statSync(path).isDirectory())
    const file = isFolder ? join(path, 'index.html') : path
    const extension = file.split('.').at(-1) ?? ''
    const isCompressed = /^(?:html|css|js|json|svg|xml|txt|webmanifest|bin)$/.test(extension)
    const known = compressed.get(file)
    const made = known ?? (existsSync(file) ? readFileSync(file) : make(asking))
    if (made === undefined) {
      response.writeHead(404).end()
      return
    }
    const body = known ?? (isCompressed ? brotliCompressSync(made, quickly) : Buffer.from(made))
    compressed.set(file, body)
    const tag = `"${createHash('sha1').update(body).digest('base64url')}"`
    if (request.headers['if-none-match'] === tag) {
      own.asked.push({ path, bytes: 0 })
      response.writeHead(304, { ETag: tag }).end()
      return
    }
    own.asked.push({ path, bytes: body.length })
    response.writeHead(200, {
      ETag: tag,
      'Content-Type': types[extension] ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(isCompressed && { 'Content-Encoding': 'br' }),
      'Cache-Control': hashed.test(file) ? 'max-age=31536000, immutable' : 'no-cache',
    })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  own.url = `http://127.0.0.1:${port}/`
  own.close = () => {
    server.close()
    server.closeAllConnections()
  }
  return own
}

function tell(response: ServerResponse, lie: Lie): void {
  const { status = 200, type = 'application/json', body = '', headers, isCut, hangs } = lie
  if (hangs) return
  const length = Buffer.byteLength(body)
  response.writeHead(status, {
    'Content-Type': type,
    'Content-Length': isCut ? length + 1000 : length,
    ...headers,
  })
  if (isCut) response.write(body, () => response.destroy())
  else response.end(body)
}
