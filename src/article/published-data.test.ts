import { describe, expect, it } from 'vitest'
import { readPublishedData } from './published-data.ts'
import { dataFile } from './published-files.ts'

const story = { id: 'suez', language: 'ar', headline: 'قناة السويس', readingMinutes: 4 }
const view = {
  article: { id: 'suez', language: 'ar', headline: 'قناة السويس', body: [], topics: ['world'] },
  ids: ['p-1', null],
  readingMinutes: 4,
  related: [{ headline: 'بريد', id: 'post', summary: { ...story, id: 'post' } }],
  next: story,
}
const withdrawn = {
  withdrawn: {
    id: 'gone',
    language: 'ar',
    headline: 'لوحة المفاتيح',
    reason: ['سبب ', { text: 'هنا', href: '/x' }],
  },
  near: [story],
}
const edition = {
  version: 1,
  name: 'سطور',
  language: 'ar',
  topics: [{ id: 'world', label: { ar: 'العالم' } }],
}
const months = {
  undated: 0,
  months: [{ month: '2024-01', count: 2, topics: { world: 1 } }],
  strays: [],
}

/** Each data file that the app reads, with what belongs in it. */
const right: [file: string, content: object][] = [
  [dataFile.edition, edition],
  [dataFile.counts, { all: 2, topics: { world: 1 } }],
  [dataFile.front, { seconds: [], strip: [], sections: [], latest: [story], lead: story }],
  [dataFile.months, months],
  [dataFile.list({}, 'newest'), { page: 3, isNewest: true, rows: [story] }],
  [dataFile.list({ topic: 'world' }, 2), { topic: 'world', page: 2, rows: [story] }],
  [dataFile.membership('world', 0), { before: 0, bits: 'AA' }],
  [dataFile.article('suez'), view],
  [
    dataFile.own('about'),
    { page: { id: 'about', language: 'ar', headline: 'من نحن', body: [] }, ids: [] },
  ],
  [dataFile.article('gone'), withdrawn],
  [dataFile.coverage('suez'), { id: 'suez', coverage: 'live', entries: ['e-1'] }],
  [dataFile.moved('canal'), { to: 'suez' }],
  [dataFile.numbered('1234'), { to: { 1234: '/a/suez/' } }],
]

describe.each(right)('%s', (file, content) => {
  it('is read as it is', () => expect(readPublishedData(file, content)).toEqual(content))

  it.each([
    undefined,
    null,
    [],
    {},
    7,
    'text',
    true,
    [content],
    { ...content, toString: 1 }.valueOf,
  ])('is not %j', (wrong) => expect(readPublishedData(file, wrong)).toBeUndefined())

  it('is not what another file holds', () => {
    for (const [other, its] of right) {
      if (other !== file) expect(readPublishedData(file, its), other).toBeUndefined()
    }
  })

  it('is nothing without a field that it needs', () => {
    const optional = ['lead', 'next', 'topic', 'isNewest', 'page']
    for (const name of Object.keys(content).filter((one) => !optional.includes(one))) {
      for (const wrong of [undefined, null, { a: 1 }.constructor]) {
        expect(readPublishedData(file, { ...content, [name]: wrong }), name).toBeUndefined()
      }
    }
  })
})

it('is another article, another list or another page under the name of one', () => {
  expect(readPublishedData(dataFile.article('fez'), view)).toBeUndefined()
  const world = { topic: 'world', page: 2, rows: [story] }
  expect(readPublishedData(dataFile.list({ topic: 'science' }, 2), world)).toBeUndefined()
  expect(readPublishedData(dataFile.list({}, 2), world)).toBeUndefined()
  expect(readPublishedData(dataFile.list({ topic: 'world' }, 3), world)).toBeUndefined()
  expect(readPublishedData(dataFile.list({ topic: 'world' }, 'newest'), world)).toBeUndefined()
})

it('leaves out the rows that are none, and fields that are something else', () => {
  const rows = [null, 7, story, { ...story, headline: {} }, { ...story, deck: [], bylines: [{}] }]
  const list = { page: 3, isNewest: true, rows }
  expect(readPublishedData(dataFile.list({}, 'newest'), list)).toEqual({
    ...list,
    rows: [story, { ...story, bylines: [] }],
  })
})

it('keeps of an article what can be read of it', () => {
  const { article } = view
  const odd = {
    ...view,
    article: { ...article, bylines: 'أحد', lead: 7, dateline: {}, source: { name: 1, url: 'u' } },
    ids: [1, 'p-2'],
    related: [null, { headline: 'بريد', summary: { id: 'post' }, reason: { kind: 'about' } }],
    next: [],
  }
  expect(readPublishedData(dataFile.article('suez'), odd)).toEqual({
    article: { ...article, source: { url: 'u' } },
    ids: [null, 'p-2'],
    readingMinutes: 4,
    related: [{ headline: 'بريد' }],
  })
})

it('keeps of an addition the blocks that can be drawn, and of a body the additions', () => {
  const entry = { type: 'entry', time: '2021-03-29T15:05:00+02:00' }
  const right = { type: 'paragraph', text: 'تطفو' }
  const body = [
    { ...entry, body: [right, { type: 'paragraph' }, { ...entry, body: [right] }] },
    { type: 'entry', body: [right] },
    { ...entry, body: 'نصّ' },
  ]
  const article = { ...view.article, coverage: 'soon', body }
  const ids = ['e-1', 'e-2', 'e-3']
  expect(readPublishedData(dataFile.article('suez'), { ...view, article, ids })).toEqual({
    ...view,
    article: { ...view.article, body: [{ ...entry, body: [right] }] },
    ids: ['e-1'],
  })
})

it('keeps the corrections that can be drawn, and of a withdrawn article what can be told', () => {
  const right = { date: '2026-01-09', text: 'نصّ', serious: true }
  const corrections = [right, { date: '2026-01-09' }, { text: 'نصّ' }, { ...right, text: [{}] }]
  const article = { ...view.article, corrections }
  expect(
    readPublishedData(dataFile.article('suez'), { ...view, article })?.article?.corrections,
  ).toEqual([right])
  const odd = { ...withdrawn.withdrawn, date: 7, reason: [{}] }
  expect(readPublishedData(dataFile.article('gone'), { withdrawn: odd, near: [null] })).toEqual({
    withdrawn: { id: 'gone', language: 'ar', headline: 'لوحة المفاتيح' },
    near: [],
  })
})

it('leaves blocks that cannot be drawn out of a text, with their addresses', () => {
  const paragraph = { type: 'paragraph', text: 'نص' }
  const wrong = [
    null,
    7,
    { type: 'hologram' },
    { type: 'paragraph', text: [{ text: 'x', href: {} }] },
  ]
  const body = [paragraph, ...wrong, paragraph]
  const ids = ['p-1', 'p-2', 'p-3', 'p-4', 'p-5', 'p-6']
  const read = readPublishedData(dataFile.article('suez'), {
    ...view,
    ids,
    article: { ...view.article, body },
  })
  expect(read?.article?.body).toEqual([paragraph, paragraph])
  expect(read).toHaveProperty('ids', ['p-1', 'p-6'])
})

it('keeps of an own page, and of what the foot of all pages names, what can be read', () => {
  const page = { id: 'about', language: 'ar', headline: 'من نحن', deck: [], lead: 7 }
  const own = {
    page: { ...page, body: [{ type: 'hologram' }, { type: 'divider' }] },
    ids: [1, null],
  }
  expect(readPublishedData(dataFile.own('about'), own)).toEqual({
    page: { id: 'about', language: 'ar', headline: 'من نحن', body: [{ type: 'divider' }] },
    ids: [null],
  })
  expect(readPublishedData(dataFile.own('contact'), own)).toBeUndefined()
  const pages = [null, { id: 'about' }, { id: 'about', label: 'من نحن' }]
  const odd = { ...edition, pages, hasFeeds: 1 }
  const { hasFeeds: _, ...rest } = { ...odd, pages: pages.slice(2) }
  expect(readPublishedData(dataFile.edition, odd)).toEqual(rest)
})

it('takes nothing of months when one of them is wrong, because places are counted by them', () => {
  const wrong = { ...months, months: [...months.months, { month: '2024-02' }] }
  expect(readPublishedData(dataFile.months, wrong)).toBeUndefined()
})

it('takes names of objects for names', () => {
  const counts = JSON.parse('{"all":1,"topics":{"constructor":1,"__proto__":2,"toString":"x"}}')
  const read = readPublishedData(dataFile.counts, counts)
  expect(Object.entries(read?.topics ?? {})).toEqual([
    ['constructor', 1],
    ['__proto__', 2],
  ])
  const { article } = JSON.parse('{"article":{"__proto__":{"id":"suez","body":[]}}}')
  expect(readPublishedData(dataFile.article('suez'), { ...view, article })).toBeUndefined()
})
