import { findKept } from '../offline/kept-articles.ts'
import { completeText, lastWord } from './complete.ts'
import { didYouMean } from './did-you-mean.ts'
import type { SearchHit } from './engine.ts'
import { hitsAt } from './hits.ts'
import type { NotingFiles, OpenIndex } from './index-files.ts'
import { makePhraseCheck } from './phrases.ts'
import { parseQuery } from './query-words.ts'
import { RecentSearches } from './RecentSearches.tsx'
import { rank } from './rank.ts'

const mostHeadlines = 3

/** What not every search needs: help for whoever types or found little, phrases, and what the device keeps. */
export const searchAids = {
  completeText,
  findHeadlines,
  didYouMean,
  makePhraseCheck,
  findKept,
  RecentSearches,
}

/** Articles whose headline has the words of a text, or of what it may go on as; three at most. */
async function findHeadlines(
  text: string,
  index: OpenIndex,
  files: NotingFiles,
): Promise<SearchHit[]> {
  if (!lastWord(text)) return []
  const completed = await completeText(text, index, files)
  for (const one of [text, ...completed.slice(0, 2)]) {
    const order = { suits: undefined, isNewestFirst: false, wanted: 1 }
    const ranking = await rank({ ...parseQuery(one), excluded: [] }, order, index, files)
    if (ranking.partly) continue
    const places = ranking.places.slice(0, mostHeadlines).filter(ranking.isInHeadline)
    if (places.length > 0) return hitsAt(places, ranking, index, files)
  }
  return []
}
