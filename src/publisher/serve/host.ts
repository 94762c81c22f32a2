import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { address } from '../../article/addresses.ts'
import { pageFile } from '../../article/published-files.ts'
import {
  allowedMethods,
  cachingOf,
  compressedEndings,
  hostPolicies,
  policyHeader,
  securityHeaders,
  typeOf,
  withdrawnMark,
} from '../hosts/host-promises.ts'
import { fileOf } from './answer.ts'

type Request = IncomingMessage & { originalUrl?: string | undefined }

/**
 * A host of a published folder, as `npm start` runs one: answers every request by itself, with all that
 * `host-promises.ts` promises. Files are read at each request, so a new build is served at once.
 */
export function makeHost(out: string, base: string) {
  return (request: Request, response: ServerResponse, next: (error: unknown) => void): void => {
    answerRequest(request, response).catch(next)
  }

  async function answerRequest(request: Request, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...otherHeaders, Allow: allowedMethods })
      response.end()
      return
    }
    const url = request.originalUrl ?? request.url ?? '/'
    const path = url.replace(/[?#].*$/, '')
    const file = fileOf(path, base)
    const content = await contentOf(file)
    if (file !== undefined && content) {
      const isGone = path.endsWith('/') && (await contentOf(markBeside(file))) !== undefined
      return send(request, response, isGone ? 410 : 200, file, content)
    }
    const folder = await folderOf(path, file)
    if (folder !== undefined) {
      response.writeHead(301, { ...otherHeaders, Location: folder + url.slice(path.length) })
      response.end()
      return
    }
    const missing = pageFile(address.missing)
    const page = (await contentOf(missing)) ?? Buffer.from('404')
    return send(request, response, 404, missing, page)
  }

  /** The content of a file; undefined where there is none, or a name that no disk can have. */
  function contentOf(file: string | undefined): Promise<Uint8Array | undefined> {
    if (file === undefined) return Promise.resolve(undefined)
    return readFile(join(out, file)).catch(() => undefined)
  }

  /** The address of the page that an address without its last slash means. */
  async function folderOf(path: string, file: string | undefined): Promise<string | undefined> {
    if (`${path}/` === base) return base
    if (file === undefined || !(await contentOf(`${file}/index.html`))) return undefined
    // Written anew from the file, because an address that begins with two slashes would lead to another host.
    return `${base}${encodeURI(file)}/`
  }
}

/** Where the file lies by which a page is known to be that of a withdrawn article. */
function markBeside(page: string): string {
  return page.replace(/[^/]*$/, withdrawnMark)
}

const otherHeaders = {
  ...securityHeaders,
  'Content-Security-Policy': hostPolicies.others,
  'Cache-Control': 'no-cache',
}

async function send(
  request: Request,
  response: ServerResponse,
  status: number,
  file: string,
  content: Uint8Array,
): Promise<void> {
  const ending = /[^.]*$/.exec(file)?.[0] ?? ''
  const isText = compressedEndings.includes(ending)
  const coding = isText ? codingFor(String(request.headers['accept-encoding'])) : undefined
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 22)
  const tag = `"${coding ? `${hash}-${coding}` : hash}"`
  const headers = {
    ...otherHeaders,
    ...(ending === 'html' && { 'Content-Security-Policy': pagePolicy(content) }),
    'Cache-Control': cachingOf(file),
    ETag: tag,
    ...(isText && { Vary: 'Accept-Encoding' }),
  }
  if (status === 200 && isNamed(tag, request.headers['if-none-match'])) {
    response.writeHead(304, headers)
    response.end()
    return
  }
  const body = coding ? await codings[coding](content) : content
  response.writeHead(status, {
    ...headers,
    'Content-Type': typeOf(file),
    'Content-Length': body.length,
    ...(coding && { 'Content-Encoding': coding }),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The policy that stands in a page; the header says it once more where it counts from the first byte. */
function pagePolicy(page: Uint8Array): string {
  const html = Buffer.from(page).toString('utf8')
  const own = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
  return own === undefined ? hostPolicies.others : policyHeader(own)
}

/** Quick rather than small: what is asked for is compressed each time. */
const codings = {
  br: (content: Uint8Array) =>
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (content: Uint8Array) => promisify(gzip)(content),
}

/** The best coding that an Accept-Encoding header names. */
function codingFor(accepted: string): keyof typeof codings | undefined {
  const named = accepted.split(',').flatMap((one) => {
    const [name, weight = '1'] = one.trim().split(/\s*;\s*q=/)
    return Number(weight) > 0 ? name : []
  })
  return (['br', 'gzip'] as const).find((coding) => named.includes(coding))
}

/** Whether an If-None-Match header names a tag, weak or strong. */
function isNamed(tag: string, header: string | undefined): boolean {
  if (header === undefined) return false
  const named = header.split(',').map((one) => one.trim().replace(/^W\//, ''))
  return named.includes(tag) || named.includes('*')
}
