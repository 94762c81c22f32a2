import type { Article } from '../../article/article.ts'
import { blockText } from '../../article/blocks.ts'
import type { Reason } from '../../article/edition.ts'
import { sketchOf } from './near-duplicates.ts'
import { readOpening } from './opening.ts'
import { type Known, most, type Pick, pickRelated, shinglesOfOpening } from './pick-related.ts'
import { spellPhrase } from './reason.ts'
import { makeVocabulary, type Vocabulary } from './vocabulary.ts'

export interface RelatedLink {
  id: string
  reason?: Reason
}

/** Finds related articles for a whole edition. */
export interface RelatedFinder {
  /** Takes an article in; its text may be forgotten afterwards. */
  add: (article: Article) => void
  /**
   * Fixes the order, newest first, and ends the finder. The answers for all are worked out at the first question,
   * and what was kept of the texts is let go.
   */
  finish: (newestFirst: readonly string[]) => (id: string) => readonly RelatedLink[]
}

/** What a link needs of an article, after its words are let go. */
interface Card {
  id: string
  headline: string
  deck: string | undefined
  topics: readonly string[]
}

type Kept = Known & Card

/**
 * Computes what to read beside an article from its words and topics: «زلزال نيبال: فرق الإنقاذ» leads to
 * «حصيلة زلزال نيبال». Versions of the article itself are left out, and of each other story one is enough.
 */
export function makeRelatedFinder(): RelatedFinder {
  const vocabulary = makeVocabulary()
  const known = new Map<string, Kept>()
  return {
    add: (article) => known.set(article.id, know(article, vocabulary)),
    finish: (newestFirst) => {
      let answer: ((id: string) => readonly RelatedLink[]) | undefined
      return (id) => {
        answer ??= answerFor(
          newestFirst.flatMap((one) => known.get(one) ?? []).reverse(),
          vocabulary,
        )
        known.clear()
        return answer(id)
      }
    },
  }
}

function know(article: Article, vocabulary: Vocabulary): Kept {
  const { id, headline, deck, section } = article
  const text = article.body.map(blockText).join(' ')
  const opening = readOpening({ headline, deck, text }, vocabulary)
  return {
    id,
    headline,
    deck,
    section,
    topics: [...new Set([...(section === undefined ? [] : [section]), ...(article.topics ?? [])])],
    opening,
    sketch: sketchOf(shinglesOfOpening(opening, vocabulary)),
  }
}

function answerFor(
  oldestFirst: readonly Kept[],
  vocabulary: Vocabulary,
): (id: string) => readonly RelatedLink[] {
  const picked = new Int32Array(oldestFirst.length * most).fill(-1)
  const phrases = new Int32Array(oldestFirst.length * most)
  pickRelated(oldestFirst, vocabulary, (position, picks) => {
    picks.forEach((pick, at) => {
      picked[position * most + at] = pick.position
      phrases[position * most + at] = packPhrase(pick.phrase)
    })
  })
  const cards = oldestFirst.map(({ id, headline, deck, topics }) => ({
    id,
    headline,
    deck,
    topics,
  }))
  return answerFrom(cards, picked, phrases)
}

function answerFrom(
  cards: readonly Card[],
  picked: Int32Array,
  phrases: Int32Array,
): (id: string) => readonly RelatedLink[] {
  const positions = new Map(cards.map(({ id }, position) => [id, position]))
  return (id) => {
    const position = positions.get(id)
    const own = position === undefined ? undefined : cards[position]
    if (position === undefined || own === undefined) return []
    const slots = Array.from({ length: most }, (_, at) => position * most + at)
    return slots.flatMap((slot) => {
      const other = cards[picked[slot] ?? -1]
      return other ? [linkTo(other, unpackPhrase(phrases[slot] ?? 0), own)] : []
    })
  }
}

function linkTo(other: Card, phrase: Pick['phrase'], own: Card): RelatedLink {
  if (phrase) {
    const words = spellPhrase(other, phrase, phrase.particles)
    return { id: other.id, reason: { kind: 'about', words } }
  }
  const topic = other.topics.find((one) => own.topics.includes(one))
  return topic === undefined ? { id: other.id } : { id: other.id, reason: { kind: 'topic', topic } }
}

/** One number instead of an object: an edition of 100,000 articles has 600,000 of them. */
function packPhrase(phrase: Pick['phrase']): number {
  return phrase ? (phrase.start << 4) | (phrase.count << 2) | phrase.particles : 0
}

function unpackPhrase(packed: number): Pick['phrase'] {
  const [start, count, particles] = [packed >> 4, (packed >> 2) & 3, packed & 3]
  return count === 0 ? undefined : { start, count, particles }
}
