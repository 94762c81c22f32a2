import { breathe } from './breathe.ts'
import { textsOf } from './excerpts.ts'
import type { NotingFiles } from './index-files.ts'
import { makePhraseTest } from './marks.ts'
import type { ParsedQuery } from './query-words.ts'

/** Texts are read some at a time, and no more than so many for a query. */
const atOnce = 6
const mostRead = 60

/** What is known of the phrases of a query once some of the candidates were read. */
export interface Checked {
  /** Articles that have the phrases. */
  places: Uint32Array
  isAll: boolean
  /** How many of how many were read, where reading ended before enough were found. */
  cut?: { checked: number; of: number } | undefined
  /** The query without quotes, where words were found and their phrase was not. */
  looser?: string | undefined
}

/** Reads on until there is one article more than `count`; what was read stays known. */
export type PhraseCheck = (count: number, files: NotingFiles) => Promise<Checked>

/** Looks for phrases in the texts of the candidates, the best first, because the index knows no order of words. */
export function makePhraseCheck(
  text: string,
  { phrases, excludedPhrases }: ParsedQuery,
  candidates: Uint32Array,
): PhraseCheck {
  const wanted = phrases.map(makePhraseTest)
  const unwanted = excludedPhrases.map(makePhraseTest)
  const having: number[] = []
  let read = 0

  async function suits(place: number, files: NotingFiles): Promise<boolean> {
    const card = await files.card(place)
    if (!Array.isArray(card)) return false
    const view = await files.article(String(card[0]))
    await breathe()
    if (!view) return false
    const texts = textsOf(view)
    return wanted.every((has) => texts.some(has)) && !unwanted.some((has) => texts.some(has))
  }

  return async (count, files) => {
    const most = Math.min(candidates.length, mostRead)
    while (having.length <= count && read < most) {
      const batch = candidates.slice(read, Math.min(most, read + atOnce))
      const answers = await Promise.all(Array.from(batch, (place) => suits(place, files)))
      having.push(...batch.filter((_, at) => answers[at]))
      read += batch.length
    }
    const isAll = read === candidates.length
    const isCut = !isAll && having.length <= count
    const cut = isCut ? { checked: read, of: candidates.length } : undefined
    const isLoose = having.length === 0 && phrases.length > 0 && candidates.length > 0
    const looser = isLoose ? withoutQuotes(text) : undefined
    return { places: Uint32Array.from(having), isAll, cut, looser }
  }
}

function withoutQuotes(text: string): string {
  return text
    .replace(/[«»"“”„‟]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
