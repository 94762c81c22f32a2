import { address } from '../../article/addresses.ts'
import type { SearchCard } from '../format/index-files.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import type { Marker } from './marks.ts'
import type { Ranking } from './rank.ts'
import type { MarkedHit, SearchHit } from './search-result.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** Reads the cards of the articles at some places; an article whose card does not come is left out. */
export async function readHits(
  places: Uint32Array,
  ranking: Ranking,
  index: OpenIndex,
  reader: IndexReader,
): Promise<SearchHit[]> {
  const cards = await Promise.all(
    Array.from(places, async (place) => ({ place, card: await reader.card(place) })),
  )
  return cards.flatMap(({ place, card }) =>
    Array.isArray(card) ? [{ ...hitOf(card, index.language), lacks: ranking.lacks(place) }] : [],
  )
}

/** Marks the headlines of hits, where a page that shows them need not wait for it. */
export async function markHeadlines(
  hits: readonly SearchHit[],
  mark: Marker,
): Promise<MarkedHit[]> {
  const marked: MarkedHit[] = []
  for (const hit of hits) {
    await yieldToBrowser()
    marked.push({ ...hit, marks: mark(hit.headline) })
  }
  return marked
}

function hitOf(
  [id, headline, section, published, language]: SearchCard,
  usual: string,
): Omit<SearchHit, 'lacks'> {
  return {
    id: String(id),
    language: language ?? usual,
    headline: String(headline),
    section: section || undefined,
    published: published || undefined,
    href: address.article(String(id)),
  }
}
