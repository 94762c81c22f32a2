import { describe, expect, it } from 'vitest'
import { address } from './addresses.ts'
import { fullPages, pageRows, topicLabel } from './edition.ts'
import { dataFile } from './published-files.ts'

const counts = Array.from({ length: 401 }, (_, count) => count)

function newestRows(count: number): number {
  return count - fullPages(count) * pageRows
}

describe('list pages', () => {
  it.each([
    [0, 0, 0],
    [1, 0, 1],
    [44, 0, 44],
    [45, 1, 15],
    [74, 1, 44],
    [75, 2, 15],
    [400, 12, 40],
  ])('%i articles: %i full pages and %i rows on the newest', (count, full, newest) => {
    expect([fullPages(count), newestRows(count)]).toEqual([full, newest])
  })

  it('puts all of up to 44 articles on one page, else 15 to 44 on the newest', () => {
    for (const count of counts) {
      const rows = newestRows(count)
      if (count <= 44) expect(rows).toBe(count)
      else expect(rows >= 15 && rows <= 44, `${count} articles: ${rows} rows`).toBe(true)
    }
  })

  it('never changes a full page when an article is added: a new one comes out of 45 rows', () => {
    for (const count of counts) {
      const added = fullPages(count + 1) - fullPages(count)
      expect([0, 1]).toContain(added)
      expect(added === 1, `from ${count} articles`).toBe(newestRows(count) === 44)
    }
  })
})

it('gives pages of each list their own files and addresses', () => {
  const lists = [{}, { topic: 'nature' }, { topic: 'latest' }, { author: 'nature' }]
  const files = lists.flatMap((list) => [dataFile.list(list, 'newest'), dataFile.list(list, 1)])
  expect(new Set(files).size).toBe(files.length)
  expect(dataFile.list({ topic: 'nature' }, 3)).toBe('data/v1/topics/nature/3.json')
  expect(dataFile.list({}, 'newest')).toBe('data/v1/latest/newest.json')
  expect(dataFile.article('suez')).toBe('data/v1/articles/suez.json')
})

it.each([
  [address.article('suez'), '/a/suez/'],
  [address.topic('nature'), '/t/nature/'],
  [address.list({ topic: 'nature' }), address.topic('nature')],
  [address.list({ topic: 'nature' }, 2), '/t/nature/2/'],
  [address.list({}), address.latest],
  [address.list({}, 12), '/latest/12/'],
])('%s is a folder', (found, expected) => {
  expect(found).toBe(expected)
})

it.each([
  [{ ar: 'طبيعة', en: 'Nature' }, 'en', 'ar', 'Nature'],
  [{ ar: 'طبيعة' }, 'en', 'ar', 'طبيعة'],
  [{ fr: 'Nature' }, 'en', 'ar', 'Nature'],
  [{}, 'en', 'ar', 'nature'],
])('the label of %j in %s, of an edition in %s, is %s', (label, inLanguage, edition, shown) => {
  expect(topicLabel({ id: 'nature', label }, inLanguage, edition)).toBe(shown)
})
