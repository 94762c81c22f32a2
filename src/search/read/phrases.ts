import { getArticleTexts } from './excerpts.ts'
import type { IndexReader } from './index-reader.ts'
import { makePhraseMatcher, type TextMatcher } from './marks.ts'
import type { ParsedQuery } from './parse-query.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** Articles are read a few at a time, and no more than `mostRead` for a query. */
const atOnce = 6
const mostRead = 60

/** What reading some of the candidates has shown about the phrases of a query. */
export interface PhraseCheck {
  /** Articles that have the phrases. */
  places: Uint32Array
  /** Whether all candidates were read. */
  isExact: boolean
  /** How many of how many candidates were read, if reading stopped before enough had the phrases. */
  cut: { checked: number; of: number } | undefined
  /** The query without quotes, if articles have its words and none has the phrase. */
  looser: string | undefined
}

/**
 * Looks for phrases in the texts of the candidates, the best first, until `wanted` articles have them: the index does not
 * know in which order words stand.
 */
export async function checkPhrases(
  text: string,
  { phrases, excludedPhrases }: ParsedQuery,
  candidates: Uint32Array,
  wanted: number,
  reader: IndexReader,
): Promise<PhraseCheck> {
  const required = phrases.map(makePhraseMatcher)
  const excluded = excludedPhrases.map(makePhraseMatcher)
  const having: number[] = []
  const most = Math.min(candidates.length, mostRead)
  let read = 0

  async function suits(place: number): Promise<boolean> {
    const card = await reader.card(place)
    const view = Array.isArray(card) ? await reader.article(String(card[0])) : undefined
    await yieldToBrowser()
    const texts = view ? getArticleTexts(view) : []
    const isMet = (has: TextMatcher) => texts.some(has)
    return view !== undefined && required.every(isMet) && !excluded.some(isMet)
  }

  while (having.length < wanted && read < most) {
    const batch = candidates.slice(read, Math.min(most, read + atOnce))
    const answers = await Promise.all(Array.from(batch, suits))
    having.push(...batch.filter((_, at) => answers[at]))
    read += batch.length
  }
  const of = candidates.length
  const isLoose = having.length === 0 && phrases.length > 0 && of > 0
  return {
    places: Uint32Array.from(having),
    isExact: read === of,
    cut: read < of && having.length < wanted ? { checked: read, of } : undefined,
    looser: isLoose ? withoutQuotes(text) : undefined,
  }
}

function withoutQuotes(text: string): string {
  return text
    .replace(/[«»"“”„‟]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
