import { foldedWords } from '../../article/text/folding.ts'
import { joinName } from '../../article/text/joined-names.ts'
import { mayHaveArticle } from '../../article/text/stems.ts'
import { scanWords } from '../../article/text/tokens.ts'
import { isWish } from '../../article/text/wishes.ts'

/** A word of a query. */
export interface QueryWord {
  /** As typed. */
  written: string
  /** Folded. */
  form: string
  mayHaveArticle: boolean
  /** Whether an article may do without it: a question word, «في», the «و» of «و2018». */
  isWish?: boolean
}

/** What a query asks for. */
export interface ParsedQuery {
  /** All words that an article must have, those of phrases too. */
  words: QueryWord[]
  /** Words that must follow each other; a single word in quotes must stand in this very form. */
  phrases: QueryWord[][]
  excluded: QueryWord[]
  excludedPhrases: QueryWord[][]
}

/** Nobody types more than this; the rest of a pasted text is ignored. */
const longestText = 400
const mostWords = 12
const longestWord = 60

const part =
  /(?<![^\s(])([-−])?(?:«([^«»]*)»|"([^"]*)"|[“„‟]([^“”„‟]*)[”“]|[^\s«»"“”„‟]+)|[^\s«»"“”„‟]+/gu

/**
 * Parses a query: `«مجلس الأمن» -روسيا سوريا` asks for the phrase and for سوريا, without روسيا. All other signs are
 * ignored.
 */
export function parseQuery(text: string): ParsedQuery {
  const parsed: ParsedQuery = { words: [], phrases: [], excluded: [], excludedPhrases: [] }
  const asked: QueryWord[] = []
  for (const [whole, not, ...quotes] of text.slice(0, longestText).matchAll(part)) {
    const quoted = quotes.find((one) => one !== undefined)
    // `whole` may begin with the minus sign; reading its words drops it.
    const words = readQueryWords(quoted ?? whole)
    if (words.length === 0) continue
    if (not !== undefined) {
      if (quoted === undefined || words.length === 1) parsed.excluded.push(...words)
      else parsed.excludedPhrases.push(words)
      continue
    }
    if (quoted !== undefined) parsed.phrases.push(words)
    asked.push(...words.map((one) => (quoted === undefined ? withWish(one) : one)))
  }
  for (const one of joinNames(asked)) {
    const isKnown = parsed.words.some(({ form }) => form === one.form)
    if (!isKnown && parsed.words.length < mostWords) parsed.words.push(one)
  }
  if (parsed.words.every((one) => one.isWish)) {
    parsed.words = parsed.words.map(({ isWish: _, ...one }) => one)
  }
  return parsed
}

function withWish(word: QueryWord): QueryWord {
  return isWish(word.form) ? { ...word, isWish: true } : word
}

/** Makes one word of two that are one name: «أبو ظبي» is looked for as «أبوظبي», under which the index has both. */
function joinNames(words: readonly QueryWord[]): QueryWord[] {
  const joined: QueryWord[] = []
  for (const word of words) {
    const first = joined.at(-1)
    const name = first && joinName(first.form, word.form)
    if (name === undefined) joined.push(word)
    else {
      const written = `${first?.written} ${word.written}`
      joined.splice(-1, 1, { written, form: name, mayHaveArticle: false })
    }
  }
  return joined
}

/** Lists the words of a text as they are looked up. */
export function readQueryWords(text: string): QueryWord[] {
  const words: QueryWord[] = []
  scanWords(text, (start, end) => {
    const written = text.slice(start, end)
    for (const form of foldedWords(written)) {
      const may = mayHaveArticle(written)
      words.push({ written, form: form.slice(0, longestWord), mayHaveArticle: may })
    }
  })
  return words
}
