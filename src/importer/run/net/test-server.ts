import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterAll, beforeAll, beforeEach } from 'vitest'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** A server on this machine for tests: `pages` says what it answers, `asked` what it was asked. */
export function makeTestServer() {
  const pages = new Map<string, string | Uint8Array | Handler>()
  const asked: IncomingMessage[] = []
  let origin = ''
  const server = createServer((request, response) => {
    asked.push(request)
    const page = pages.get(request.url ?? '')
    if (typeof page === 'function') return page(request, response)
    response.statusCode = page === undefined ? 404 : 200
    response.end(page ?? 'nothing here')
  })
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const found = server.address()
    if (found === null || typeof found === 'string') throw new Error('no port')
    origin = `http://127.0.0.1:${found.port}`
  })
  beforeEach(() => {
    pages.clear()
    asked.length = 0
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return { pages, asked, origin: () => origin, paths: () => asked.map((one) => one.url) }
}
