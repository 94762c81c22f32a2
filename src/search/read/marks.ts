import { foldedWords } from '../../article/text/folding.ts'
import { mayHaveArticle, remaindersOf, stemOf, withHamza } from '../../article/text/stems.ts'
import { scanWords } from '../../article/text/tokens.ts'
import { parseQuery, type QueryWord } from './parse-query.ts'
import type { Piece } from './search-result.ts'

/** Where a word that matches a query stands in a text. */
export interface Mark {
  start: number
  end: number
}

/** Finds the words of a text that match a query in any form and spelling: for `سوريا`, «بسوريا». */
export type Marker = (text: string) => Mark[]

/** A word of a text as it is compared with the query. */
interface TextWord extends Mark {
  forms: string[]
  keys: string[]
}

let last: { query: string; mark: Marker } | undefined

/**
 * Gives the marker of a query's text, for headlines, excerpts and the open article. Of a phrase it marks only whole
 * occurrences. The last marker is kept: each of ten results asks for it, and it remembers the words it has taken apart.
 */
export function getMarker(query: string): Marker {
  if (last?.query !== query) last = { query, mark: makeMarker(query) }
  return last.mark
}

/** Says whether a text has what was asked for. */
export type TextMatcher = (text: string) => boolean

/** Makes a matcher of a word in any of its forms. */
export function makeWordMatcher({ written }: QueryWord): TextMatcher {
  return makeMatcher(written)
}

/** Makes a matcher of words that follow each other, as typed apart from their spelling. */
export function makePhraseMatcher(phrase: readonly QueryWord[]): TextMatcher {
  return makeMatcher(`«${phrase.map(({ form }) => form).join(' ')}»`)
}

function makeMatcher(query: string): TextMatcher {
  const mark = makeMarker(query)
  return (text) => mark(text).length > 0
}

function makeMarker(query: string): Marker {
  const { words, phrases } = parseQuery(query)
  const inPhrases = new Set(phrases.flat().map(({ form }) => form))
  const keys = new Set(
    words
      .filter(({ form }) => !inPhrases.has(form))
      .flatMap(({ form, mayHaveArticle: may }) =>
        [form, withHamza(form) ?? form].flatMap((one) => [
          stemOf(one, may).key,
          ...restKeysOf(one).map((key) => (key.length > 3 ? key : whole + key)),
        ]),
      ),
  )
  const readWord = makeWordReader()
  return (text) => {
    const found = textWords(text, readWord)
    const runs = phrases.flatMap((phrase) => findPhrase(found, phrase))
    return found.filter(
      (word, at) =>
        word.keys.some((key) => keys.has(key)) ||
        runs.some(({ from, to }) => at >= from && at < to),
    )
  }
}

/** Put before a short key that must match a word as it stands: «بناء» is found in «فناء» if both may lose a particle. */
const whole = '='

/** Lists the keys of a folded word without its particles. */
function restKeysOf(form: string): string[] {
  return remaindersOf(form).map((rest) => stemOf(rest).key)
}

/** Lists the words of a text as they are compared with the query. */
function textWords(
  text: string,
  readWord: (written: string) => Pick<TextWord, 'forms' | 'keys'>,
): TextWord[] {
  const found: TextWord[] = []
  scanWords(text, (start, end) => {
    found.push({ start, end, ...readWord(text.slice(start, end)) })
  })
  return found
}

/** Takes words apart and remembers the result, because texts repeat their words. */
function makeWordReader() {
  const known = new Map<string, Pick<TextWord, 'forms' | 'keys'>>()
  return (written: string) => {
    const before = known.get(written)
    if (before) return before
    const forms = foldedWords(written)
    const may = mayHaveArticle(written)
    const keys = forms.flatMap((form) => {
      const own = stemOf(form, may).key
      return [own, whole + own, stemOf(form, false).key, ...restKeysOf(form)]
    })
    const word = { forms, keys }
    known.set(written, word)
    return word
  }
}

/** Finds where a phrase stands, as numbers of words; «ﷺ» is one word of the text and matches four of a phrase. */
function findPhrase(found: readonly TextWord[], phrase: readonly QueryWord[]) {
  const runs: { from: number; to: number }[] = []
  for (let from = 0; from < found.length; from++) {
    let at = from
    let matched = 0
    while (matched < phrase.length) {
      const forms = found[at]?.forms
      if (!forms?.every((form, n) => phrase[matched + n]?.form === form)) break
      matched += forms.length
      at++
    }
    if (matched >= phrase.length && phrase.length > 0) runs.push({ from, to: at })
  }
  return runs
}

/** Splits a text, or its part between `from` and `to`, into marked and unmarked pieces; together they are the text. */
export function splitAtMarks(
  text: string,
  marks: readonly Mark[],
  from = 0,
  to = text.length,
): Piece[] {
  const pieces: Piece[] = []
  let at = from
  for (const { start, end } of marks) {
    if (end > to) break
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < to) pieces.push({ text: text.slice(at, to), isMarked: false })
  return pieces
}
