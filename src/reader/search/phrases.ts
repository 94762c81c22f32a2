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
  /** Articles that have the phrases; all candidates where there is no phrase. */
  places: Uint32Array
  checked: number
  isAll: boolean
  /** Whether reading ended before all were read and enough were found. */
  isCut: boolean
}

/** Reads on until there is one article more than `wanted`; what was read stays known. */
export type PhraseCheck = ((wanted: number, files: NotingFiles) => Promise<Checked>) & {
  isNeeded: boolean
}

/** Looks for phrases in the texts of the candidates, the best first, because the index knows no order of words. */
export function makePhraseCheck(
  { phrases, excludedPhrases }: ParsedQuery,
  candidates: Uint32Array,
): PhraseCheck {
  const isNeeded = phrases.length + excludedPhrases.length > 0
  const test = makePhraseTest([...phrases, ...excludedPhrases])
  const having: number[] = []
  let read = 0

  async function suits(place: number, files: NotingFiles): Promise<boolean> {
    const card = await files.card(place)
    if (!Array.isArray(card)) return false
    const view = await files.article(String(card[0]))
    await breathe()
    if (!view) return false
    const found = textsOf(view).map(({ text }) => test(text))
    const has = (_: unknown, at: number) => found.some((one) => one[at] === true)
    return phrases.every(has) && !excludedPhrases.some((_, at) => has(_, at + phrases.length))
  }

  async function check(wanted: number, files: NotingFiles): Promise<Checked> {
    if (!isNeeded) {
      return { places: candidates, checked: candidates.length, isAll: true, isCut: false }
    }
    const most = Math.min(candidates.length, mostRead)
    while (having.length <= wanted && read < most) {
      const batch = candidates.slice(read, Math.min(most, read + atOnce))
      const answers = await Promise.all(Array.from(batch, (place) => suits(place, files)))
      having.push(...batch.filter((_, at) => answers[at]))
      read += batch.length
    }
    const isAll = read === candidates.length
    const isCut = !isAll && having.length <= wanted
    return { places: Uint32Array.from(having), checked: read, isAll, isCut }
  }
  return Object.assign(check, { isNeeded })
}
