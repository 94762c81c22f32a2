import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkArticle } from '../../article/article.ts'
import { fitLimits } from '../edition/fit-limits.ts'
import { readHtmlPage } from '../formats/html-page/read-html-page.ts'
import { InputError } from '../run/input-error.ts'
import { parsePage } from './parse.ts'
import { hostileStrings } from './test-hostile-strings.ts'

const paragraph =
  '<p>فتح متحف الصقور قاعة جديدة تعرض براقع ومناقل جمعت من بيوت الصقارين في القرى.</p>'

function page(body: string): string {
  return `<html><head><title>متحف الصقور يفتح قاعة</title></head><body><h1>متحف الصقور يفتح قاعة</h1>${body}${paragraph.repeat(3)}</body></html>`
}

describe('pages that no newspaper wrote', () => {
  it.each([
    ['nested too deep', '<div>'.repeat(401), /nested deeper/],
    ['nested a hundred thousand deep', '<b>'.repeat(99_000), /nested deeper|signs/],
    ['a million elements', '<p>x'.repeat(1_000_000), /elements|signs/],
    ['a million signs', '<'.repeat(1_000_000), /signs of markup/],
    ['a million entities', '&amp;'.repeat(600_000), /signs of markup/],
    ['two million words', `<p>${'قال '.repeat(800_000)}</p>`, /longer than 2,000,000/],
    ['six million letters', 'x'.repeat(6_000_000), /longer than/],
  ])('%s are refused', (_, body, message) => {
    const refusal = refusalOf(page(body))
    expect(refusal).toBeInstanceOf(InputError)
    expect(String(refusal)).toMatch(message)
  })

  it.each([
    ['entities that name entities', '<!DOCTYPE x [<!ENTITY a "xxxx"><!ENTITY b "&a;&a;">]>&b;&b;'],
    [
      'linked data without an end',
      `<script type="application/ld+json">${'['.repeat(50_000)}</script>`,
    ],
    ['a comment without an end above a text', '<p>نص</p><!-- '.repeat(50)],
    ['NUL and control characters', '<p>\u0000\u0001\u0008\u001bنص\u0085</p>'],
    ['lone surrogates', '<p>\ud800 نص \udfff</p>'],
    [
      'brackets',
      `<figure><img src="a.jpg"><figcaption>${'('.repeat(20_000)})</figcaption></figure>`,
    ],
    ['a quote without an end', '<p title="><p>نص</p>'],
    ['pictures within the page', `<img src="data:image/png;base64,${'A'.repeat(7_000_000)}">`],
    ['letters as numbers', '&#1575;&#1604;&#x633;'.repeat(60_000)],
  ])('%s: an error that says so or an article that keeps the contract', (_, body) => {
    expectWhole(page(body))
  })

  it('keep their text where tags are missing or misplaced', () => {
    for (const html of [
      '<p>a<p>b',
      '<title>t</title><p>a<p>b',
      '<html><p>a</p></html><p>b',
      '<head><p>a</head><body>b',
    ])
      expect(parsePage(html).body.textContent?.replace(/\s+/g, '')).toBe('ab')
  })
})

describe('hostile strings of our own', () => {
  it.each(hostileStrings)(
    '%j is read or refused wherever it stands, and no markup is left of it',
    (one) => {
      expectWhole(one)
      expectWhole(page(`<div>${one}</div>`))
      expectWhole(page(`<p>${one}</p>`))
      expectWhole(page(`<figure><img src="a.jpg"><figcaption>${one}</figcaption></figure>`))
      const quoted = one.replaceAll('"', '&quot;')
      expectWhole(
        page(`<figure><img src="a.jpg" alt="${quoted}"><figcaption>صقر</figcaption></figure>`),
      )
      expectWhole(
        page(`<iframe src="https://youtube.com/embed/abcdefghijk" title="${quoted}"></iframe>`),
      )
      expectWhole(page(`<blockquote><p>نعم</p><cite>${one}</cite></blockquote>`))
      expectWhole(headedBy(one))
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
    },
  )
})

const corpus = join(import.meta.dirname, '../../../../shared/corpus/bad-input')
const payloads = existsSync(corpus) ? readPayloads() : []

it.skipIf(payloads.length > 0)('has no hostile input beside the checkout: none is read', () => {
  expect(payloads).toEqual([])
})

describe.skipIf(payloads.length === 0)('hostile input of others', () => {
  it('is read or refused, alone and within a page, and no markup is left of it', () => {
    for (const payload of payloads) {
      expectWhole(payload)
      expectWhole(page(`<div>${payload}</div>`))
      expectWhole(headedBy(payload))
    }
  })
})

/** A page whose title and author are a text. */
function headedBy(text: string): string {
  return `<html><head><title>${text}</title><meta name="author" content="${text.replaceAll('"', '&quot;')}"></head><body>${paragraph}</body></html>`
}

function refusalOf(html: string): unknown {
  try {
    readHtmlPage(html)
    return undefined
  } catch (error) {
    return error
  }
}

/**
 * Reads a page to the end: an InputError, a fault that names what is too long, or an article of the contract without
 * addresses that run.
 */
function expectWhole(html: string): void {
  let find: ReturnType<typeof readHtmlPage>
  try {
    find = readHtmlPage(html, 'https://paper.example/1')
  } catch (error) {
    expect(error).toBeInstanceOf(InputError)
    return
  }
  const article = { ...fitLimits(find).article, id: 'page' }
  let checked: unknown
  try {
    checked = checkArticle(article, 'page')
  } catch (error) {
    expect(String(error)).toMatch(/expected at most \d+ letters/)
    return
  }
  expect(checked).toEqual(article)
  for (const [key, value] of stringsIn(article)) {
    if (key === 'href' || key === 'src' || key === 'url' || key === 'poster')
      expect(value).toMatch(/^(?:https?:\/\/|mailto:)/)
    else expect(value).not.toMatch(/\p{Cc}/u)
  }
}

function stringsIn(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    stringsIn(one, /^\d+$/.test(name) ? key : name),
  )
}

function readPayloads(): string[] {
  const files = [
    'dompurify-expect.json',
    'h5sc-vectors.json',
    'naughty-strings.json',
    'html5lib__test1.test',
    'html5lib__escapeFlag.test',
  ]
  const texts = files.flatMap((file) =>
    stringsIn(JSON.parse(readFileSync(join(corpus, file), 'utf8'))).map(([, text]) => text),
  )
  return [...new Set(texts)]
}

describe('pages longer than any', () => {
  const long =
    'قال المتحدث باسم المتحف إن القاعة الجديدة تبقى مفتوحة حتى نهاية الشتاء أمام طلاب المدارس. '

  it.each([
    ['twenty thousand paragraphs', `<p>${long}</p>`.repeat(20_000), 20_000],
    ['one paragraph of as many words', `<p>${long.repeat(20_000)}</p>`, 1],
  ])('%s are read in seconds', (_, body, blocks) => {
    const start = process.cpuUsage()
    expect(readHtmlPage(page(body)).article.body.length).toBeGreaterThanOrEqual(blocks)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(6)
  })
})
