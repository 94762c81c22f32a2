import { foldedWords } from '../../article/text/folding.ts'
import { mayHaveArticle, remaindersOf, stemOf, withHamza } from '../../article/text/stems.ts'
import { scanWords } from '../../article/text/tokens.ts'
import { parseQuery, type QueryWord } from './parse-query.ts'
import type { Piece } from './search-result.ts'

/** A word of an original text that answers a query, by its place in the text. */
export interface Mark {
  start: number
  end: number
}

/** Finds the words of texts that answer a query, whatever their form: for `سوريا`, «بسوريا» in any spelling. */
export type Marker = (text: string) => Mark[]

/** A word of a text as it is compared. */
interface TextWord extends Mark {
  forms: string[]
  keys: string[]
}

let last: { query: string; mark: Marker } | undefined

/**
 * The marker of a query's text, for headlines, excerpts and the open article alike; phrases mark their run only. The
 * last one is kept: each of ten results asks for it, and what it has learnt of words serves them all.
 */
export function getMarker(query: string): Marker {
  if (last?.query !== query) last = { query, mark: makeMarker(query) }
  return last.mark
}

/** Whether a text has what was asked for. */
export type TextMatcher = (text: string) => boolean

/** Looks for a word in any of its forms. */
export function makeWordMatcher({ written }: QueryWord): TextMatcher {
  return makeMatcher(written)
}

/** Looks for words that follow each other, as typed but for spelling. */
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
    const runs = phrases.flatMap((phrase) => runsOf(found, phrase))
    return found.filter(
      (word, at) =>
        word.keys.some((key) => keys.has(key)) ||
        runs.some(({ from, to }) => at >= from && at < to),
    )
  }
}

/** Stands before a key that only a word without particles has: «بناء» and «فناء» are not both «ناء». */
const whole = '='

/** The keys of what a folded word is without particles. */
function restKeysOf(form: string): string[] {
  return remaindersOf(form).map((rest) => stemOf(rest).key)
}

/** The words of a text as they are compared. */
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

/** Takes words apart, each once: texts repeat them. */
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

/** Where a phrase stands, as words from and to; a sign of several words stands for each of them. */
function runsOf(found: readonly TextWord[], phrase: readonly QueryWord[]) {
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

/** Cuts a text, or what of it stands from `from` to `to`, at the marks in it, nothing lost between. */
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
