import type { Reason } from '../../article/related-reason.ts'
import type { Openings } from './openings.ts'
import {
  firstTopic,
  founders,
  makeRelatedPicker,
  most,
  type Pick,
  type RelatedPicker,
} from './pick-related.ts'
import { spellPhrase } from './reason.ts'
import { type Direction, type KeptSubjects, termsKept } from './subjects.ts'

export interface RelatedLink {
  id: string
  reason: Reason
}

/** What a link needs of an article beside its words. */
export interface RelatedCard {
  summary: {
    id: string
    headline: string
    deck?: string | undefined
    section?: string | undefined
  }
  topics: readonly string[]
  /** Changes with what is said of it. */
  state: string
}

/** Related articles by positions, from the oldest article on; plain arrays, because they are kept on a disk. */
export interface KeptPicks {
  /** What changes when an article does, of each. */
  states: readonly string[]
  /** `most` positions for each: −1 for none, `unknown` where they were not picked. */
  positions: Int32Array
  /** The words that both tell of, packed into a number each. */
  phrases: Int32Array
}

/** What articles are about, from the oldest on; their terms are numbers of a vocabulary that is kept with them. */
export interface KeptDirections {
  states: readonly string[]
  /** `termsKept` for each, the rest 0. */
  terms: Uint32Array
  weights: Float32Array
  /** What all of them teach about words, where that is kept. */
  subjects?: KeptSubjects
}

/** The related articles of an edition, picked when they are asked for. */
export interface RelatedLinks {
  of: (id: string) => readonly RelatedLink[]
  /** Changes with the links of an article, and with what is said of those to which they lead. */
  stateOf: (id: string) => string
  /** Whether these are other articles than those of which the earlier picks were, or something was picked. */
  isNew: () => boolean
  /** What was picked and what was picked before, for the next publishing. */
  keepPicks: () => KeptPicks
  /** How many articles had to be read for what they are about. */
  newDirections: () => number
  /** What articles are about, as far as that was needed, also `withSubjects`; undefined where nothing had to be picked. */
  keepDirections: (withSubjects?: boolean) => KeptDirections | undefined
  /** Gives back the memory of what was needed to pick; the picks stay. */
  release: () => void
}

/** What is not picked yet. */
const unknown = -2

/**
 * Computes what to read beside an article from its words and topics: «زلزال نيبال: فرق الإنقاذ» leads to
 * «حصيلة زلزال نيبال». Versions of the article itself are left out, and of each other story one is enough. A list is
 * settled when its article is published: what was picked among the same oldest articles is not picked again. The openings
 * are asked for when something must be picked; they must hold all articles then.
 */
export function makeRelatedLinks(
  newestFirst: readonly RelatedCard[],
  openings: () => Openings & { directions?: KeptDirections | undefined },
  stateOf: (id: string) => string,
  earlier?: KeptPicks,
): RelatedLinks {
  const cards = newestFirst.toReversed()
  const states = cards.map(({ summary }) => stateOf(summary.id))
  const placeOf = new Map(cards.map(({ summary }, position) => [summary.id, position]))
  const positions = new Int32Array(cards.length * most).fill(unknown)
  const phrases = new Int32Array(cards.length * most)
  const settled = countSettled(states, earlier?.states ?? [])
  if (earlier) {
    const end = settled * most
    positions.set(earlier.positions.subarray(0, end))
    phrases.set(earlier.phrases.subarray(0, end))
  }
  let picker: RelatedPicker | undefined
  let settledDirections = 0

  function makePicker(): RelatedPicker {
    const { of, vocabulary, directions } = openings()
    const known = cards.map(({ summary, topics }) => ({
      section: summary.section,
      topics,
      opening: of(summary.id),
    }))
    const before = directions ? unpack(directions, states) : []
    settledDirections = before.length
    const subjects = directions?.states.length === before.length ? directions.subjects : undefined
    return makeRelatedPicker(known, vocabulary, before, subjects)
  }

  function pick(position: number): void {
    picker ??= makePicker()
    const picks = picker.pick(position)
    for (let at = 0; at < most; at++) {
      positions[position * most + at] = picks[at]?.position ?? -1
      phrases[position * most + at] = packPhrase(picks[at]?.phrase)
    }
  }

  /** Visits the links of an article: to which, and the packed phrase. */
  function visitLinks(id: string, visit: (other: RelatedCard, phrase: number) => void): void {
    const position = placeOf.get(id)
    if (position === undefined) return
    const start = position * most
    if (positions[start] === unknown) pick(position)
    for (let slot = start; slot < start + most; slot++) {
      const other = cards[positions[slot] ?? -1]
      if (other) visit(other, phrases[slot] ?? 0)
    }
  }

  return {
    of: (id) => {
      const links: RelatedLink[] = []
      const own = cards[placeOf.get(id) ?? -1]
      if (own) visitLinks(id, (other, phrase) => links.push(linkTo(other, phrase, own)))
      return links
    },
    stateOf: (id) => {
      let state = ''
      visitLinks(id, (other, phrase) => {
        state += `${other.state} ${phrase},`
      })
      return state
    },
    isNew: () =>
      picker !== undefined || settled < states.length || settled !== earlier?.states.length,
    keepPicks: () => ({ states, positions, phrases }),
    newDirections: () => Math.max(0, (picker?.directions.length ?? 0) - settledDirections),
    keepDirections: (withSubjects = false) =>
      picker && {
        ...pack(states, picker.directions),
        ...(withSubjects && { subjects: picker.keepSubjects() }),
      },
    release: () => {
      picker = undefined
    },
  }
}

/** How many of the oldest articles are the same, and can be the whole of what each of them was chosen from. */
function countSettled(states: readonly string[], earlier: readonly string[]): number {
  let same = 0
  while (same < states.length && states[same] === earlier[same]) same++
  const isWhole = same === states.length && same === earlier.length
  return isWhole || same >= founders ? same : 0
}

function pack(states: readonly string[], directions: readonly Direction[]): KeptDirections {
  const terms = new Uint32Array(directions.length * termsKept)
  const weights = new Float32Array(terms.length)
  directions.forEach((direction, at) => {
    terms.set(direction.terms, at * termsKept)
    weights.set(direction.weights, at * termsKept)
  })
  return { states: states.slice(0, directions.length), terms, weights }
}

/** The directions of the articles that are the same. */
function unpack({ states, terms, weights }: KeptDirections, now: readonly string[]): Direction[] {
  return Array.from({ length: countSettled(now, states) }, (_, at) => {
    const start = at * termsKept
    const none = terms.subarray(start, start + termsKept).indexOf(0)
    const end = none === -1 ? start + termsKept : start + none
    return { terms: terms.subarray(start, end), weights: weights.subarray(start, end) }
  })
}

function linkTo(other: RelatedCard, packed: number, own: RelatedCard): RelatedLink {
  const phrase = unpackPhrase(packed)
  const { id } = other.summary
  if (phrase) {
    const words = spellPhrase(other.summary, phrase, phrase.particles)
    return { id, reason: { kind: 'about', words } }
  }
  return { id, reason: { kind: 'inTopic', topic: firstTopic(own) } }
}

/** One number instead of an object: an edition of 100,000 articles has 600,000 of them. */
function packPhrase(phrase: Pick['phrase']): number {
  return phrase ? (phrase.start << 4) | (phrase.count << 2) | phrase.particles : 0
}

function unpackPhrase(packed: number): Pick['phrase'] {
  const [start, count, particles] = [packed >> 4, (packed >> 2) & 3, packed & 3]
  return count === 0 ? undefined : { start, count, particles }
}
