import { foldedWords } from '../../article/text/folding.ts'
import { joinName } from '../../article/text/joined-names.ts'
import { type Lexicon, noLexicon } from '../../article/text/lexicon.ts'
import { remaindersOf } from '../../article/text/particles.ts'
import { mayHaveArticle, type Stem, stemOf, withHamza } from '../../article/text/stems.ts'
import { scanWords } from '../../article/text/tokens.ts'
import { rareKey } from '../format/shards.ts'
import { isDoubtful, type Look, listEndings } from './endings.ts'
import { listRelatives, listWideRelatives, lookFor } from './looks.ts'
import { parseQuery, type QueryWord } from './parse-query.ts'
import type { Piece } from './search-result.ts'

/** Where a word that matches a query stands in a text. */
export interface Mark {
  start: number
  end: number
}

/** Finds the words of a text that match a query in any form and spelling: for `سوريا`, «بسوريا». */
export type Marker = (text: string) => Mark[]

/** A word as it is compared with the query. */
interface ReadWord {
  forms: string[]
  keys: string[]
}

/** A word of a text, and what it and the next are together where they are one name, «أبو ظبي». */
interface TextWord extends ReadWord, Mark {
  name?: ReadWord
}

let last: { query: string; lexicon: Lexicon; mark: Marker } | undefined

/**
 * Gives the marker of a query's text, for headlines, excerpts and the open article. Of a phrase it marks only whole
 * occurrences. The last marker is kept: each of ten results asks for it, and it remembers the words it has taken apart.
 */
export function getMarker(query: string, lexicon: Lexicon): Marker {
  if (last?.query !== query || last.lexicon !== lexicon) {
    last = { query, lexicon, mark: makeMarker(query, lexicon) }
  }
  return last.mark
}

/** Says whether a text has what was asked for. */
export type TextMatcher = (text: string) => boolean

/** Makes a matcher of a word in any of its forms. */
export function makeWordMatcher({ written }: QueryWord, lexicon: Lexicon): TextMatcher {
  return makeMatcher(written, lexicon)
}

/** Makes a matcher of words that follow each other, as typed apart from their spelling. */
export function makePhraseMatcher(phrase: readonly QueryWord[]): TextMatcher {
  return makeMatcher(`«${phrase.map(({ form }) => form).join(' ')}»`, noLexicon)
}

function makeMatcher(query: string, lexicon: Lexicon): TextMatcher {
  const mark = makeMarker(query, lexicon)
  return (text) => mark(text).length > 0
}

function makeMarker(query: string, lexicon: Lexicon): Marker {
  const { words, phrases } = parseQuery(query)
  const inPhrases = new Set(phrases.flat().map(({ form }) => form))
  const wanted = words.filter(({ form, isWish }) => !isWish && !inPhrases.has(form))
  const keys = new Set(wanted.flatMap((word) => keysOfWord(word, lexicon)))
  const readWord = makeWordReader()
  return (text) => {
    const found = textWords(text, readWord)
    const marked = new Set(phrases.flatMap((phrase) => findPhrase(found, phrase)))
    const isMeant = ({ keys: own }: Pick<TextWord, 'keys'>) => own.some((key) => keys.has(key))
    found.forEach((word, at) => {
      const name = word.name && isMeant(word.name)
      if (name || isMeant(word)) marked.add(at)
      if (name) marked.add(at + 1)
    })
    return found.filter((_, at) => marked.has(at))
  }
}

/** Lists the keys of texts' words that are marked for a word of the query. */
function keysOfWord({ form, mayHaveArticle: may }: QueryWord, lexicon: Lexicon): string[] {
  return [form, withHamza(form) ?? form].flatMap((one) => {
    const own = stemOf(one, may)
    const looks = [lookFor(own, true), ...listRelatives(own, lexicon), ...listWideRelatives(own)]
    return [
      ...looks.flatMap(keysOfLook),
      ...restsOf(one).map(({ key }) => (key.length > 3 ? key : whole + key)),
    ]
  })
}

/** A word of three letters is marked without endings that may be another word's: only the index knows whose they are. */
function keysOfLook({ stem: { key, suffix }, endings }: Look): string[] {
  const isShort = suffix === '' && key.length === 3
  const meant = endings ?? (isShort ? (one: string) => !isDoubtful(one) : undefined)
  return meant ? listEndings(meant).map((ending) => rareKey(key, ending)) : [key]
}

/** Put before a short key that must match a word as it stands: «بناء» is found in «فناء» if both may lose a particle. */
const whole = '='

/** Lists what a folded word may be without its particles. */
function restsOf(form: string): Stem[] {
  return remaindersOf(form).map((rest) => stemOf(rest))
}

/** Lists the words of a text as they are compared with the query. */
function textWords(text: string, readWord: (written: string) => ReadWord): TextWord[] {
  const found: TextWord[] = []
  scanWords(text, (start, end) => {
    const word = { start, end, ...readWord(text.slice(start, end)) }
    const before = found.at(-1)
    const name =
      before?.end === start - 1 && joinName(before.forms.at(-1) ?? '', word.forms[0] ?? '')
    if (before && name) before.name = readWord(name)
    found.push(word)
  })
  return found
}

/** Takes words apart and remembers the result, because texts repeat their words. */
function makeWordReader() {
  const known = new Map<string, ReadWord>()
  return (written: string) => {
    const before = known.get(written)
    if (before) return before
    const forms = foldedWords(written)
    const may = mayHaveArticle(written)
    const keys = forms.flatMap((form) => {
      const own = stemOf(form, may)
      const stems = [own, stemOf(form, false), ...restsOf(form)]
      return [whole + own.key, ...stems.flatMap(({ key, suffix }) => [key, rareKey(key, suffix)])]
    })
    const word = { forms, keys }
    known.set(written, word)
    return word
  }
}

/**
 * Finds which words of a text a phrase covers, by their numbers. Spaces do not count: «ﷺ» is one word of the text and
 * four of a phrase, «عبدالله» one and two.
 */
function findPhrase(found: readonly TextWord[], phrase: readonly QueryWord[]): number[] {
  const wanted = phrase.map(({ form }) => form).join('')
  const covered: number[] = []
  for (let from = 0; wanted !== '' && from < found.length; from++) {
    let at = from
    let matched = ''
    while (at < found.length && matched.length < wanted.length && wanted.startsWith(matched)) {
      matched += found[at++]?.forms.join('')
    }
    if (matched === wanted) for (let word = from; word < at; word++) covered.push(word)
  }
  return covered
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
