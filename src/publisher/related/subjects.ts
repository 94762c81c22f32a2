import type { Opening } from './opening.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word of the headline says more of the subject than one of the deck, and that more than one of the body. */
const weightOf = { headline: 3, deck: 2, body: 1 }

/** A noun follows a preposition in at least this share of its places, a verb or an adjective seldom does. */
export const leastNounShare = 0.05

/** Verbs and adjectives tell less of a subject than nouns and names. */
const verbWeight = 0.6

/** The heaviest terms stand for an article: time and memory grow with each. Chosen, not measured. */
export const termsKept = 20

/** A particle is taken off when the rest is this many times as frequent: «بسوريا» loses its ب, «وزير» keeps its و. */
const clearlyMoreFrequent = 3

/** An article as a direction: its heaviest terms, with weights whose squares add up to 1. */
export interface Direction {
  terms: Uint32Array
  weights: Float32Array
}

/** What the articles read so far teach about words: how rare they are, and whether they are nouns. */
export interface Subjects {
  read: (opening: Opening) => void
  /** The term as which a word counts, `صين` for «وبالصين»; 0 for a word that says nothing. */
  termOf: (word: number) => number
  /** Whether «وبالصين» has a particle in front, and how many letters it takes. */
  particlesOf: (word: number) => number
  /** The logarithm of how many articles there are to one with the term. */
  rarity: (term: number) => number
  /** The share of a term's places that follow a preposition: high for nouns and names, low for verbs and adjectives. */
  nounShare: (term: number) => number
  /** The share of a term's places with the article: some for common nouns, all or none for names. */
  definiteShare: (term: number) => number
  direct: (opening: Opening) => Direction
}

/** Knows nothing at first; `read` must have met an article before it is asked about it. */
export function makeSubjects(vocabulary: Vocabulary): Subjects {
  const size = vocabulary.size()
  const articlesWith = new Uint32Array(size)
  const places = new Uint32Array(size)
  const nounPlaces = new Uint32Array(size)
  const definitePlaces = new Uint32Array(size)
  const lastReader = new Uint32Array(size)
  let articles = 0

  /** The word without its particles, as far as those are particles here. */
  function bareOf(word: number): number {
    const { term, bare } = vocabulary.word(word)
    if (bare === word) return word
    const inner = bareOf(bare)
    const rest = vocabulary.word(inner).term
    return (articlesWith[rest] ?? 0) >= clearlyMoreFrequent * (articlesWith[term] ?? 0)
      ? inner
      : word
  }

  function termOf(word: number): number {
    const { term, tells } = vocabulary.word(bareOf(word))
    return tells && vocabulary.word(word).tells ? term : 0
  }

  const rarity = (term: number) => Math.log((articles + 1) / Math.max(1, articlesWith[term] ?? 0))
  const nounShare = (term: number) => (nounPlaces[term] ?? 0) / Math.max(1, places[term] ?? 0)

  return {
    termOf,
    particlesOf: (word) => {
      let letters = 0
      const bare = bareOf(word)
      for (let at = word; at !== bare; at = vocabulary.word(at).bare) letters++
      return letters
    },
    rarity,
    nounShare,
    definiteShare: (term) => (definitePlaces[term] ?? 0) / Math.max(1, places[term] ?? 0),
    read: ({ words }) => {
      articles++
      words.forEach((number, at) => {
        const { term, bare, isDefinite, hasPreposition } = vocabulary.word(number)
        places[term] = (places[term] ?? 0) + 1
        const before = words[at - 1] ?? 0
        if (vocabulary.word(before).announcesNoun) nounPlaces[term] = (nounPlaces[term] ?? 0) + 1
        if (isDefinite) definitePlaces[term] = (definitePlaces[term] ?? 0) + 1
        if (hasPreposition) {
          const inner = vocabulary.word(bare).term
          nounPlaces[inner] = (nounPlaces[inner] ?? 0) + 1
          places[inner] = (places[inner] ?? 0) + 1
        }
        if (lastReader[term] === articles) return
        lastReader[term] = articles
        articlesWith[term] = (articlesWith[term] ?? 0) + 1
      })
    },
    direct: (opening) => {
      const counts = new Map<number, number>()
      opening.words.forEach((word, at) => {
        const term = termOf(word)
        if (term !== 0) counts.set(term, (counts.get(term) ?? 0) + placeWeight(opening, at))
      })
      const heaviest = [...counts]
        .map(([term, count]) => ({
          term,
          weight:
            (1 + Math.log(count)) *
            rarity(term) *
            (nounShare(term) >= leastNounShare ? 1 : verbWeight),
        }))
        .sort(
          (a, b) =>
            b.weight - a.weight || vocabulary.word(a.term).hash - vocabulary.word(b.term).hash,
        )
        .slice(0, termsKept)
      const length = Math.hypot(...heaviest.map(({ weight }) => weight)) || 1
      return {
        terms: Uint32Array.from(heaviest, ({ term }) => term),
        weights: Float32Array.from(heaviest, ({ weight }) => weight / length),
      }
    },
  }
}

function placeWeight({ headlineEnd, deckEnd }: Opening, at: number): number {
  if (at < headlineEnd) return weightOf.headline
  return at < deckEnd ? weightOf.deck : weightOf.body
}
