import { describe, expect, it } from 'vitest'
import { type Block, checkArticle, parseArticle } from './article.ts'
import { ContractError, type Fault } from './faults.ts'

const valid = {
  version: 1,
  id: 'suez',
  language: 'ar',
  headline: 'قناة السويس في أرقام',
  body: [{ type: 'paragraph', text: 'من يقف على الضفة يرى مشهدًا لا تقبله العين أول مرة.' }],
}

function faultsOf(changes: object, file = 'articles/suez.json'): readonly Fault[] {
  try {
    checkArticle({ ...valid, ...changes }, file)
  } catch (error) {
    if (error instanceof ContractError) return error.faults
    throw error
  }
  return []
}

function inBody(block: object): object {
  return { body: [block] }
}

describe('a fault names file, field and the value found', () => {
  it.each<[string, object, string, string, RegExp]>([
    ['another version', { version: 2 }, 'version', '2', /expected 1/],
    ['no headline', { headline: undefined }, 'headline', 'nothing', /required/],
    ['a headline of another kind', { headline: 7 }, 'headline', '7', /expected string/],
    ['an invisible headline', { headline: ' \u200f ' }, 'headline', '" \u200f "', /expected text/],
    ['an Arabic id', { id: 'قناة' }, 'id', '"قناة"', /a–z, 0–9 and hyphens/],
    ['an id that is a path', { id: '../suez' }, 'id', '"../suez"', /a–z, 0–9 and hyphens/],
    ['a language that is a name', { language: 'العربية' }, 'language', '"العربية"', /language tag/],
    ['an empty body', { body: [] }, 'body', '[]', /at least one block/],
    ['an unknown block', inBody({ type: 'video' }), 'body[0].type', '"video"', /"paragraph"/],
    [
      'a heading of level 1',
      inBody({ type: 'heading', level: 1, text: 'أ' }),
      'body[0].level',
      '1',
      /2 or 3/,
    ],
    ['an empty paragraph', inBody({ type: 'paragraph', text: '' }), 'body[0].text', '""', /text/],
    [
      'three hemistichs in a line',
      inBody({ type: 'verse', lines: [['أ', 'ب', 'ج']] }),
      'body[0].lines[0]',
      '["أ","ب","ج"]',
      /one or two hemistichs/,
    ],
    [
      'a picture without width',
      { lead: { type: 'figure', width: 0 } },
      'lead.width',
      '0',
      /expected|Expected|Invalid/,
    ],
    ['a date in words', { modified: 'أمس' }, 'modified', '"أمس"', /YYYY-MM-DD/],
  ])('%s', (_, changes, field, found, problem) => {
    const [fault] = faultsOf(changes)
    expect(fault).toMatchObject({ file: 'articles/suez.json', field, found })
    expect(fault?.problem).toMatch(problem)
  })

  it('says all of it in one line, and all faults in one error', () => {
    const wrong = { ...valid, headline: 7, deck: false }
    expect(() => checkArticle(wrong, 'articles/suez.json')).toThrow(
      'articles/suez.json: headline: expected string, found 7\n' +
        'articles/suez.json: deck: expected string, found false',
    )
  })

  it('cuts a long value', () => {
    const [fault] = faultsOf({ id: 'ق'.repeat(500) })
    expect(fault?.found).toHaveLength(81)
    expect(fault?.found).toMatch(/…$/)
  })

  it('gives a file that is no JSON as one fault at its line and column', () => {
    expect(() => parseArticle('\ufeff{\n  "id": suez,\n}', 'articles/suez.json')).toThrow(
      'articles/suez.json: line 2, column 9: expected JSON, here a value, found "suez,"',
    )
    expect(() => parseArticle('[]', 'articles/suez.json')).toThrow(ContractError)
  })

  it('asks for the id that is the file’s name, and for nothing of other files', () => {
    expect(faultsOf({}, 'articles/coffee.json')).toEqual([
      {
        file: 'articles/coffee.json',
        field: 'id',
        found: '"suez"',
        problem: `expected the file's own name, "coffee"`,
      },
    ])
    expect(faultsOf({}, '/tmp/edition/articles/suez.json')).toEqual([])
    expect(faultsOf({}, 'draft 3')).toEqual([])
  })
})

describe('an unknown field is refused at every depth', () => {
  const run = { text: 'أ', colour: 'red' }
  it.each<[string, object]>([
    ['body_html', { body_html: '<p>' }],
    ['bylines[0].email', { bylines: [{ name: 'ليان الورّاق', email: 'a@b.c' }] }],
    ['dateline.country', { dateline: { city: 'فاس', country: 'المغرب' } }],
    ['lead.srcset', { lead: { type: 'figure', srcset: 'a 2x' } }],
    ['source.licence', { source: { licence: 'CC' } }],
    ['related[0].image', { related: [{ headline: 'أ', image: 'a.jpg' }] }],
    [
      'related[0].bylines[0].url',
      { related: [{ headline: 'أ', bylines: [{ name: 'أ', url: 'b' }] }] },
    ],
    ['body[0].html', inBody({ type: 'divider', html: '<hr>' })],
    ['body[0].text[0].colour', inBody({ type: 'paragraph', text: [run] })],
    ['body[0].items[1][0].colour', inBody({ type: 'list', ordered: true, items: ['أ', [run]] })],
    ['body[0].rows[0][1][0].colour', inBody({ type: 'table', header: [], rows: [['أ', [run]]] })],
  ])('%s', (field, changes) => {
    expect(faultsOf(changes)).toContainEqual(
      expect.objectContaining({ field, problem: 'unknown field' }),
    )
  })
})

it.each<[string, object]>([
  [
    'body[0].text[0].href',
    inBody({ type: 'paragraph', text: [{ text: 'هنا', href: 'javascript:x' }] }),
  ],
  ['body[0].url', inBody({ type: 'embed', url: 'javascript:x', title: 'جدول الحروف' })],
  ['source.url', { source: { url: 'javascript:x' } }],
  ['related[0].href', { related: [{ headline: 'أ', href: 'javascript:x' }] }],
])('refuses a dangerous link in %s', (field, changes) => {
  expect(faultsOf(changes)).toContainEqual(
    expect.objectContaining({ field, found: '"javascript:x"' }),
  )
})

describe('a picture', () => {
  it.each([
    '../secret.jpg',
    '..',
    'images/..',
    'images/../../etc/passwd',
    'images/a\n/../../../etc/passwd',
    'java\tscript:alert(1)',
    'images/%2e%2e/%2e%2e/secret.jpg',
    '/etc/passwd',
    '//example.org/a.jpg',
    'images\\a.jpg',
    'file:///etc/passwd',
    'data:image/svg+xml,<svg>',
    'javascript:alert(1)',
    'images/a.jpg?x=1',
    '',
  ])('may not be %j', (src) => {
    expect(faultsOf({ lead: { type: 'figure', src } })).toMatchObject([{ field: 'lead.src' }])
  })

  it.each([
    'images/suez.svg',
    'suez.jpg',
    'images/قناة السويس 1869.jpg',
    'https://example.org/a.jpg',
  ])('may be %s', (src) => {
    expect(faultsOf({ lead: { type: 'figure', src } })).toEqual([])
  })
})

describe('a date', () => {
  it.each([
    '2023-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-9',
    '16 أغسطس 2022',
    '2026-01-09T05:30',
    '2026-01-09T05:30:00',
    '2026-01-09T24:00:00Z',
    '2026-01-09 05:30:00Z',
    '2026-01-09T23:59:61Z',
    '2026-01-09T23:60:00Z',
    '2026-01-09T05:30:00+24:00',
    '2026-01-09T05:30:00+02:60',
    '2026-02-30T05:30:00Z',
  ])('may not be %s', (published) => {
    expect(faultsOf({ published })).toContainEqual(
      expect.objectContaining({ field: 'published', found: `"${published}"` }),
    )
  })

  it.each([
    '2024-02-29',
    '2026-01-09T05:30:00+02:00',
    '2016-12-31T23:59:60Z',
    '2026-01-09T05:30:00.25-03:30',
    '2026-01-09T05:30:00-23:59',
  ])('may be %s', (published) => {
    expect(faultsOf({ published })).toEqual([])
  })

  it.each([
    ['2024-03-01T23:59:60Z', '2024-03-01T23:59:59Z'],
    ['2017-01-01T02:59:60.5+03:00', '2017-01-01T02:59:59.5+03:00'],
  ])('of %s is read as %s, which Date can read', (published, read) => {
    expect(checkArticle({ ...valid, published }, 'a.json').published).toBe(read)
  })
})

const blocks: Block[] = [
  { type: 'paragraph', text: ['قال ', { text: 'نعم', strong: true, lang: 'ar' }] },
  { type: 'heading', level: 3, text: 'الأسطول الأصفر' },
  { type: 'figure' },
  { type: 'figure', src: 'images/a.svg', width: 1600, height: 1000, alt: '', date: '1869-11-17' },
  { type: 'quote', text: 'الجار قبل الدار', attribution: 'مثل عربي' },
  { type: 'verse', lines: [['أعزّ مكانٍ في الدنى سرجُ سابحٍ', 'وخيرُ جليسٍ في الزمان كتابُ'], ['شطر']] },
  { type: 'list', ordered: false, items: ['ماء', [{ text: 'تراب', emphasis: true }]] },
  {
    type: 'table',
    header: ['الرقم', ''],
    rows: [
      ['193 كم', ['طول ', { text: 'القناة' }]],
      ['', ''],
    ],
  },
  {
    type: 'embed',
    url: 'https://www.unicode.org/charts/',
    title: 'الجدول',
    poster: 'images/a.svg',
  },
  { type: 'note', text: 'لا توجّه عينك إلى الشمس.' },
  { type: 'divider' },
]

it.each(blocks.map((block) => [block.type, block] as const))('accepts %s: %j', (_, block) => {
  expect(checkArticle({ ...valid, body: [block] }, 'draft').body).toEqual([block])
})

it('accepts related articles by id and cards that are not in the edition', () => {
  const card = { section: 'تراث', headline: 'أنظمة الأفلاج', excerpt: 'صفحة', truncated: true }
  expect(faultsOf({ related: [{ id: 'coffee' }, card], next: ['coffee'] })).toEqual([])
})

it('reads a file that begins with a byte order mark, or names its schema for editors', () => {
  const json = JSON.stringify({ $schema: '../schema.json', ...valid })
  expect(parseArticle(`\ufeff${json}`, 'articles/suez.json')).toEqual(valid)
})
