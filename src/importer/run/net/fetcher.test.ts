import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { agentName, makeFetcher } from './fetcher.ts'
import { makeTestServer } from './test-server.ts'

const { pages, asked, origin, paths } = makeTestServer()
const want = { mostBytes: 1000, accept: 'text/html' }
const limits = { ...defaultLimits, redirects: 2 }
const open = (given = limits) => makeFetcher({ limits: given, allowPrivate: true })
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

function redirect(to: string) {
  return (_: unknown, response: ServerResponse) => response.writeHead(302, { location: to }).end()
}

it('reads a page, says who asks, and where redirects led', async () => {
  pages.set('/a', redirect('/b')).set('/b', 'نصّ')
  const found = await open().fetch(`${origin()}/a#part`, want)
  expect(text(found?.bytes)).toBe('نصّ')
  expect(found?.url).toBe(`${origin()}/b`)
  expect(asked[0]?.headers['user-agent']).toMatch(/^SuturImporter\/1\.0 /)
})

it('asks whether a page changed', async () => {
  pages.set('/a', (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"v1"'
    response
      .writeHead(isKnown ? 304 : 200, { etag: '"v1"', 'last-modified': 'yesterday' })
      .end(isKnown ? '' : 'x')
  })
  const first = await open().fetch(`${origin()}/a`, want)
  expect(first).toMatchObject({ etag: '"v1"', lastModified: 'yesterday' })
  expect(await open().fetch(`${origin()}/a`, { ...want, known: { etag: '"v1"' } })).toBeUndefined()
})

it('unpacks what is packed, and stops at a bomb', async () => {
  pages
    .set('/small', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('نصّ')),
    )
    .set('/bomb', (_, response) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(9_000_000))),
    )
    .set('/cut', (_, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('نصّ').subarray(0, 12)),
    )
  expect(text((await open().fetch(`${origin()}/small`, want))?.bytes)).toBe('نصّ')
  await expect(open().fetch(`${origin()}/bomb`, want)).rejects.toThrow('is larger than 0.001 MB')
  await expect(open().fetch(`${origin()}/cut`, want)).rejects.toThrow('unexpected end of file')
})

it.each([
  ['/missing', 'its server answered 404'],
  ['/loop', 'leads through more than 2 redirects'],
  ['/file', 'is no http or https address'],
  ['/hang', 'took longer than 0.3 s'],
  ['/drip', 'took longer than 0.3 s'],
  ['/large', 'is larger than'],
  ['/broken', 'its server broke off'],
])('refuses %s: %s', async (path, said) => {
  pages
    .set('/loop', redirect('/loop'))
    .set('/file', redirect('file:///etc/passwd'))
    .set('/hang', () => {})
    .set('/drip', (_, response) => {
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    })
    .set('/large', 'x'.repeat(1001))
    .set('/broken', (_, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('x')
      setTimeout(() => response.destroy(), 20)
    })
  const seconds = said.includes('0.3 s') ? 0.3 : limits.seconds
  await expect(open({ ...limits, seconds }).fetch(origin() + path, want)).rejects.toThrow(said)
})

it('obeys robots.txt, reading it once', async () => {
  pages
    .set(
      '/robots.txt',
      `User-agent: ${agentName}\nDisallow: /private\n\nUser-agent: *\nDisallow: /`,
    )
    .set('/a', 'x')
    .set('/b', redirect('/private/c'))
    .set('/private/c', 'x')
  const fetcher = open()
  expect(await fetcher.fetch(`${origin()}/a`, want)).toBeDefined()
  await expect(fetcher.fetch(`${origin()}/private/c`, want)).rejects.toThrow('robots.txt')
  await expect(fetcher.fetch(`${origin()}/b`, want)).rejects.toThrow('robots.txt')
  expect(paths()).toEqual(['/robots.txt', '/a', '/b'])
})

it('reads nothing of a site whose robots.txt cannot be had', async () => {
  pages.set('/robots.txt', (_, response) => response.writeHead(503).end()).set('/a', 'x')
  await expect(open().fetch(`${origin()}/a`, want)).rejects.toThrow('its robots.txt answered 503')
})

it('names the paper that it reads for', async () => {
  pages.set('/a', 'x')
  const paper = 'https://صحيفة.example'
  await makeFetcher({ limits, allowPrivate: true, paper }).fetch(`${origin()}/a`, want)
  expect(asked.at(-1)?.headers['user-agent']).toBe(
    `SuturImporter/1.0 (+${new URL(paper).href}; obeys robots.txt)`,
  )
})

it('asks once more when a server wants to be asked a little later', async () => {
  let isBusy = true
  pages.set('/a', (_, response) => {
    response.writeHead(isBusy ? 503 : 200, { 'retry-after': '0' }).end('نصّ')
    isBusy = false
  })
  expect(text((await open().fetch(`${origin()}/a`, want))?.bytes)).toBe('نصّ')
})

it.each([
  ['7200', 2],
  [new Date(Date.now() + 7_200_000).toUTCString(), 2],
  ['99999999999', 24],
])(
  'leaves a server alone that says Retry-After: %s, in the next run too',
  async (header, hours) => {
    pages.set('/a', (_, response) => response.writeHead(429, { 'retry-after': header }).end())
    const waits = new Map<string, Date>()
    const run = () => makeFetcher({ limits, allowPrivate: true, waits })
    for (const fetcher of [run(), run()])
      await expect(fetcher.fetch(`${origin()}/a`, want)).rejects.toThrow(
        'asks to be left alone until',
      )
    expect(paths()).toEqual(['/robots.txt', '/a'])
    const [until] = waits.values()
    expect((until?.getTime() ?? 0) - Date.now()).toBeCloseTo(hours * 3_600_000, -5)
    waits.set(new URL(origin()).host, new Date())
    pages.set('/a', 'نصّ')
    expect(text((await run().fetch(`${origin()}/a`, want))?.bytes)).toBe('نصّ')
  },
)

it('asks a server no more in a run that says it is asked too often, and not how long to wait', async () => {
  pages.set('/a', (_, response) => response.writeHead(429).end())
  const fetcher = open()
  await expect(fetcher.fetch(`${origin()}/a`, want)).rejects.toThrow('asked too often')
  await expect(fetcher.fetch(`${origin()}/b`, want)).rejects.toThrow('asked too often')
  expect(paths()).toEqual(['/robots.txt', '/a'])
})

it('waits as long as robots.txt asks', async () => {
  pages.set('/robots.txt', 'User-agent: *\nCrawl-delay: 0.2').set('/a', 'x')
  const fetcher = open()
  // From before the first question: however slow the machine, both take the pause at least.
  const start = performance.now()
  await fetcher.fetch(`${origin()}/a`, want)
  await fetcher.fetch(`${origin()}/a`, want)
  expect(performance.now() - start).toBeGreaterThan(190)
})

it('goes to no private address, however it is written and whoever leads there', async () => {
  pages.set('/a', 'secret')
  const shut = makeFetcher({ limits, allowPrivate: false })
  const { port } = new URL(origin())
  for (const host of [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '0',
  ]) {
    await expect(shut.fetch(`http://${host}:${port}/a`, want), host).rejects.toThrow(
      'is no public address; --allow-private',
    )
  }
  expect(paths()).toEqual([])
})

it('asks a server that is not there once', async () => {
  const fetcher = open()
  await expect(fetcher.fetch('http://127.0.0.1:1/a', want)).rejects.toThrow('cannot be reached')
  await expect(fetcher.fetch('http://127.0.0.1:1/b', want)).rejects.toThrow('cannot be reached')
})
