import { address } from '../../article/addresses.ts'
import type { SearchCard } from '../format/files.ts'
import type { SearchHit } from './engine.ts'
import type { NotingFiles, OpenIndex } from './index-files.ts'
import type { Ranking } from './rank.ts'

/** What is shown of the articles at some places; of those whose card does not come, nothing. */
export async function hitsAt(
  places: Uint32Array,
  ranking: Ranking,
  index: OpenIndex,
  files: NotingFiles,
): Promise<SearchHit[]> {
  const cards = await Promise.all(
    Array.from(places, async (place) => ({ place, card: await files.card(place) })),
  )
  return cards.flatMap(({ place, card }) =>
    Array.isArray(card) ? [{ ...hitOf(card, index.language), lacks: ranking.lacks(place) }] : [],
  )
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
