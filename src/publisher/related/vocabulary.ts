import { fold } from '../../article/text/folding.ts'
import { hashOf } from '../../article/text/hash.ts'
import { articleOf } from '../../article/text/stems.ts'
import { isPale, isSilent } from './stop-words.ts'

/**
 * What is known of a folded word. Words are numbers, because an edition of 100,000 articles has 20 million of them.
 * Number 0 is no word: punctuation.
 */
export interface Word {
  hash: number
  /** The word without its article, as which it counts: «والصين», «بالصين» and «الصين» are all `صين`. */
  term: number
  /** What remains without an initial و ف ب ك ل, if that is a particle: «بسوريا» → `سوريا`, but also «وزير» → `زير`. */
  bare: number
  /** Whether it has the article: «الصين», «للصين». */
  isDefinite: boolean
  /** Whether a preposition may be joined to it, as only to a noun: «بسوريا». */
  hasPreposition: boolean
  /** Whether it may stand for a subject at all: no stop word, no number, at least three letters. */
  tells: boolean
  /** Whether a particle is joined to its article: «والصين», «للدوري». */
  isJoined: boolean
  /** Whether the word after it is a noun: «في», «إلى». */
  announcesNoun: boolean
  /** Whether it is the first half of names: «آل الشيخ», «سان جيرمان». */
  beginsName: boolean
  /** Whether a reader would want it named: not «عام», not «يعلنون», not «رئيسها». */
  canBeNamed: boolean
}

export interface Vocabulary {
  /** The number of a word as spelled; the same for «أفغانستان» and «افغانستان». */
  numberOf: (spelling: string) => number
  word: (number: number) => Word
  size: () => number
}

const noWord: Word = {
  hash: 0,
  term: 0,
  bare: 0,
  isDefinite: false,
  hasPreposition: false,
  isJoined: false,
  beginsName: false,
  tells: false,
  announcesNoun: false,
  canBeNamed: false,
}

/** V8 keeps the whole text alive for a piece of it of this length or more: too dear for a key. */
const sharedLength = 13

const particle = /^[وفبكل](?=\p{L}{3})/u
const verbShape = /^(?:س?ي\p{L}{3,}|[يت]\p{L}{2,}(?:ون|ان)|ست\p{L}{3,})$/u
const ownedByPronoun = /\p{L}{3}(?:ه|ها|هم|هما|هن|كم)$/u
const nameBeginnings = new Set(fold('آل بن ابن أبو أم عبد بني سان شبه').split(' '))
const prepositions = new Set(fold('في إلى على عن مع بين ضد حول عبر لدى نحو').split(' '))

/** An empty vocabulary, which learns each word when it first meets it. */
export function makeVocabulary(): Vocabulary {
  const words: Word[] = [noWord]
  const numbers = new Map<string, number>()
  const spellings = new Map<string, number>()

  function learn(folded: string): number {
    const known = numbers.get(folded)
    if (known !== undefined) return known
    const number = words.length
    numbers.set(folded, number)
    const isWhole = folded.startsWith('الله')
    const plain = isWhole ? folded : folded.slice(articleOf(folded).length)
    const rest = plain === folded && !isWhole ? folded.replace(particle, '') : folded
    const tells = plain.length >= 3 && !/\d/.test(folded) && !isSilent(folded) && !isSilent(plain)
    const isSubject = tells && !isPale(folded) && !isPale(plain)
    const isVerbOrOwned = verbShape.test(folded) || ownedByPronoun.test(folded)
    const word: Word = {
      hash: hashOf(folded),
      term: number,
      bare: number,
      isDefinite: plain !== folded,
      hasPreposition: rest !== folded && /^[بك]/.test(folded),
      isJoined:
        folded.length - plain.length > 2 ||
        /^[وف]?لل/.test(folded.slice(0, folded.length - plain.length)),
      beginsName: nameBeginnings.has(folded),
      tells,
      announcesNoun: prepositions.has(folded),
      canBeNamed: plain !== folded ? isSubject : isSubject && !isVerbOrOwned,
    }
    words.push(word)
    if (plain !== folded) word.term = learn(plain)
    if (rest !== folded) word.bare = learn(rest)
    return number
  }

  return {
    numberOf: (spelling) => {
      const known = numbers.get(spelling) ?? spellings.get(spelling)
      if (known !== undefined) return known
      const folded = fold(spelling)
      const number = learn(folded)
      // Folded, «فريقه» (his team) and «مدرسة» (a school) end alike: only the spelling with ة tells them apart.
      const word = words[number]
      if (word && spelling.endsWith('ة')) word.canBeNamed = word.tells && !isPale(folded)
      if (folded !== spelling && spelling.length < sharedLength) spellings.set(spelling, number)
      return number
    },
    word: (number) => words[number] ?? noWord,
    size: () => words.length,
  }
}
