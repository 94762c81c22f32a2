import type { Opening } from './opening.ts'
import { trait, type Vocabulary } from './vocabulary.ts'

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

/** A word in more than this share of the articles says too little by itself: «الرئاسة», «فرنسا». Any may be in a few. */
const rareShare = 1 / 50
const fewArticles = 4

/** An article as a direction: its heaviest terms, with weights whose squares add up to 1. */
export interface Direction {
  terms: Uint32Array
  weights: Float32Array
}

/** What the articles read so far teach about words: how rare they are, and whether they are nouns. */
export interface Subjects {
  read: (opening: Opening) => void
  /** Forgets an article that was read, as if it never had been. */
  unread: (opening: Opening) => void
  /** The term as which a word counts, `صين` for «وبالصين»; 0 for a word that says nothing. */
  termOf: (word: number) => number
  /** Whether «وبالصين» has a particle in front, and how many letters it takes. */
  particlesOf: (word: number) => number
  /** Whether a reader would want a word named, as far as its spellings so far tell. */
  canBeNamed: (word: number) => boolean
  /** The logarithm of how many articles there are to one with the term. */
  rarity: (term: number) => number
  /** Whether so few articles have a term that it tells by itself what they are about. */
  isRare: (term: number) => boolean
  /** The share of a term's places that follow a preposition: high for nouns and names, low for verbs and adjectives. */
  nounShare: (term: number) => number
  /** The share of a term's places with the article: some for common nouns, all or none for names. */
  definiteShare: (term: number) => number
  direct: (opening: Opening) => Direction
  /** What was counted so far. */
  keep: () => KeptSubjects
}

/** What was counted of some articles, by the numbers of words and terms. */
export interface KeptSubjects {
  articles: number
  articlesWith: Uint32Array
  places: Uint32Array
  nounPlaces: Uint32Array
  definitePlaces: Uint32Array
  placesWithTa: Uint32Array
}

/**
 * Knows nothing at first, or what was kept; `read` must have met an article before it is asked about it. The vocabulary must
 * be complete.
 */
export function makeSubjects(vocabulary: Vocabulary, kept?: KeptSubjects): Subjects {
  const size = vocabulary.size()
  const [hashes, terms, bares] = [vocabulary.hashes(), vocabulary.terms(), vocabulary.bares()]
  const [bases, traits] = [vocabulary.bases(), vocabulary.traits()]
  const articlesWith = widened(kept?.articlesWith, size)
  const places = widened(kept?.places, size)
  const nounPlaces = widened(kept?.nounPlaces, size)
  const definitePlaces = widened(kept?.definitePlaces, size)
  const placesWithTa = widened(kept?.placesWithTa, size)
  const lastReading = new Uint32Array(size)
  let articles = kept?.articles ?? 0
  let readings = 0

  /** Counts what an article teaches, or takes it back by −1. */
  function count({ words }: Opening, by: 1 | -1): void {
    articles += by
    readings++
    const add = (counts: Uint32Array, term: number) => {
      counts[term] = (counts[term] ?? 0) + by
    }
    let before = 0
    for (const word of words) {
      const term = terms[word] ?? 0
      const own = traits[word] ?? 0
      add(places, term)
      if ((traits[before] ?? 0) & trait.announcesNoun) add(nounPlaces, term)
      if (own & trait.isDefinite) add(definitePlaces, term)
      if (own & trait.endsInTa) add(placesWithTa, bases[word] ?? 0)
      if (own & trait.hasPreposition) {
        const inner = terms[bares[word] ?? 0] ?? 0
        add(nounPlaces, inner)
        add(places, inner)
      }
      before = word
      if (lastReading[term] === readings) continue
      lastReading[term] = readings
      add(articlesWith, term)
    }
  }

  /** The word without its particles, as far as those are particles here. */
  function bareOf(word: number): number {
    const bare = bares[word] ?? 0
    if (bare === word) return word
    const inner = bareOf(bare)
    const [rest, term] = [terms[inner] ?? 0, terms[word] ?? 0]
    return (articlesWith[rest] ?? 0) >= clearlyMoreFrequent * (articlesWith[term] ?? 0)
      ? inner
      : word
  }

  const tells = (word: number) => ((traits[word] ?? 0) & trait.tells) !== 0

  function termOf(word: number): number {
    const bare = bareOf(word)
    return tells(bare) && tells(word) ? (terms[bare] ?? 0) : 0
  }

  const rarity = (term: number) => Math.log((articles + 1) / Math.max(1, articlesWith[term] ?? 0))
  const nounShare = (term: number) => (nounPlaces[term] ?? 0) / Math.max(1, places[term] ?? 0)

  return {
    read: (opening) => count(opening, 1),
    unread: (opening) => count(opening, -1),
    termOf,
    particlesOf: (word) => {
      let letters = 0
      const bare = bareOf(word)
      for (let at = word; at !== bare; at = bares[at] ?? 0) letters++
      return letters
    },
    canBeNamed: (word) => {
      const base = bases[word] ?? 0
      const own = traits[base] ?? 0
      if (own & trait.canBeNamed) return true
      return (own & trait.canBeNamedWithTa) !== 0 && (placesWithTa[base] ?? 0) > 0
    },
    rarity,
    isRare: (term) => (articlesWith[term] ?? 0) <= Math.max(fewArticles, articles * rareShare),
    nounShare,
    definiteShare: (term) => (definitePlaces[term] ?? 0) / Math.max(1, places[term] ?? 0),
    keep: () => ({
      articles,
      articlesWith: articlesWith.slice(),
      places: places.slice(),
      nounPlaces: nounPlaces.slice(),
      definitePlaces: definitePlaces.slice(),
      placesWithTa: placesWithTa.slice(),
    }),
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
        .sort((a, b) => b.weight - a.weight || (hashes[a.term] ?? 0) - (hashes[b.term] ?? 0))
        .slice(0, termsKept)
      const length = Math.hypot(...heaviest.map(({ weight }) => weight)) || 1
      return {
        terms: Uint32Array.from(heaviest, ({ term }) => term),
        weights: Float32Array.from(heaviest, ({ weight }) => weight / length),
      }
    },
  }
}

function widened(counts: Uint32Array | undefined, size: number): Uint32Array {
  const wide = new Uint32Array(size)
  if (counts) wide.set(counts)
  return wide
}

function placeWeight({ headlineEnd, deckEnd }: Opening, at: number): number {
  if (at < headlineEnd) return weightOf.headline
  return at < deckEnd ? weightOf.deck : weightOf.body
}
