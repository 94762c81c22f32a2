import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashLength, searchFile } from '../../search/format/index-files.ts'
import { caching, cachingOf, securityHeaders, typeOf } from './host-promises.ts'
import { publishSample, secret } from './test-published.ts'
import { type Answer, ask, type Given, programPath, type Server, servers } from './test-servers.ts'

let place = ''
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'sutur-hosts-'))
  // Apache reads as another user.
  chmodSync(place, 0o755)
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

/** A machine with other work to do may take a minute to publish and to start a server. */
const patience = 300_000

const files = [
  ...['index.html', 'a/suez/index.html', 't/arts/index.html', '404.html'],
  ...['data/v1/edition.json', 'data/v1/articles/suez.json', 'data/v1/search/index.json'],
  ...['worker.js', 'manifest.webmanifest', 'sitemap.xml', 'feed.xml', 'robots.txt', '_headers'],
  ...['assets/reader-CrHa59n2.js', 'assets/reader-CrHa59n2.css', 'assets/naskh-3jmzCzD-.woff2'],
]

describe.each(['/', '/x/'])('published at %s', (base) => {
  let given: Given
  beforeAll(async () => {
    given = await publishSample(place, base)
  }, patience)

  describe.each(Object.entries(servers))('%s', (name, { program, hasBrotli, start }) => {
    const isThere = program === undefined || programPath(program) !== undefined
    if (!isThere) console.warn(`${program} is not installed: its configuration is not tried`)

    describe.runIf(isThere)('keeps what is promised:', () => {
      let server: Server
      beforeAll(async () => {
        server = await start({ ...given, work: `${given.work}-${program}` })
      }, patience)
      afterAll(() => server?.stop())

      const get = (path: string, headers: Record<string, string> = {}) =>
        ask(server, base + path, headers)
      const bytesOf = (file: string) => readFileSync(join(given.root, file))

      it('every file with its type, its caching and the headers of all answers', async () => {
        for (const file of files) {
          const { status, headers, body } = await get(file)
          expect(status, file).toBe(200)
          expect(body.equals(bytesOf(file)), file).toBe(true)
          expect(plain(headers['content-type']), file).toBe(plain(typeOf(file)))
          expect(headers['cache-control'], file).toBe(cachingOf(file))
          expectSecurity({ status, headers, body }, file)
        }
        expect(files.map(cachingOf)).toContain(caching.hashed)
      })

      it('a page at its folder, and a folder without its slash led there', async () => {
        const page = await get('a/suez/')
        expect(page.status).toBe(200)
        expect(page.body.equals(bytesOf('a/suez/index.html'))).toBe(true)
        expect(page.headers['cache-control']).toBe('no-cache')
        const front = await get('')
        expect(front.body.equals(bytesOf('index.html'))).toBe(true)
        // Caddy forgets the query of a folder without its slash.
        const query = name === 'caddy' ? '' : '?q=1'
        for (const [address, to] of [
          ['a/suez', 'a/suez/'],
          ['a/suez?q=1', `a/suez/${query}`],
          // Two slashes at the beginning would be the name of another host.
          ...(base === '/' ? [['/a/suez', 'a/suez/']] : []),
        ] as const) {
          const { status, headers } = await get(address)
          expect([301, 308], address).toContain(status)
          expect(new URL(headers.location ?? '', server.origin + base).href).toBe(
            server.origin + base + to,
          )
        }
      })

      it('what is not there is the page for it, with 404 and never kept', async () => {
        const missing = ['nothing/', 'nothing', 'a/nothing.json', 'assets/gone-aaaaaaaa.js']
        for (const path of [...missing, 'assets/', 'data/v1/', 'images/gone.svg', 'a/suez/x/']) {
          const { status, headers, body } = await get(path)
          expect(status, path).toBe(404)
          expect(body.equals(bytesOf('404.html')), path).toBe(true)
          expect(headers['content-type'], path).toMatch(/^text\/html/)
          expect(headers['cache-control'], path).toBe('no-cache')
          expectSecurity({ status, headers, body }, path)
        }
      })

      it('where an article was withdrawn its page, with 410 and never kept', async () => {
        for (const method of ['GET', 'HEAD']) {
          const { status, headers, body } = await get('a/gone/', { method })
          expect(status).toBe(410)
          expect(body.equals(method === 'GET' ? bytesOf('a/gone/index.html') : Buffer.of())).toBe(
            true,
          )
          expect(headers['content-type']).toMatch(/^text\/html/)
          expect(headers['cache-control']).toBe('no-cache')
          expectSecurity({ status, headers, body }, method)
        }
        expect((await get('a/gone?q=1')).status).toBeLessThan(309)
        const data = await get('data/v1/articles/gone.json')
        expect([data.status, JSON.parse(String(data.body)).withdrawn.id]).toEqual([200, 'gone'])
        expect((await get('a/suez/')).status).toBe(200)
      })

      it('pictures with Arabic names, and the index of the search', async () => {
        const { src } = JSON.parse(String(bytesOf('data/v1/articles/suez.json'))).article.lead
        expect(src).toMatch(/^images\/قناة-/)
        const [segment] = JSON.parse(String(bytesOf(searchFile.index))).segments
        const list = bytesOf(searchFile.completionList(segment.start, segment.words))
        const { starts, hashes } = JSON.parse(String(list))
        const completions = searchFile.completions(
          segment.start,
          starts.split('\n')[0],
          hashes.slice(0, hashLength),
        )
        for (const path of [src, completions]) {
          for (const address of [encodeURI(path), encodeURI(path).toLowerCase()]) {
            const { status, headers, body } = await get(address)
            expect(status, address).toBe(200)
            expect(body.equals(bytesOf(path))).toBe(true)
            expect(headers['cache-control'], address).toBe(caching.hashed)
          }
        }
        // What a drawing brings with it never runs, where one opens it by itself.
        expect((await get(encodeURI(src))).headers['content-security-policy']).toContain(
          "default-src 'none'; script-src 'self'; style-src 'self';",
        )
      })

      it('texts compressed, fonts as they are', async () => {
        const codings = { gzip: gunzipSync, ...(hasBrotli && { br: brotliDecompressSync }) }
        for (const [coding, decode] of Object.entries(codings)) {
          for (const file of files.filter((one) => !/woff2|robots|_headers/.test(one))) {
            const { headers, body } = await get(file, { 'accept-encoding': coding })
            expect(headers['content-encoding'], `${file} as ${coding}`).toBe(coding)
            expect(headers.vary?.toLowerCase(), file).toContain('accept-encoding')
            expect(decode(body).equals(bytesOf(file)), file).toBe(true)
          }
        }
        const font = await get('assets/naskh-3jmzCzD-.woff2', { 'accept-encoding': 'gzip, br' })
        expect(font.headers['content-encoding']).toBeUndefined()
      })

      it('304 to whoever has a file already', async () => {
        for (const path of ['', 'a/suez/', 'data/v1/edition.json', 'assets/reader-CrHa59n2.js']) {
          for (const coding of ['identity', 'gzip', ...(hasBrotli ? ['br'] : [])]) {
            const asked = { 'accept-encoding': coding }
            const { etag = '', ...first } = (await get(path, asked)).headers
            expect(etag, path).toMatch(/^(W\/)?".+"$/)
            const again = await get(path, { ...asked, 'if-none-match': etag })
            expect(again.status, `${path} as ${coding}`).toBe(304)
            expect(again.body).toHaveLength(0)
            expect(again.headers['cache-control']).toBe(first['cache-control'])
            const other = await get(path, { ...asked, 'if-none-match': '"other"' })
            expect(other.status, path).toBe(200)
          }
        }
      })

      it('HEAD as GET without a body, and no other method', async () => {
        const [head, whole] = [await get('a/suez/', { method: 'HEAD' }), await get('a/suez/')]
        expect(head.status).toBe(200)
        expect(head.body).toHaveLength(0)
        for (const header of ['content-type', 'cache-control', 'etag', 'content-security-policy']) {
          expect(head.headers[header], header).toBe(whole.headers[header])
        }
        for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND']) {
          for (const path of ['', 'a/suez/', 'data/v1/edition.json', 'nothing/']) {
            const { status, headers, body } = await get(path, { method })
            expect(status, `${method} ${path}`).toBe(405)
            if (method !== 'TRACE')
              expect(methodsOf(headers.allow), `${method} ${path}`).toEqual(['GET', 'HEAD'])
            expect(body.toString()).not.toContain('<main>')
          }
        }
      })

      it('nothing that is hidden or lies beside it', async () => {
        const beside = `${base === '/' ? 'top' : 'below'}-secret.txt`
        const up = ['..%2f', '%2e%2e/', '..%5c', '%2e%2e%2f', 'a/..%2f..%2f', '../', 'a/../../']
        const paths = [
          ...up.flatMap((one) => [`${one}${beside}`, `${one}${one}${one}etc/passwd`]),
          ...[
            '.secret',
            '.git/config',
            'a/.env',
            '%2esecret',
            'a/%2Eenv',
            '/.secret',
            '%00',
            '..;/',
          ],
        ]
        for (const path of paths) {
          const { status, body } = await get(path)
          expect(status, path).toBeGreaterThanOrEqual(400)
          expect(body.toString(), path).not.toMatch(new RegExp(`${secret}|root:`))
        }
      })

      it.runIf(base !== '/')('the base without its slash, and nothing outside it', async () => {
        const bare = await ask(server, '/x')
        expect([301, 308]).toContain(bare.status)
        expect(new URL(bare.headers.location ?? '', server.origin).href).toBe(server.origin + base)
        for (const path of ['/', '/xa/suez/', '/a/suez/']) {
          expect((await ask(server, path)).status, path).toBe(404)
        }
      })
    })
  })
})

/** The methods that a server names; Apache adds an empty one, which means nothing. */
function methodsOf(allow: string | undefined): string[] | undefined {
  return allow?.split(/,\s*/).filter(Boolean)
}

/** A type without its letters' encoding, which goes without saying for some. */
function plain(type: string | undefined): string | undefined {
  return type?.replace(/;.*/, '')
}

function expectSecurity({ headers }: Answer, path: string): void {
  for (const [header, value] of Object.entries(securityHeaders)) {
    expect(headers[header.toLowerCase()], `${header} of ${path}`).toBe(value)
  }
  const policy = headers['content-security-policy']
  expect(policy, path).toMatch(/(default|object)-src 'none'/)
  expect(policy, path).not.toContain('unsafe-')
  expect(policy, path).toContain("frame-ancestors 'self'")
}
