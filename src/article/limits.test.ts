import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { type Block, checkArticle, parseArticle } from './article.ts'
import { parseEdition } from './edition-config.ts'
import { jsonSchemas } from './json-schema.ts'
import { limits } from './limits.ts'
import { list, whole } from './schema.ts'

const long = (letters: number) => 'ق'.repeat(letters)
const id = (_: unknown, at: number) => `a-${at}`
const many = <Item>(count: number, make: (_: unknown, at: number) => Item) =>
  Array.from({ length: count }, make)

function article(fields: object): object {
  const body = [{ type: 'paragraph', text: 'نصّ.' }]
  return { version: 1, id: 'long', language: 'ar', headline: 'طويل', body, ...fields }
}

function told(fields: object): string {
  try {
    checkArticle(article(fields), 'articles/long.json')
    return ''
  } catch (error) {
    return String(error)
  }
}

const block = (one: object) => ({ body: [one] })
const card = (fields: object) => ({ related: [{ headline: 'أ', ...fields }] })
const table = (columns: number, rows: number) =>
  block({ type: 'table', header: [], rows: many(rows, () => many(columns, () => 'أ')) })

/** A field at its limit, made for a number of letters or items. */
const fields: [string, number, (most: number) => object][] = [
  ['headline', limits.headline, (most) => ({ headline: long(most) })],
  ['deck', limits.deck, (most) => ({ deck: long(most) })],
  ['body', limits.blocks, (most) => ({ body: many(most, () => ({ type: 'divider' })) })],
  ['body[0].text', limits.text, (most) => block({ type: 'paragraph', text: long(most) })],
  ['body[0].text', limits.text, (most) => block({ type: 'heading', level: 2, text: long(most) })],
  [
    'body[0].text',
    limits.text,
    (most) => block({ type: 'quote', text: [long(most - 9), { text: long(9) }] }),
  ],
  ['body[0].text', limits.runs, (most) => block({ type: 'note', text: many(most, () => 'أ') })],
  [
    'body[0].items',
    limits.items,
    (most) => block({ type: 'list', ordered: true, items: many(most, () => 'أ') }),
  ],
  [
    'body[0].items[0]',
    limits.text,
    (most) => block({ type: 'list', ordered: true, items: [long(most)] }),
  ],
  [
    'body[0].lines',
    limits.lines,
    (most) => block({ type: 'verse', lines: many(most, () => ['أ']) }),
  ],
  [
    'body[0].lines[0][0]',
    limits.hemistich,
    (most) => block({ type: 'verse', lines: [[long(most)]] }),
  ],
  ['body[0].rows', limits.rows, (most) => table(2, most)],
  ['body[0].rows[0]', limits.columns, (most) => table(most, 1)],
  [
    'body[0].header',
    limits.columns,
    (most) => block({ type: 'table', header: many(most, () => ''), rows: [[]] }),
  ],
  [
    'body[0].rows[0][0]',
    limits.cell,
    (most) => block({ type: 'table', header: [], rows: [[long(most)]] }),
  ],
  [
    'body[0].rows[0][0]',
    limits.cell,
    (most) => block({ type: 'table', header: [], rows: [[[long(most - 1), 'أ']]] }),
  ],
  ['body[0].title', limits.name, (most) => block({ type: 'embed', url: '/', title: long(most) })],
  [
    'body[0].attribution',
    limits.name,
    (most) => block({ type: 'quote', text: 'أ', attribution: long(most) }),
  ],
  ['lead.caption', limits.caption, (most) => ({ lead: { type: 'figure', caption: long(most) } })],
  ['lead.alt', limits.alt, (most) => ({ lead: { type: 'figure', alt: long(most) } })],
  ['lead.credit', limits.name, (most) => ({ lead: { type: 'figure', credit: long(most) } })],
  ['lead.place', limits.name, (most) => ({ lead: { type: 'figure', place: long(most) } })],
  ['lead.src', limits.link, (most) => ({ lead: { type: 'figure', src: long(most) } })],
  ['bylines', limits.bylines, (most) => ({ bylines: many(most, () => ({ name: 'أ' })) })],
  ['bylines[0].name', limits.name, (most) => ({ bylines: [{ name: long(most) }] })],
  ['bylines[0].city', limits.name, (most) => ({ bylines: [{ name: 'أ', city: long(most) }] })],
  ['dateline.city', limits.name, (most) => ({ dateline: { city: long(most) } })],
  ['topics', limits.topics, (most) => ({ topics: many(most, id) })],
  ['next', limits.next, (most) => ({ next: many(most, id) })],
  ['aliases', limits.aliases, (most) => ({ aliases: many(most, id) })],
  ['related', limits.related, (most) => ({ related: many(most, (_, at) => ({ id: `a-${at}` })) })],
  ['related[0].headline', limits.headline, (most) => card({ headline: long(most) })],
  ['related[0].excerpt', limits.excerpt, (most) => card({ excerpt: long(most) })],
  ['related[0].href', limits.link, (most) => card({ href: `/${long(most - 1)}` })],
  [
    'corrections',
    limits.corrections,
    (most) => ({ corrections: many(most, () => ({ date: '2026-01-09', text: 'أ' })) }),
  ],
  [
    'corrections[0].text',
    limits.correction,
    (most) => ({ corrections: [{ date: '2026-01-09', text: long(most) }] }),
  ],
  [
    'withdrawn.reason',
    limits.correction,
    (most) => ({
      status: 'withdrawn',
      withdrawn: { date: '2026-02-09', reason: [long(most - 9), { text: long(9) }] },
    }),
  ],
  ['source.rights', limits.rights, (most) => ({ source: { rights: long(most) } })],
  ['source.url', limits.link, (most) => ({ source: { url: `/${long(most - 1)}` } })],
]

describe('an article holds no more than its limits', () => {
  it.each(fields)('%s: %d are taken, one more is named', (field, most, make) => {
    expect(told(make(most))).toBe('')
    const what = `(letters|of them) instead of ${most + 1}`
    expect(told(make(most + 1))).toMatch(
      new RegExp(
        `long\\.json: ${field.replaceAll(/[[\].]/g, '\\$&')}: expected at most ${most} ${what}, found .`,
      ),
    )
  })

  it.each([
    [
      'a tag of letters',
      { language: `ar${'-abcdefgh'.repeat(9)}` },
      'language: expected at most 35',
    ],
    [
      'a second with many digits',
      { published: `2026-01-01T00:00:00.${'1'.repeat(99)}Z` },
      'published: expected at most 40',
    ],
  ])('%s', (_, fields, fault) => expect(told(fields)).toContain(fault))

  it('and its file no more letters than a file', () => {
    const text = JSON.stringify(article({})) + ' '.repeat(limits.file)
    expect(() => parseArticle(text, 'articles/long.json')).toThrow(
      /long\.json: file: expected at most 10000000 letters instead of \d+, found "\{/,
    )
  })

  it('says a value of any length in one short line', () => {
    expect(told({ headline: long(640_000) })).toBe(
      `ContractError: articles/long.json: headline: expected at most 300 letters instead of 640000, found "${long(79)}…`,
    )
  })

  it('counts letters as JavaScript does', () => {
    expect(v.is(whole(2), '😀')).toBe(true)
    expect(v.is(whole(1), '😀')).toBe(false)
    expect(v.is(list(v.string(), 1), ['😀😀'])).toBe(true)
  })
})

it.each([
  ['name', { name: long(201) }],
  ['tagline', { tagline: long(501) }],
  ['topics', { topics: many(501, (_, at) => ({ id: `t-${at}`, label: { ar: 'أ' } })) }],
  ['topics[0].label.ar', { topics: [{ id: 'a', label: { ar: long(101) } }] }],
  [
    'topics[0].label',
    { topics: [{ id: 'a', label: Object.fromEntries(many(51, (_, at) => [`a${at}`, 'أ'])) }] },
  ],
  ['desk.penNames', { desk: { name: 'أ', penNames: many(501, () => 'أ') } }],
  ['desk.note', { desk: { name: 'أ', note: long(1001) } }],
  ['pages', { pages: many(51, id) }],
])('an edition holds no more than its limits: %s', (field, fields) => {
  const edition = { version: 1, name: 'سطور', language: 'ar', topics: [], ...fields }
  expect(() => parseEdition(JSON.stringify(edition), 'edition.json')).toThrow(
    `edition.json: ${field}: expected at most`,
  )
})

it('the published JSON Schemas carry the limits', () => {
  const { article, edition } = jsonSchemas() as Record<string, { properties?: object }>
  expect(article?.properties).toMatchObject({
    headline: { maxLength: limits.headline },
    deck: { maxLength: limits.deck },
    topics: { maxItems: limits.topics },
    body: { maxItems: limits.blocks, minItems: 1 },
    bylines: { items: { properties: { name: { maxLength: limits.name } } } },
  })
  const blocks: Block['type'][] = ['paragraph', 'table', 'verse']
  for (const type of blocks) expect(JSON.stringify(article)).toContain(`"const":"${type}"`)
  expect(JSON.stringify(article)).toContain(`"rows":{"type":"array","items":{"type":"array"`)
  expect(edition?.properties).toMatchObject({
    topics: { maxItems: limits.editionTopics },
    name: { maxLength: limits.siteName },
  })
})
