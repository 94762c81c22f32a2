import { completeText, lastWord } from './complete.ts'
import type { SearchHit } from './engine.ts'
import { hitsAt } from './hits.ts'
import type { NotingFiles, OpenIndex } from './index-files.ts'
import { parseQuery } from './query-words.ts'
import { rank } from './rank.ts'

const mostHeadlines = 3

/** Articles whose headline has the words of a text, or of what it may go on as; three at most. */
export async function findHeadlines(
  text: string,
  index: OpenIndex,
  files: NotingFiles,
): Promise<SearchHit[]> {
  if (!lastWord(text)) return []
  const completed = await completeText(text, index, files)
  for (const one of [text, ...completed.slice(0, 2)]) {
    const order = { suits: undefined, isNewestFirst: false, wanted: 1 }
    const ranking = await rank({ ...parseQuery(one), excluded: [] }, order, index, files)
    if (ranking.unknown) continue
    const places = ranking.places.slice(0, mostHeadlines).filter(ranking.isInHeadline)
    if (places.length > 0) return hitsAt(places, ranking, index, files)
  }
  return []
}
