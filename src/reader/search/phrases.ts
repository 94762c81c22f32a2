import { breathe } from './breathe.ts'
import { textsOf } from './excerpts.ts'
import type { NotingFiles } from './index-files.ts'
import { makeWordReader, runsOf, textWords } from './marks.ts'
import type { ParsedQuery, QueryWord } from './query-words.ts'

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

/** Reads on until there is one article more than `wanted`; what was read stays known. */
export type PhraseCheck = (wanted: number, files: NotingFiles) => Promise<Checked>

/** Looks for phrases in the texts of the candidates, the best first, because the index knows no order of words. */
export function makePhraseCheck(
  text: string,
  { phrases, excludedPhrases }: ParsedQuery,
  candidates: Uint32Array,
): PhraseCheck {
  const test = makePhraseTest([...phrases, ...excludedPhrases])
  const having: number[] = []
  let read = 0

  async function suits(place: number, files: NotingFiles): Promise<boolean> {
    const card = await files.card(place)
    if (!Array.isArray(card)) return false
    const view = await files.article(String(card[0]))
    await breathe()
    if (!view) return false
    const found = textsOf(view).map(test)
    const has = (_: unknown, at: number) => found.some((one) => one[at] === true)
    return phrases.every(has) && !excludedPhrases.some((_, at) => has(_, at + phrases.length))
  }

  return async (wanted, files) => {
    const most = Math.min(candidates.length, mostRead)
    while (having.length <= wanted && read < most) {
      const batch = candidates.slice(read, Math.min(most, read + atOnce))
      const answers = await Promise.all(Array.from(batch, (place) => suits(place, files)))
      having.push(...batch.filter((_, at) => answers[at]))
      read += batch.length
    }
    const isAll = read === candidates.length
    const isCut = !isAll && having.length <= wanted
    const cut = isCut ? { checked: read, of: candidates.length } : undefined
    const isLoose = having.length === 0 && phrases.length > 0 && candidates.length > 0
    const looser = isLoose ? withoutQuotes(text) : undefined
    return { places: Uint32Array.from(having), isAll, cut, looser }
  }
}

/** Makes the test whether a text has every phrase, word by word as typed but for spelling. */
export function makePhraseTest(phrases: readonly QueryWord[][]): (text: string) => boolean[] {
  const readWord = makeWordReader()
  return (text) => {
    const found = textWords(text, readWord)
    return phrases.map((phrase) => runsOf(found, phrase).length > 0)
  }
}

function withoutQuotes(text: string): string {
  return text
    .replace(/[«»"“”„‟]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
