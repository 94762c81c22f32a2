import { describe, expect, it } from 'vitest'
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

it.skipIf(hasCorpus)('has no corpus beside the checkout: its cases are not searched for', () => {
  expect(hasCorpus).toBe(false)
})

describe.skipIf(!hasCorpus)('cases planted among 1,000 articles', () => {
  it('finds all that must be found, and at most one that must not', async () => {
    const cases = searchCases()
    const files = publishForSearch([...corpusArticles(0, 1000), ...cases.map(planted)])
    const engine = engineOf(readFrom(files))
    const wrong: SearchCase[] = []
    for (const [at, one] of cases.entries()) {
      const { hits, unknown } = await engine.search({
        text: one.query,
        topics: [],
        sort: 'relevance',
      })
      // What has only some of the words is shown under a heading that says so: it is no hit.
      const isFound = !unknown && hits.some(({ id }) => id === `p${at}`)
      if ((one.expect === 1 && !isFound) || (one.expect === -1 && isFound)) wrong.push(one)
    }
    expect(wrong.filter((one) => one.expect === 1)).toEqual([])
    expect(wrong.length).toBeLessThanOrEqual(1)
  }, 60_000)
})
