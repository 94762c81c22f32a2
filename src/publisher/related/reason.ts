import { isWord, wordsAndSignsOf } from '../../article/text/tokens.ts'
import type { Opening } from './opening.ts'
import { leastNounShare, type Subjects } from './subjects.ts'
import { trait, type Vocabulary } from './vocabulary.ts'

/** Where in the related article's headline and deck the shared words stand. */
export interface Phrase {
  start: number
  count: number
}

/** A common noun has the article in more than this share of its places, a name without article in less: «ترمب». */
const mostForName = 0.05

/** From an article's body only its very heaviest terms are named. */
const heaviest = 6

/** A word in both headlines says more than one that is in a deck, or deep in the article. */
const placeValue = { headline: 3, deck: 2, body: 1 }

/** Picks the words that both articles tell of, from the related one's headline or deck: «كأس العالم». */
export function makePhrasePicker(
  opening: Opening,
  heavyTerms: Uint32Array,
  subjects: Subjects,
  vocabulary: Vocabulary,
): (related: Opening) => Phrase | undefined {
  const heavy = new Set(heavyTerms.subarray(0, heaviest))
  const place = new Map<number, number>()
  const terms = opening.words.map(subjects.termOf)
  terms.forEach((term, at) => {
    if (term === 0 || place.has(term)) return
    if (at < opening.deckEnd || heavy.has(term)) place.set(term, placeValueAt(opening, at))
  })

  const isShared = (word: number) => place.has(subjects.termOf(word))
  const traits = vocabulary.traits()
  const has = (word: number, one: number) => ((traits[word] ?? 0) & one) !== 0
  const hasArticle = (word: number) => has(word, trait.isDefinite)

  /** A subject by itself: a definite noun or a name, «الإجهاض», «لندن», but not «رحلة». */
  const standsAlone = (word: number) => {
    const term = subjects.termOf(word)
    if (!subjects.canBeNamed(word) || !subjects.canBeNamed(term)) return false
    return hasArticle(word) || subjects.definiteShare(term) <= mostForName
  }

  /** Two words that stand together in both articles, the second without a particle: «الأمم المتحدة». */
  const isPair = (first: number, second: number) => {
    const [one, two] = [subjects.termOf(first), subjects.termOf(second)]
    return (
      one !== 0 &&
      two !== 0 &&
      !has(second, trait.isJoined) &&
      subjects.particlesOf(second) === 0 &&
      terms.some((term, at) => term === one && terms[at + 1] === two)
    )
  }

  return (related) => {
    const words = related.words
    let best: Phrase | undefined
    let bestValue = 0
    const offer = (start: number, count: number, value: number) => {
      if (value <= bestValue) return
      best = { start, count }
      bestValue = value
    }
    for (let at = 0; at < related.deckEnd; at++) {
      const word = words[at] ?? 0
      if (!isShared(word)) continue
      const term = subjects.termOf(word)
      const before = words[at - 1] ?? 0
      const after = words[at + 1] ?? 0
      const value = subjects.rarity(term) * (place.get(term) ?? 0) * placeValueAt(related, at)
      const isNoun = subjects.nounShare(term) >= leastNounShare
      // A definite word after a definite one is its adjective: «البحر الأحمر» is not about «الأحمر».
      const isAdjective = hasArticle(word) && hasArticle(before) && !has(word, trait.isJoined)
      if (!isNoun || isAdjective) continue
      // Two words of a name of three are no name: of «كيم جونغ أون», «كيم».
      const isCutName = !hasArticle(after) && isPair(after, words[at + 2] ?? 0)
      if (isPair(word, after) && !isCutName && (hasArticle(after) || standsAlone(after))) {
        const more = subjects.rarity(subjects.termOf(after)) * (place.get(term) ?? 0)
        offer(at, 2, value + more)
      }
      if (!standsAlone(word)) continue
      if (has(before, trait.beginsName)) offer(at - 1, 2, value)
      else if (subjects.isRare(term)) offer(at, 1, value)
    }
    return best
  }
}

/** The words of a phrase as spelled there, without the particles in front: «وبالصين» → `الصين`, «للأمم المتحدة» → `الأمم المتحدة`. */
export function spellPhrase(
  front: { headline: string; deck?: string | undefined },
  { start, count }: Phrase,
  particles: number,
): string {
  const tokens = [
    ...wordsAndSignsOf(front.headline),
    '',
    ...(front.deck === undefined ? [] : wordsAndSignsOf(front.deck)),
  ]
  const [first = '', ...rest] = tokens.slice(start, start + count).filter(isWord)
  return [withoutParticles(first, particles), ...rest].join(' ')
}

function withoutParticles(word: string, particles: number): string {
  const letters = new RegExp(`^(?:\\p{L}\\p{M}*\\u0640*){${particles}}`, 'u')
  const bare = word.replace(letters, '')
  const definite = bare.replace(/^[وف]?[بك]?\u0640*(?=[اأإآ]ل\p{L}{3})/u, '')
  return definite.replace(/^[وف]?لل(?=\p{L}{3})/u, 'ال')
}

function placeValueAt({ headlineEnd, deckEnd }: Opening, at: number): number {
  if (at < headlineEnd) return placeValue.headline
  return at < deckEnd ? placeValue.deck : placeValue.body
}
