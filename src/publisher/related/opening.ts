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

/** Reads the opening of an article; `text` is its body. */
export function readOpening(
  { headline, deck, text }: { headline: string; deck?: string | undefined; text: string },
  vocabulary: Vocabulary,
): Opening {
  const numberOf = (token: string) => (isWord(token) ? vocabulary.numberOf(token) : 0)
  const words = wordsAndSignsOf(headline).map(numberOf)
  const headlineEnd = words.length
  if (deck !== undefined) words.push(0, ...wordsAndSignsOf(deck).map(numberOf))
  const deckEnd = words.length
  words.push(0)
  // Few texts have more than nine letters a word, signs and marks included: the rest need not be cut into words.
  for (const token of wordsOf(text.slice(0, openingWords * 9))) {
    if (words.length >= openingWords) break
    words.push(vocabulary.numberOf(token))
  }
  return { words: Uint32Array.from(words), headlineEnd, deckEnd }
}
