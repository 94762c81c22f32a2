import type { Article } from '../../article/article.ts'
import { blockText } from '../../article/blocks.ts'
import { isWord, wordsAndSignsOf, wordsOf } from '../../article/text/tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How many words of an article are compared. News tells its story first, and memory grows with every word kept. */
const openingWords = 150

/** An article as far as it is compared: its first words by their numbers, headline first, then deck, then body. */
export interface Opening {
  /** Numbers of words; in headline and deck 0 stands for a sign between words. */
  words: Uint32Array
  headlineEnd: number
  deckEnd: number
}

/** What of an article its opening is read from: headline, deck, and the beginning of its body. */
export function openingText({
  headline,
  deck,
  body,
}: Pick<Article, 'headline' | 'deck' | 'body'>): [string, string | undefined, string] {
  let text = ''
  for (const block of body) {
    // Few texts have more than nine letters a word, signs and marks included: the rest need not be cut into words.
    if (text.length >= openingWords * 9) break
    text += `${blockText(block)} `
  }
  return [headline, deck, text.slice(0, openingWords * 9)]
}

/** Reads the opening of an article. */
export function readOpening(
  article: Pick<Article, 'headline' | 'deck' | 'body'>,
  vocabulary: Vocabulary,
): Opening {
  const [headline, deck, text] = openingText(article)
  const numberOf = (token: string) => (isWord(token) ? vocabulary.numberOf(token) : 0)
  const words = wordsAndSignsOf(headline).map(numberOf)
  const headlineEnd = words.length
  if (deck !== undefined) words.push(0, ...wordsAndSignsOf(deck).map(numberOf))
  const deckEnd = words.length
  words.push(0)
  for (const token of wordsOf(text)) {
    if (words.length >= openingWords) break
    words.push(vocabulary.numberOf(token))
  }
  return { words: Uint32Array.from(words), headlineEnd, deckEnd }
}
