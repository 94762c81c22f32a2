import { completeText, splitLastWord } from './complete-text.ts'
import { readHits } from './hits.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import { parseQuery } from './parse-query.ts'
import { rankArticles } from './rank.ts'
import type { SearchHit } from './search-result.ts'

const mostHeadlines = 3

/** Finds up to three articles whose headline has all words of a text, or of one of its completions. */
export async function findHeadlines(
  text: string,
  index: OpenIndex,
  reader: IndexReader,
): Promise<SearchHit[]> {
  if (!splitLastWord(text)) return []
  const completed = await completeText(text, index, reader)
  for (const one of [text, ...completed.slice(0, 2)]) {
    const order = { suits: undefined, isNewestFirst: false, wanted: 1 }
    const ranking = await rankArticles({ ...parseQuery(one), excluded: [] }, order, index, reader)
    if (ranking.unknown) continue
    const places = ranking.places.slice(0, mostHeadlines).filter(ranking.isInHeadline)
    if (places.length > 0) return readHits(places, ranking, index, reader)
  }
  return []
}
