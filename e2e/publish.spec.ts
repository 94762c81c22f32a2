import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect, test } from '@playwright/test'
import { isNamedByContent } from '../src/article/published-files.ts'
import { readChecksums } from '../src/publisher/verify/checksum-files.ts'
import { outDir, sites } from './sites.ts'

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-publish-'))
  cpSync('public', join(folder, 'edition'), { recursive: true })
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

function build(): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    'npx',
    ['vite', 'build', '--outDir', join(folder, 'site')],
    {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', SUTUR_EDITION: join(folder, 'edition') },
    },
  )
  return { status, said: stdout + stderr }
}

function page(path: string): string {
  return readFileSync(join(folder, 'site', path), 'utf8')
}

test('a faulty article is left out and named, the rest is published, and the exit code says so', () => {
  const broken = {
    version: 1,
    id: 'wrong',
    language: 'ar',
    headline: 'عنوان',
    body: [{ type: 'html', text: '<b>' }],
  }
  writeFileSync(join(folder, 'edition/articles/wrong.json'), JSON.stringify(broken))
  const { status, said } = build()
  expect(status).toBe(1)
  expect(said).toContain('articles/wrong.json: body[0].type: expected "paragraph" or')
  expect(said).toContain('found "html"')
  expect(existsSync(join(folder, 'site/a/wrong/index.html'))).toBe(false)
  expect(page('a/suez/index.html')).toContain('قناة السويس في أرقام')
  // Nothing can link to a page whose address nobody knows.
  expect(page('a/suez/index.html')).toContain('يمكن نسخ عنوان الصفحة من شريط المتصفح.')
  expect(page('a/suez/index.html')).not.toContain('wa.me')
})

test('a build that fails leaves the site of before, and one that does not keeps what is not its own', () => {
  expect(build().status).toBe(0)
  const front = page('index.html')
  writeFileSync(join(folder, 'site/CNAME'), 'paper.example')

  writeFileSync(join(folder, 'edition/edition.json'), '{"version": 1}')
  expect(build().status).toBe(1)
  expect(page('index.html')).toBe(front)

  cpSync('public/edition.json', join(folder, 'edition/edition.json'))
  rmSync(join(folder, 'edition/articles/dad.json'))
  const { status, said } = build()
  expect(status).toBe(0)
  expect(said).toContain('holds what no build is known to have written, and it stays: CNAME')
  expect(said).toMatch(/: [1-9]\d* files as they were, \d+ of earlier builds kept\n/)
  expect(said).toMatch(
    /\n[1-9]\d* files new or changed, [1-9]\d* removed, [\d.]+ [kM]B to upload\n/,
  )
  expect(existsSync(join(folder, 'site/a/dad'))).toBe(false)

  rmSync(join(folder, 'edition/articles'), { recursive: true })
  mkdirSync(join(folder, 'edition/articles'))
  const empty = build()
  expect(empty.status).toBe(1)
  expect(empty.said).toContain(`no article to publish in ${join(folder, 'edition')}`)
  expect(existsSync(join(folder, 'site/a/suez/index.html'))).toBe(true)
})

test('without a readable edition nothing is published, and the error says what is wrong', () => {
  writeFileSync(
    join(folder, 'edition/edition.json'),
    '{"version": 1, "name": "صحيفة", "colour": "red"}',
  )
  const { status, said } = build()
  expect(status).toBe(1)
  expect(said).toContain('edition.json: colour: unknown field, found "red"')
  expect(existsSync(join(folder, 'site/index.html'))).toBe(false)
})

test('a site under a base path names only files below it, and every one of them is there', () => {
  const { base } = sites.archive
  const out = outDir('archive')
  for (const path of ['index.html', 'a/suez/index.html', 't/arts/index.html', '404.html']) {
    const html = readFileSync(join(out, path), 'utf8')
    const links = [...html.matchAll(/\s(?:href|src)="([^"#?]*)/g)].map((match) => match[1] ?? '')
    const own = links.filter((link) => link !== '' && !/^(https?|mailto):/.test(link))
    expect(own.length).toBeGreaterThan(5)
    for (const link of own) {
      expect(link.startsWith(base), `${path}: ${link}`).toBe(true)
      const file = decodeURI(link.slice(base.length))
      const whole = file.endsWith('/') || file === '' ? `${file}index.html` : file
      expect(existsSync(join(out, whole)), link).toBe(true)
    }
  }
})

test('checksums.txt holds every file of a build', async () => {
  const out = outDir('archive')
  const sums = await readChecksums(async (file) => readFileSync(join(out, file), 'utf8'))
  const others = [...sums].filter(([path, sum]) => {
    const content = readFileSync(join(out, path))
    return createHash('sha256').update(content).digest('hex') !== sum
  })
  expect(others).toEqual([])
  const lying = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(out, join(entry.parentPath, entry.name)))
  // What is named by its content may be of an earlier build.
  const missing = lying.filter((path) => !sums.has(path) && !isNamedByContent(path))
  expect(missing.sort()).toEqual(['.sutur.json', 'checksums.txt'])
  expect(sums.has('licences.txt') && sums.has('worker.js') && sums.has('_headers')).toBe(true)
})
