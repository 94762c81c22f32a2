import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { plainText } from '../../article/plain-text.ts'
import { findKept } from '../offline/kept-articles.ts'
import type { Queries } from '../queries.ts'
import { breathe } from './breathe.ts'
import type { Excerpt, Excerpts, SearchEngine, SearchResult } from './engine.ts'
import { markerOf } from './marks.ts'
import { openSearch, readBytesOverHttp } from './open-search.ts'
import { keepSearch } from './recent-searches.ts'
import { type SearchChoice, searchAddress } from './search-choice.ts'

/** How many results a page of them has. */
const pageHits = 10

let engine: SearchEngine | undefined

/** The engine of this site; its index is opened when something is looked for. */
export function searchEngine(): SearchEngine {
  engine ??= openSearch(readBytesOverHttp(import.meta.env.BASE_URL))
  return engine
}

/** The results that an address names. What found something is kept on the device. */
export function resultsOf(choice: SearchChoice) {
  return queryOptions({
    queryKey: ['search', searchAddress(choice)],
    queryFn: async (): Promise<SearchResult> => {
      const start = (choice.page - 1) * pageHits
      const result = await searchEngine().search(choice, start, pageHits)
      // Who has a service worker keeps what was read, and the code that looks through it.
      if (
        result.hits.length === 0 &&
        result.missing.length > 0 &&
        navigator.serviceWorker?.controller
      ) {
        const hits = await findKept(choice, import.meta.env.BASE_URL).catch(() => [])
        return { ...result, hits, isKept: true }
      }
      if (result.hits.length > 0) keepSearch(choice.text)
      // The marker learns the words of headlines here, where the page need not wait for it.
      for (const { headline } of result.hits) {
        await breathe()
        markerOf(choice.text)(headline)
      }
      return result
    },
  })
}

/** What a result shows of its article: where the words stand; where only the headline has them, how the text begins. */
export function excerptsOf(id: string, text: string, queries: Queries, client: QueryClient) {
  return queryOptions({
    queryKey: ['excerpts', id, text],
    queryFn: async (): Promise<Excerpts> => {
      const found = await searchEngine().excerpts(id, text)
      if (found.excerpts.length > 0 || found.missing.length > 0) return found
      const { article } = await client.ensureQueryData(queries.article(id))
      const first = article.body.find((block) => block.type === 'paragraph')
      const words = article.deck ?? (first?.type === 'paragraph' ? plainText(first.text) : '')
      return { excerpts: words ? [beginning(words)] : [], missing: [] }
    },
  })
}

function beginning(text: string): Excerpt {
  return { pieces: [{ text, isMarked: false }] }
}
