import { describe, expect, it } from 'vitest'
import type { Article } from '../article/article.ts'
import cases from './cases.json' with { type: 'json' }
import {
  corpusArticles,
  engineOf,
  hasCorpus,
  planted,
  publishForSearch,
  readFrom,
  type SearchCase,
  searchCases,
} from './test-archive.ts'

/** What a search of our own archive must answer; ids are those of `articles` in cases.json. */
interface OwnCase {
  kind: string
  query: string
  /** The best result. */
  first?: string
  /** Among the results. */
  finds?: string[]
  /** Not among them. */
  misses?: string[]
  /** What is offered instead: «لعلّ المقصود»; empty when nothing is. */
  suggests?: string
  /** Among what the query may go on as. */
  completes?: string
  /** The words that no article has. */
  unknown?: string[]
}

const archive = cases.articles.map(({ id, headline, text }, at): Article => {
  const published = `2024-01-${String((at % 28) + 1).padStart(2, '0')}`
  const language = /^[a-z]/i.test(headline) ? 'en' : 'ar'
  return { version: 1, id, language, headline, published, body: [{ type: 'paragraph', text }] }
})
const engine = engineOf(readFrom(publishForSearch(archive)))

describe('our own archive', () => {
  it.each<OwnCase>(cases.cases)('$kind: $query', async (one) => {
    const answer = await engine.search({ text: one.query, topics: [], sort: 'relevance' })
    const ids = answer.hits.map(({ id }) => id)
    if (one.first) expect(ids[0]).toBe(one.first)
    expect(ids).toEqual(expect.arrayContaining(one.finds ?? []))
    for (const id of one.misses ?? []) expect(ids).not.toContain(id)
    if (one.suggests !== undefined) expect(answer.mended ?? '').toBe(one.suggests)
    else if (one.completes) expect(await engine.complete(one.query)).toContain(one.completes)
    else expect(answer.unknown).toEqual(one.unknown)
  })
})

describe.skipIf(!hasCorpus)('cases planted among 1,000 articles', () => {
  it.each([
    ['search-cases.json', 1, 0],
    ['search-cases-2.json', 0.92, 2],
  ])(
    'finds of %s at least the share %f, and at most %i that must not',
    async (file, share, most) => {
      const cases = searchCases(file)
      const files = publishForSearch([...corpusArticles(0, 1000), ...cases.map(planted)])
      const engine = engineOf(readFrom(files))
      const lost: SearchCase[] = []
      const wrong: SearchCase[] = []
      for (const [at, one] of cases.entries()) {
        const { hits, unknown } = await engine.search({
          text: one.query,
          topics: [],
          sort: 'relevance',
        })
        // What has only some of the words is shown under a heading that says so: it is no hit.
        const isFound = !unknown && hits.some(({ id }) => id === `p${at}`)
        if (one.expect === 1 && !isFound) lost.push(one)
        if (one.expect === -1 && isFound) wrong.push(one)
      }
      const all = cases.filter((one) => one.expect === 1).length
      expect(1 - lost.length / all, JSON.stringify(lost)).toBeGreaterThanOrEqual(share)
      expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(most)
    },
  )
})
