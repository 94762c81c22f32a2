import { type Lexicon, noLexicon } from '../../article/text/lexicon.ts'
import { makePhraseMatcher, makeWordMatcher, type TextMatcher } from './marks.ts'
import { parseQuery, type QueryWord } from './parse-query.ts'

/**
 * Makes a matcher of a query's text: whether the texts of an article have between them all that is asked for and nothing
 * that is excluded. What reads no index, as among articles on a device, searches so by the rules of the archive.
 */
export function makeQueryMatcher(
  text: string,
  lexicon: Lexicon = noLexicon,
): (texts: readonly string[]) => boolean {
  const { words, phrases, excluded, excludedPhrases } = parseQuery(text)
  const hasWord = (word: QueryWord) => makeWordMatcher(word, lexicon)
  const wanted = [...words.map(hasWord), ...phrases.map(makePhraseMatcher)]
  const unwanted = [...excluded.map(hasWord), ...excludedPhrases.map(makePhraseMatcher)]
  return (texts) => {
    const isMet = (has: TextMatcher) => texts.some(has)
    return wanted.every(isMet) && !unwanted.some(isMet)
  }
}
