import { fold } from '../../article/text/folding.ts'
import { hashOf } from '../../article/text/hash.ts'
import { type Lexicon, noLexicon } from '../../article/text/lexicon.ts'
import { articleOf } from '../../article/text/stems.ts'
import { headOfGroup } from '../../article/text/word-groups.ts'
import { makeNumberList } from '../../search/write/number-list.ts'
import { type KeptTexts, makeTextTable } from '../../search/write/text-table.ts'
import { isPale, isSilent } from './stop-words.ts'

/** What is known of a folded word, each a bit. */
export const trait = {
  /** Whether it has the article: «الصين», «للصين». */
  isDefinite: 1,
  /** Whether a preposition may be joined to it, as only to a noun: «بسوريا». */
  hasPreposition: 2,
  /** Whether it may stand for a subject at all: no stop word, no number, at least three letters. */
  tells: 4,
  /** Whether a particle is joined to its article: «والصين», «للدوري». */
  isJoined: 8,
  /** Whether the word after it is a noun: «في», «إلى». */
  announcesNoun: 16,
  /** Whether it is the first half of names: «آل الشيخ», «سان جيرمان». */
  beginsName: 32,
  /** Whether a reader would want it named: not «عام», not «يعلنون», not «رئيسها». */
  canBeNamed: 64,
  /** The same where somewhere it ends in ة: «مدرسه» may be «his» of something, and «مدرسة» is a school. */
  canBeNamedWithTa: 128,
  /** Whether it is a word as somebody wrote it with ة. */
  endsInTa: 256,
} as const

/**
 * Folded words by numbers, because an edition of 100,000 articles has 20 million of them. Number 0 is no word: punctuation.
 * In which order words were met decides their numbers and nothing else.
 */
export interface Vocabulary {
  /** The number of a word as spelled; the same for «أفغانستان» and «افغانستان», another for «مدرسة» than for «مدرسه». */
  numberOf: (spelling: string) => number
  /** The following are of all words so far, by their numbers. */
  hashes: () => Uint32Array
  /** The word without its article and in the singular, as which it counts: «والصين» and «الصين» are `صين`, «مدن» is `مدينه`. */
  terms: () => Uint32Array
  /** What remains without an initial و ف ب ك ل, if that is a particle: «بسوريا» → `سوريا`, but also «وزير» → `زير`. */
  bares: () => Uint32Array
  /** «مدرسه» of «مدرسة»; any other word is its own. */
  bases: () => Uint32Array
  /** Sums of `trait`. */
  traits: () => Uint32Array
  size: () => number
  keep: () => KeptVocabulary
}

/** What a vocabulary holds, to make it again from. */
export interface KeptVocabulary {
  texts: KeptTexts
  hashes: Uint32Array
  terms: Uint32Array
  bares: Uint32Array
  bases: Uint32Array
  traits: Uint32Array
}

/** V8 keeps the whole text alive for a piece of it of this length or more: too dear for a key. */
const sharedLength = 13

const particle = /^[وفبكل](?=\p{L}{3})/u
const verbShape = /^(?:س?ي\p{L}{3,}|[يت]\p{L}{2,}(?:ون|ان)|ست\p{L}{3,})$/u
const ownedByPronoun = /\p{L}{3}(?:ه|ها|هم|هما|هن|كم)$/u
const nameBeginnings = new Set(fold('آل بن ابن أبو أم عبد بني سان شبه').split(' '))
const prepositions = new Set(fold('في إلى على عن مع بين ضد حول عبر لدى نحو').split(' '))

/** A vocabulary that learns each word when it first meets it; empty, or as it was kept with the same lexicon. */
export function makeVocabulary(kept?: KeptVocabulary, lexicon: Lexicon = noLexicon): Vocabulary {
  const texts = makeTextTable(kept?.texts)
  const hashes = makeNumberList(kept?.hashes)
  const terms = makeNumberList(kept?.terms)
  const bares = makeNumberList(kept?.bares)
  const bases = makeNumberList(kept?.bases)
  const traits = makeNumberList(kept?.traits)
  const spellings = new Map<string, number>()
  if (!kept) add('', 0)

  /** The number of a word, and whether it was not met before: then it has its hash, and is its own term. */
  function add(text: string, hash: number): { number: number; isNew: boolean } {
    const number = texts.numberOf(text, 0, text.length)
    const isNew = number === hashes.length()
    if (isNew) {
      hashes.push(hash)
      for (const list of [terms, bares, bases]) list.push(number)
      traits.push(0)
    }
    return { number, isNew }
  }

  function learn(folded: string): number {
    const { number, isNew } = add(folded, hashOf(folded))
    if (!isNew) return number
    const isWhole = folded.startsWith('الله')
    const plain = isWhole ? folded : folded.slice(articleOf(folded).length)
    const article = folded.slice(0, folded.length - plain.length)
    const rest = plain === folded && !isWhole ? folded.replace(particle, '') : folded
    const tells = plain.length >= 3 && !/\d/.test(folded) && !isSilent(folded) && !isSilent(plain)
    const isSubject = tells && !isPale(folded) && !isPale(plain)
    const isVerbOrOwned = verbShape.test(folded) || ownedByPronoun.test(folded)
    traits.set(
      number,
      sumOf({
        isDefinite: plain !== folded,
        hasPreposition: rest !== folded && /^[بك]/.test(folded),
        isJoined: article.length > 2 || /^[وف]?لل/.test(article),
        beginsName: nameBeginnings.has(folded),
        tells,
        announcesNoun: prepositions.has(folded),
        canBeNamed: isSubject && (plain !== folded || !isVerbOrOwned),
        canBeNamedWithTa: tells && !isPale(folded),
      }),
    )
    const term = headOfGroup(lexicon.has(folded) ? folded : plain, lexicon)
    if (term !== folded) terms.set(number, learn(term))
    if (rest !== folded) bares.set(number, learn(rest))
    return number
  }

  /** Folded, «فريقه» (his team) and «مدرسة» (a school) end alike: only the spelling with ة tells them apart. */
  function learnWithTa(folded: string): number {
    const base = learn(folded)
    const { number, isNew } = add(`${folded.slice(0, -1)}ة`, hashes.at(base))
    if (!isNew) return number
    terms.set(number, terms.at(base))
    if (bares.at(base) !== base) bares.set(number, bares.at(base))
    bases.set(number, base)
    traits.set(number, traits.at(base) | trait.endsInTa)
    return number
  }

  return {
    numberOf: (spelling) => {
      const known = spellings.get(spelling)
      if (known !== undefined) return known
      const folded = fold(spelling)
      const number = spelling.endsWith('ة') ? learnWithTa(folded) : learn(folded)
      if (spelling.length < sharedLength) spellings.set(spelling, number)
      return number
    },
    hashes: hashes.view,
    terms: terms.view,
    bares: bares.view,
    bases: bases.view,
    traits: traits.view,
    size: hashes.length,
    keep: () => ({
      texts: texts.keep(),
      hashes: hashes.view(),
      terms: terms.view(),
      bares: bares.view(),
      bases: bases.view(),
      traits: traits.view(),
    }),
  }
}

function sumOf(traits: Partial<Record<keyof typeof trait, boolean>>): number {
  let sum = 0
  for (const [name, bit] of Object.entries(trait)) {
    if (traits[name as keyof typeof trait]) sum |= bit
  }
  return sum
}
