import { foldedWords } from '../../article/text/folding.ts'
import { mayHaveArticle } from '../../article/text/stems.ts'
import { wordsOf } from '../../article/text/tokens.ts'

/** A word of a query. */
export interface QueryWord {
  /** As typed. */
  written: string
  /** Folded. */
  form: string
  mayHaveArticle: boolean
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
    for (const one of words) {
      const isKnown = parsed.words.some(({ form }) => form === one.form)
      if (!isKnown && parsed.words.length < mostWords) parsed.words.push(one)
    }
  }
  return parsed
}

/** Lists the words of a text as they are looked up. */
export function readQueryWords(text: string): QueryWord[] {
  return wordsOf(text).flatMap((written) =>
    foldedWords(written).map((form) => ({
      written,
      form: form.slice(0, longestWord),
      mayHaveArticle: mayHaveArticle(written),
    })),
  )
}
