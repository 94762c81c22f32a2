import { execFile, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { formatChecksums } from './checksums.ts'
import { sitePlace } from './site.ts'

const files = ['index.html', 'a/suez/index.html', '404.html', 'images/قناة a.svg', '_headers']

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-verify-'))
  for (const file of files) write(file, `content of ${file}`)
  const sums = files.map((path) => ({
    path,
    sha256: createHash('sha256').update(`content of ${path}`).digest('hex'),
  }))
  write('checksums.txt', formatChecksums(sums))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), content)
}

/** Runs the command without waiting for it here, where the server answers. */
async function run(...args: string[]) {
  const words = ['src/publisher/verify/cli.ts', ...args]
  const ran = promisify(execFile)('node_modules/.bin/jiti', words)
  return ran.then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  )
}

/** Serves the folder as a host does; `lies` answers before it. */
async function serve<T>(
  lies: (...asked: Parameters<RequestListener>) => unknown,
  use: (url: string) => Promise<T>,
): Promise<T> {
  const server = createServer((request, response) => {
    if (lies(request, response)) return
    const path = decodeURIComponent(request.url ?? '/')
    const file = path.endsWith('/') ? `${path}index.html` : path
    try {
      const content = readFileSync(join(folder, file))
      response.writeHead(file === '/404.html' ? 404 : 200).end(content)
    } catch {
      response.writeHead(404).end('missing')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

it('a folder is as it was published, to us and to sha256sum', async () => {
  expect(await run(folder)).toEqual({ code: 0, said: '5 files as published, 0 not\n' })
  const { status, error } = spawnSync('sha256sum', ['-c', 'checksums.txt'], { cwd: folder })
  if (!error) expect(status).toBe(0)
})

it('names each file of a folder that is missing, another, or none of it', async () => {
  write('index.html', 'spoilt')
  rmSync(join(folder, '404.html'))
  rmSync(join(folder, 'a'), { recursive: true })
  const elsewhere = mkdtempSync(join(tmpdir(), 'sutur-elsewhere-'))
  mkdirSync(join(elsewhere, 'suez'))
  writeFileSync(join(elsewhere, 'suez/index.html'), 'content of a/suez/index.html')
  symlinkSync(elsewhere, join(folder, 'a'))
  const { code, said } = await run(folder)
  rmSync(elsewhere, { recursive: true })
  expect(code).toBe(1)
  expect(said).toContain('"index.html" is not what was published\n')
  expect(said).toContain('"404.html" is missing\n')
  expect(said).toContain('"a/suez/index.html" is not a file of this folder\n')
  expect(said).toContain('2 files as published, 3 not\n')
})

it('a site is as it was published, where a host hides its own files and leads to clean addresses', async () => {
  const { code, said } = await serve(
    ({ url }, response) => {
      if (url === '/_headers') return response.writeHead(404).end()
      if (url === '/404.html') return response.writeHead(308, { Location: '/404' }).end()
      if (url === '/404') return response.writeHead(200).end('content of 404.html')
      // As where an article was withdrawn.
      if (url === '/a/suez/') return response.writeHead(410).end('content of a/suez/index.html')
      return undefined
    },
    (url) => run(url.slice(0, -1)),
  )
  expect({ code, said }).toEqual({
    code: 0,
    said: '4 files as published, 0 not, 1 not shown by this host\n',
  })
})

it('names each file of a site that is not what was published', async () => {
  const { code, said } = await serve(({ url }, response) => {
    if (url === '/') return response.writeHead(200).end('<h1>Log in</h1>')
    if (url === '/a/suez/') return response.writeHead(500).end()
    return undefined
  }, run)
  expect(code).toBe(1)
  expect(said).toContain('"index.html" is not what was published\n')
  expect(said).toContain('"a/suez/index.html" is answered with 500\n')
  expect(said).toContain('3 files as published, 2 not\n')
})

it('refuses checksums that are none, and a use that means nothing', async () => {
  write('checksums.txt', `${'0'.repeat(64)}  ../secret\n`)
  expect(await run(folder)).toMatchObject({
    code: 1,
    said: expect.stringContaining('expected a path inside the site'),
  })
  expect(await run(join(folder, 'nowhere'))).toMatchObject({ code: 1 })
  expect(await run('https://[')).toMatchObject({ code: 1 })
  expect(await run()).toMatchObject({ code: 2, said: expect.stringContaining('Usage') })
  expect(await run(folder, folder)).toMatchObject({ code: 2 })
})

it.each([
  ['without end', 'is answered with more than 1000000 bytes'],
  ['never', 'is not answered within 0.5 s'],
  ['in part and then never', 'is not answered within 0.5 s'],
  ['by hanging up', 'is not answered'],
  ['in a circle', 'leads on more than 5 times'],
  ['from elsewhere', 'leads to another site, http://elsewhere.example'],
])('an answer %s ends', async (how, problem) => {
  // Only what waits is given little time: a machine with other work to do is slow to send a megabyte.
  const limits = { bytes: 1_000_000, ms: problem.includes('0.5 s') ? 500 : 60_000 }
  const found = await serve(
    (_, response) => {
      if (how === 'without end') {
        const send = () => {
          while (response.write('x'.repeat(100_000)));
          response.once('drain', send)
        }
        send()
      } else if (how === 'in part and then never') response.write('x')
      else if (how === 'by hanging up') response.destroy()
      else if (how === 'in a circle') response.writeHead(302, { Location: '/x' }).end()
      else if (how === 'from elsewhere') {
        response.writeHead(302, { Location: 'http://elsewhere.example/' }).end()
      }
      return true
    },
    (url) => sitePlace(new URL(url), limits)('index.html'),
  )
  expect(found).toEqual({ problem })
})
