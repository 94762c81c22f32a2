import { expect, it } from 'vitest'
import { makeTestEdition } from '../edition/test-edition.ts'
import { contentSecurityPolicy } from '../page/content-security-policy.ts'
import { headersFile } from './headers-file.ts'
import { caching, cachingOf, policyHeader, securityHeaders } from './host-promises.ts'
import { redirectsFile } from './redirects-file.ts'

const { article, readAll } = makeTestEdition()

interface Rule {
  path: string
  headers: [name: string, value: string][]
}

/** Reads `_headers` as both hosts document it: a path, and under it lines of a name, a colon and a value. */
function readRules(text: string): Rule[] {
  const rules: Rule[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue
    if (line.startsWith('/')) rules.push({ path: line, headers: [] })
    else {
      const [, name = '', value = ''] = /^([\w-]+):\s*(.+)$/.exec(line) ?? []
      expect(name, line).not.toBe('')
      rules.at(-1)?.headers.push([name, value])
    }
  }
  return rules
}

const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')

/** How each host says that a path is matched. */
const matchers = {
  /** https://developers.cloudflare.com/pages/configuration/headers/ */
  cloudflare: (rule: string) => new RegExp(`^${literal(rule).replace('*', '.*')}$`),
  /** https://docs.netlify.com/manage/routing/headers/, and `for_regexp.ts` of netlify/build */
  netlify: (rule: string) => {
    const parts = rule.split('/').filter(Boolean)
    const part = (one: string) => (one === '*' ? '?(.*)' : literal(one).replaceAll('*', '(.*)'))
    return new RegExp(`^/${parts.map(part).join('/')}/?$`, 'iu')
  },
}

/** The headers of a path: of all rules that match; values of one name are joined. */
function headersOf(text: string, path: string, host: keyof typeof matchers) {
  const headers: Record<string, string> = {}
  for (const rule of readRules(text)) {
    if (!matchers[host](rule.path).test(path)) continue
    for (const [name, value] of rule.headers) {
      headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`
    }
  }
  return headers
}

it.each(['/', '/x/'])('both hosts read of a site at %s what all hosts promise', async (base) => {
  const files = await readAll(base, 'https://sutur.example')
  const text = files.get('_headers') ?? ''
  for (const host of ['cloudflare', 'netlify'] as const) {
    for (const file of [...files.keys(), 'assets/reader-CrHa59n2.js', 'worker.js', 'nothing']) {
      const path = base + file.replace(/(^|\/)index\.html$/, '$1')
      const { 'Cache-Control': kept, ...headers } = headersOf(text, path, host)
      expect(kept, path).toBe(cachingOf(file) === caching.hashed ? caching.hashed : undefined)
      const { 'Content-Type': type, 'Content-Security-Policy': policy, ...rest } = headers
      expect(rest, path).toEqual(securityHeaders)
      expect(policy).toBe("default-src 'none'; frame-ancestors 'self'")
      expect(type === undefined, path).toBe(file !== 'manifest.webmanifest')
    }
    if (base === '/x/') expect(headersOf(text, '/other/', host)).toEqual({})
  }
})

it('_headers keeps within the limits of Cloudflare Pages', () => {
  const policy = contentSecurityPolicy({ script: 'start()', style: 'p{}' })
  const text = headersFile('/a-long-path/to/the/paper/', policy)
  expect(text).toContain(`Content-Security-Policy: ${policyHeader(policy)}\n`)
  expect(readRules(text).length).toBeLessThanOrEqual(100)
  for (const line of text.split('\n')) expect(line.length).toBeLessThan(2000)
  for (const { path } of readRules(text)) expect(path.split('*').length).toBeLessThanOrEqual(2)
})

/** Where a host leads a path: Cloudflare by 301 alone, Netlify past the page that is there only with `!`. */
function redirectOf(text: string, path: string, codes: readonly string[]): string | undefined {
  const rules = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  const followed = rules
    .map((line) => line.split(/\s+/))
    .filter(([, , code = '']) => codes.includes(code))
  return followed.find(([from]) => from === path)?.[1]
}

it('_redirects leads from former addresses on both hosts', async () => {
  article('canal', { aliases: ['old-canal', 'first-canal'] })
  for (const base of ['/', '/x/']) {
    const text = (await readAll(base)).get('_redirects') ?? ''
    for (const codes of [['301'], ['301!', '301']]) {
      for (const id of ['old-canal', 'first-canal']) {
        expect(redirectOf(text, `${base}a/${id}/`, codes)).toBe(`${base}a/canal/`)
      }
      expect(redirectOf(text, `${base}a/canal/`, codes)).toBeUndefined()
    }
    // Netlify follows the first rule that matches.
    expect(text.indexOf('301!')).toBeLessThan(text.indexOf('301\n'))
  }
})

it('_redirects keeps within the limits of Cloudflare Pages, in an order that never changes', () => {
  const many = (count: number, name: string) =>
    new Map(Array.from({ length: count }, (_, at) => [`${name}${at}`, 'canal'] as const))
  const text = redirectsFile('/', many(3000, 'n'))
  expect(text.split('\n').filter((line) => line.startsWith('/'))).toHaveLength(2000)
  expect(redirectsFile('/', many(3000, 'n'.repeat(60))).length).toBeLessThanOrEqual(100_000)
  const few = many(20, 'n')
  expect(redirectsFile('/', new Map([...few].reverse()))).toBe(redirectsFile('/', few))
})
