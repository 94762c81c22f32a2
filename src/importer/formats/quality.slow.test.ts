import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkArticle } from '../../article/article.ts'
import { blockText } from '../../article/blocks.ts'
import { InputError } from '../run/input-error.ts'
import { exportFormatOf, readExport } from '../run/read-export.ts'
import { readSource } from '../run/read-source.ts'

/** Inputs of our own writing: the fixtures of all formats that have fields. */
const own = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^(?!html-page|text-page)[\w-]+\/fixtures\/[\w-]+\/source\./.test(path))

/** Inputs of others, where they lie beside the checkout. */
const corpus = join(import.meta.dirname, '../../../../shared/corpus')
const folders = [
  'json-bbc',
  'json-guardian',
  'feeds',
  'news-exchange',
  'bad-input/feed-sanitize',
  'bad-input/json-parsing',
]
const collected = folders
  .filter((folder) => existsSync(join(corpus, folder)))
  .flatMap((folder) =>
    readdirSync(join(corpus, folder))
      .filter((file) => file !== 'README.md')
      .map((file) => `${folder}/${file}`),
  )
const files = [...own, ...collected]

/** Why a file of the corpus cannot be imported; every other one is. */
const refusals: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^json-bbc\/.*(?:recommendations|frontpage|mostRead|mostWatched|homePage|secondaryColumn|topics)__/,
    /list of stories/,
  ],
  [/^feeds\/gofeed__rss_feed_/, /feed without items/],
  [/^feeds\/feedparser__utf-16le-bom/, /feed without items/],
  [
    /^feeds\/feedparser__(?:rss_incomplete_cdata|bozo_invalid)/,
    /breaks off|UTF-8|without items|well-formed/,
  ],
  [/^feeds\/miniflux__utf8-incorrect/, /«Café» has no text/],
  [/^feeds\/.*-partial\.json/, /breaks off/],
  [/^bad-input\//, /./],
]

function bytesOf(file: string): Buffer {
  return readFileSync(join(own.includes(file) ? import.meta.dirname : corpus, file))
}

async function read(file: string, bytes: Uint8Array = bytesOf(file)) {
  try {
    const format = exportFormatOf(bytes)
    if (!format) return { ...(await readSource({ name: file, bytes })), fault: undefined }
    const results = [...readExport({ name: file, bytes }, format)]
    return {
      articles: results.flatMap(({ articles }) => articles),
      refused: results.flatMap(({ refused = [] }) => refused),
      fault: undefined,
    }
  } catch (error) {
    if (error instanceof InputError) return { articles: [], refused: [], fault: error.message }
    throw error
  }
}

describe('an input', () => {
  it.each(files)('%s is imported, or refused with the reason', async (file) => {
    const before = process.cpuUsage()
    const { articles, fault } = await read(file)
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(20)
    const expected = refusals.find(([name]) => name.test(file))?.[1]
    if (fault !== undefined) expect(fault).toMatch(expected ?? /^$/)
    else if (!file.startsWith('bad-input/')) expect(expected).toBeUndefined()
    for (const found of articles) {
      expect(checkArticle({ id: 'x', ...found.article }, file)).toBeDefined()
      expect(stringsOf(found)).not.toContainEqual(
        expect.stringMatching(
          /<\/?(?:p|div|span|a|b|br|img|script|style|iframe)\b[^<>]*>|javascript:|vbscript:/i,
        ),
      )
    }
  })

  const named = files.filter(
    (file) =>
      /^(?:json-bbc|json-guardian|news-exchange|article-json|bbc|guardian|ninjs)\//.test(file) &&
      file.endsWith('.json'),
  )
  it.each(named)('%s has the headline that stands in it', async (file) => {
    const { articles } = await read(file)
    const json: unknown = JSON.parse(bytesOf(file).toString())
    const texts = stringsOf(json).map((text) =>
      text.replaceAll('&#039;', "'").replace(/\s+/g, ' ').trim(),
    )
    for (const { article } of articles) expect(texts).toContain(article.headline)
  })

  const worded = files.filter((file) =>
    /^(?:guardian|json-guardian|json-bbc\/.*articles)/.test(file),
  )
  it.each(worded)('%s keeps the words of its text', async (file) => {
    const { articles } = await read(file)
    const json: unknown = JSON.parse(bytesOf(file).toString())
    const expected = /^(?:json-)?guardian/.test(file) ? guardianWords(json) : bbcWords(json)
    const found = articles.flatMap(({ article }) =>
      article.body.flatMap((block) =>
        block.type === 'figure' || block.type === 'embed' ? [] : splitWords(blockText(block)),
      ),
    )
    expect(f1(found, expected)).toBeGreaterThan(0.98)
  })

  it('counts as many articles as a feed has items', async () => {
    for (const file of files.filter((one) =>
      /^feed\/|^feeds\/.*(?:guardian|macworld|manton|picturingjordan|dztech|abarrak|reddit|gulp)/.test(
        one,
      ),
    )) {
      const text = bytesOf(file).toString('latin1')
      const items = text.match(/<(?:item|entry)[\s>]/g)?.length
      const { articles, refused = [] } = await read(file)
      expect([file, articles.length + refused.length]).toEqual([file, items])
    }
  })
})

describe('two thousand articles of one file', () => {
  const text = 'وقالت أمينة المتحف إن القاعة تبقى مفتوحة حتى نهاية الشتاء أمام طلاب المدارس كلهم. '
  const lines = Array.from({ length: 2000 }, (_, at) =>
    JSON.stringify({
      title: `خبر رقم ${at}`,
      body: `القاهرة - رويترز\n${text.repeat(20)}\n${text.repeat(20)}${at}`,
      published_at: new Date(1.6e12 + at * 1e8).toISOString(),
      author: 'سامي حسن، منى علي',
    }),
  )
  const volume = 'articles-volume/articles.jsonl'
  const volumes: [string, Buffer][] = [['of our own', Buffer.from(lines.join('\n'))]]
  if (existsSync(join(corpus, volume))) volumes.push(['of others', bytesOf(volume)])

  it.each(volumes)('%s are read in little time', async (name, bytes) => {
    const before = process.cpuUsage()
    const { articles, refused } = await read(name, bytes)
    const { user, system } = process.cpuUsage(before)
    expect([articles.length, refused]).toEqual([2000, []])
    expect((user + system) / 1e6).toBeLessThan(20)
    for (const { article } of articles) checkArticle({ id: 'x', ...article }, 'volume')
    const dated = articles.filter(({ article }) => article.published !== undefined)
    expect(dated.length).toBeGreaterThan(1900)
  })
})

// A table lacks nothing that it says it has.
const whole = own.filter((file) => !file.endsWith('.csv'))
it.each(whole)('%s, cut anywhere, is imported in part or refused with the reason', async (file) => {
  const bytes = bytesOf(file)
  for (let part = 1; part < 20; part++) {
    const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 20))
    const { articles, refused = [], fault } = await read(file, cut)
    for (const { article } of articles) checkArticle({ id: 'x', ...article }, file)
    if (articles.length === 0) expect(fault ?? refused.map(({ why }) => why).join()).toMatch(/./)
  }
})

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsOf)
}

/** All objects of a tree, in its order. */
function nodesOf(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(nodesOf)
  return Array.isArray(value) ? inner : [Object.fromEntries(Object.entries(value)), ...inner]
}

/** The words of a page's text elements, their tags taken out by nothing but a pattern. */
function guardianWords(json: unknown): string[] {
  const elements = nodesOf(json).filter(({ _type }) =>
    /(?:Text|Subheading|QA|Blockquote)BlockElement$/.test(String(_type)),
  )
  const html = elements.map(({ title = '', html = '' }) => `${title} ${html}`).join(' ')
  return splitWords(
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/&nbsp;/g, ' ')
      .replace(/&amp;/g, '&')
      .replace(/&[lg]t;/g, ' '),
  )
}

/** The words of all fragments that are no headline, caption, alternative text or promotion. */
function bbcWords(json: unknown): string[] {
  const skipped = /^(?:headline|caption|altText|aresMedia|video|audio)$/
  const walk = (value: unknown): string[] => {
    if (typeof value !== 'object' || value === null) return []
    if (Array.isArray(value)) return value.flatMap(walk)
    const { type, model, blocks } = Object.fromEntries(Object.entries(value))
    if (skipped.test(String(type))) return []
    if (type === 'fragment') return stringsOf(model).slice(0, 1)
    const inner = [...walk(model), ...walk(blocks)]
    return type === 'paragraph' ? [inner.join('')] : inner
  }
  return splitWords(walk(Object.fromEntries(Object.entries(Object(json))).content).join(' '))
}

function splitWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function f1(found: readonly string[], expected: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of expected) counts.set(word, (counts.get(word) ?? 0) + 1)
  const common = found.filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left > 0
  }).length
  return (2 * common) / (found.length + expected.length)
}
