import { expect, it } from 'vitest'
import { engineOf, planted, publishForSearch, readFrom } from './test-archive.ts'

/** More articles have these words than a shard lists for one key, under several keys. */
const texts = Array.from({ length: 1900 }, (_, at) =>
  [
    'في الدفتر',
    at % 2 === 0 ? 'مدرسة' : '',
    at % 3 === 0 ? 'المدارس' : '',
    at % 5 === 0 ? 'ومدارس مدرسة' : '',
    'ورقة من ورق قديم '.repeat(at % 7),
  ].join(' '),
)
const engine = engineOf(readFrom(publishForSearch(texts.map((text, at) => planted({ text }, at)))))

const school = /مدرسة|مدارس/
it.each([
  ['مدارس', school],
  ['المدرسة', school],
  ['مدرستان', school],
  ['مدرسة ورق', /(?:مدرسة|مدارس).*ورق/],
  ['مدارس الدفتر', school],
])(
  'pages of «%s» show each article once, and say no exact number that is wrong',
  async (text, form) => {
    const having = texts.filter((one) => form.test(one)).length
    const ids: string[] = []
    for (let page = 1, hasMore = true; hasMore; page++) {
      const found = await engine.search({ text, topics: [], sort: 'relevance' }, page)
      const { count, isExact } = found.total
      if (isExact) expect(count, `page ${page}`).toBe(having)
      else expect(count, `page ${page}`).toBeLessThan(having)
      ids.push(...found.hits.map(({ id }) => id))
      hasMore = found.hasMore
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toHaveLength(having)
  },
)

it('a word under one key is counted without reading where else it is', async () => {
  const { total } = await engine.search({ text: 'في الدفتر', topics: [], sort: 'relevance' })
  expect(total).toMatchObject({ count: texts.length, isExact: true })
})
