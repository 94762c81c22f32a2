import { queryOptions } from '@tanstack/react-query'
import { isNarrowed, type SearchRequest, searchAddress } from '../../article/addresses.ts'
import { openSearch, readBytesOverHttp, type SearchEngine } from '../../search/read/open-search.ts'
import type { SearchResult } from '../../search/read/search-result.ts'
import { base } from '../parts/site-path.ts'
import { keepSearch } from './recent-searches.ts'

/** A cache: what it has read of its index serves every search. */
let engine: SearchEngine | undefined

/** A queue that all excerpts of a page wait in: the frame in which the last of them is given. */
let frame: Promise<unknown> = Promise.resolve()

/** The engine of this site; its index is opened when something is looked for. */
export function searchEngine(): SearchEngine {
  engine ??= openSearch(readBytesOverHttp(base), async (query, ...asked) =>
    isNarrowed(query)
      ? (await import('./place-filter.ts')).placeFilter(query, ...asked)
      : undefined,
  )
  return engine
}

/** The results that an address names. What found something is kept on the device. */
export function resultsOf(choice: SearchRequest) {
  return queryOptions({
    queryKey: ['search', searchAddress(choice)],
    queryFn: async ({ client, queryKey }): Promise<SearchResult> => {
      const result = await searchEngine().search(choice, choice.page, (early) => {
        client.setQueryData(queryKey, (shown: SearchResult | undefined) => shown ?? early)
      })
      if (result.hits.length === 0 && result.missing.length > 0) {
        const hits = await import('./kept-articles.ts')
          .then(({ findKept }) => findKept(choice, base, searchEngine().lexicon()))
          .catch(() => [])
        return { ...result, hits, isKept: true }
      }
      if (result.hits.length > 0) keepSearch(result.mended ?? choice.text)
      return result
    },
  })
}

/** What a result shows of its article's text. One is given a frame: several that come at once would fill one for long. */
export function excerptOf(id: string, text: string) {
  return queryOptions({
    queryKey: ['excerpt', id, text],
    queryFn: async () => {
      const excerpt = await searchEngine().excerpt(id, text)
      frame = frame.then(() => new Promise(requestAnimationFrame))
      await frame
      return excerpt
    },
  })
}
