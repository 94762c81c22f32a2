import { describe, expect, it } from 'vitest'
import type { SearchResult } from './read/search-result.ts'
import { engineOf, planted, publishForSearch } from './test-archive.ts'

/** Every article has «قهوة», nine of them «عدن». */
const files = publishForSearch(
  Array.from({ length: 120 }, (_, at) => ({
    ...planted({ text: `قهوة ${at < 5 || (at > 99 && at < 104) ? `عدن ${at}` : 'صنعاء'}` }, at),
    published: new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10),
  })),
)

/** Searches, and says what was told early; files that `isLate` names come when something was told. */
async function searchFor(
  text: string,
  { sort = 'relevance', isLate = () => false }: Options = {},
): Promise<{ early: SearchResult[]; whole: SearchResult }> {
  const early: SearchResult[] = []
  let release = () => {}
  const isTold = new Promise<void>((resolve) => {
    release = resolve
  })
  const engine = engineOf(async (file) => {
    if (isLate(file)) await isTold
    return files.get(file)
  })
  const whole = await engine.search({ text, topics: [], sort }, 1, (one) => {
    early.push(one)
    release()
  })
  return { early, whole }
}

interface Options {
  sort?: 'relevance' | 'newest'
  isLate?: (file: string) => boolean
}

const idsOf = ({ hits }: SearchResult) => hits.map(({ id }) => id)

describe('before all hits are known', () => {
  it('the first six are told, and stay the first', async () => {
    // A file has the cards of eight articles in a row: the ten newest are in the files 13 and 14.
    const isLate = (file: string) => file.endsWith('/cards/13.json')
    const { early, whole } = await searchFor('قهوة', { sort: 'newest', isLate })
    expect(early.map(idsOf)).toEqual([idsOf(whole).slice(0, 6)])
    expect(early[0]?.isEarly).toBe(true)
    expect(whole.isEarly).toBeUndefined()
    expect(whole.hits).toHaveLength(10)
  })

  it.each(['عدن', 'قهوة صنعاء'])('the first six of «%s» are told', async (text) => {
    const { early, whole } = await searchFor(text)
    expect(early.map(idsOf)).toEqual([idsOf(whole).slice(0, 6)])
  })

  it.each(['«قهوة عدن»', 'قهوة مفقودة', 'عدن 3'])(
    'nothing is told of «%s», whose hits are few, or of which something must be said',
    async (text) => {
      const { early, whole } = await searchFor(text)
      expect(whole.hits).not.toEqual([])
      expect(early).toEqual([])
    },
  )
})
