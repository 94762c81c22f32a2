import { areVersions, countShared, shinglesOf, sketchOf } from './near-duplicates.ts'
import type { Opening } from './opening.ts'
import { makePhrasePicker, type Phrase } from './reason.ts'
import { makeSimilarIndex, type Similar } from './similar.ts'
import { type Direction, type KeptSubjects, makeSubjects, termsKept } from './subjects.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A related list holds up to six, and is filled up to three with older ones of the article's first topic. */
export const most = 6
export const least = 3

/**
 * The oldest articles choose among each other, newer ones among all that are older than they: so each list is
 * settled when its article is published, and publishing another rewrites no page. Only while an edition is
 * smaller than this can lists change, because then few older articles are a poor choice.
 */
export const founders = 40

/**
 * Below this likeness articles share words, not a subject: of 14 pairs read between 0.10 and 0.12 some four told of
 * one thing, between 0.12 and 0.15 some eight.
 */
const leastLikeness = 0.12

/** What each shared topic (at most two) and the same section add to the likeness, as shares of it. */
const topicBonus = 0.15
const sectionBonus = 0.15
const mostBonus = 1 + 2 * topicBonus + sectionBonus

/** Two versions should have some eight numbers of their sketches in common: pairs with fewer than this are not compared. */
const sharedOfSketch = 2

/** What is known of an article while related ones are sought. */
export interface Known {
  section: string | undefined
  topics: readonly string[]
  opening: Opening
}

/**
 * An article chosen by its position, with the words that both tell of and the particles in front of them; without a
 * phrase it only fills a list.
 */
export interface Pick {
  position: number
  phrase?: Phrase & { particles: number }
}

/** Picks related articles. */
export interface RelatedPicker {
  /** Those of the article at a position. Any may be asked for at any time; going from one to the next is cheapest. */
  pick: (position: number) => Pick[]
  /** The directions of the articles so far, from the oldest on. */
  directions: readonly Direction[]
  /** What these teach about words. */
  keepSubjects: () => KeptSubjects
}

/**
 * Makes the picker of an edition. What an article is about and which are related to it depends only on those that are
 * older, so the directions of the oldest may be given as another picker, of the same oldest articles, had them, and what
 * all of these teach about words.
 */
export function makeRelatedPicker(
  oldestFirst: readonly Known[],
  vocabulary: Vocabulary,
  settled: readonly Direction[],
  known?: KeptSubjects,
): RelatedPicker {
  const subjects = makeSubjects(vocabulary, known)
  const index = makeSimilarIndex(oldestFirst.length, vocabulary.size(), termsKept)
  const directions: Direction[] = []
  const isSameStory = makeStoryComparison(oldestFirst, vocabulary)
  const byTopic = positionsByTopic(oldestFirst)
  const founding = Math.min(founders, oldestFirst.length)
  let articlesRead = known?.articles ?? 0

  const openingAt = (position: number) => oldestFirst[position]?.opening ?? noOpening

  /** Has the subjects know as much as when the article at a position was published. */
  function goTo(position: number): void {
    const end = Math.max(position + 1, founding)
    while (articlesRead < end) subjects.read(openingAt(articlesRead++))
    while (articlesRead > end) subjects.unread(openingAt(--articlesRead))
  }

  function directionAt(position: number): Direction {
    while (directions.length < Math.max(position + 1, founding)) {
      const next = directions.length
      let direction = settled[next]
      if (!direction) {
        goTo(next)
        direction = subjects.direct(openingAt(next))
      }
      index.store(next, direction)
      directions.push(direction)
    }
    return directions[position] ?? { terms: new Uint32Array(), weights: new Float32Array() }
  }

  /**
   * Makes what gives the position of an article its reason beside the one at `own`: words of both. They must share more
   * than these: two articles that name China are not yet about the same.
   */
  function makeReasons(own: number, direction: Direction): (position: number) => Pick | undefined {
    const pickPhrase = makePhrasePicker(openingAt(own), direction.terms, subjects, vocabulary)
    const sharesMore = (position: number, { count }: Phrase) => {
      const shared = directionAt(position).terms.filter((term) => direction.terms.includes(term))
      return shared.length > count
    }
    return (position) => {
      const opening = openingAt(position)
      const phrase = pickPhrase(opening)
      if (!phrase || !sharesMore(position, phrase)) return undefined
      const particles = subjects.particlesOf(opening.words[phrase.start] ?? 0)
      return { position, phrase: { ...phrase, particles } }
    }
  }

  /** The newest of its first topic that an article may choose from. */
  function recent(position: number, end: number): number[] {
    const positions = byTopic.get(firstTopic(oldestFirst[position])) ?? []
    return nearest(positions.slice(0, placeBefore(positions, end)).slice(-founders), position)
  }

  return {
    directions,
    keepSubjects: () => {
      goTo(directions.length - 1)
      return subjects.keep()
    },
    pick: (position) => {
      const direction = directionAt(position)
      goTo(position)
      const end = position < founding ? founding : position
      const similar = index.find(direction, leastLikeness / mostBonus, end)
      const reasonOf = makeReasons(position, direction)
      const chosen: Pick[] = []
      const add = (positions: readonly number[], atMost: number, reason: typeof reasonOf) => {
        for (const one of positions) {
          if (chosen.length >= atMost) return
          const others = [position, ...chosen.map((pick) => pick.position)]
          if (others.includes(one)) continue
          const pick = reason(one)
          if (pick && !others.some((other) => isSameStory(other, one))) chosen.push(pick)
        }
      }
      const ranked = rank(similar, position, oldestFirst)
      add(ranked, most, reasonOf)
      if (chosen.length < least) {
        const topic = firstTopic(oldestFirst[position])
        const alike = ranked.filter((one) => oldestFirst[one]?.topics.includes(topic))
        add([...alike, ...recent(position, end)], least, (one) => ({ position: one }))
      }
      return chosen
    },
  }
}

const noOpening: Opening = { words: new Uint32Array(), headlineEnd: 0, deckEnd: 0 }

/** The topic whose articles fill a list: the one under which an article is filed, if any. */
export function firstTopic(one: { topics: readonly string[] } | undefined): string {
  return one?.topics[0] ?? ''
}

/** How many of some positions in order are before an end. */
function placeBefore(positions: readonly number[], end: number): number {
  let [low, high] = [0, positions.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((positions[middle] ?? end) < end) low = middle + 1
    else high = middle
  }
  return low
}

function positionsByTopic(known: readonly Known[]): ReadonlyMap<string, readonly number[]> {
  const byTopic = new Map<string, number[]>()
  known.forEach(({ topics }, position) => {
    for (const topic of topics) {
      const list = byTopic.get(topic)
      if (list) list.push(position)
      else byTopic.set(topic, [position])
    }
  })
  return byTopic
}

/** The positions of those that are alike enough, shared topics counted in, the most alike first. */
function rank(similar: readonly Similar[], own: number, known: readonly Known[]): number[] {
  const one = known[own]
  const scored: Similar[] = []
  for (const { position, likeness } of similar) {
    const other = known[position]
    if (one === undefined || other === undefined || one === other) continue
    const score = likeness * bonus(one, other)
    if (score >= leastLikeness) scored.push({ position, likeness: score })
  }
  scored.sort((a, b) => b.likeness - a.likeness || b.position - a.position)
  return scored.map(({ position }) => position)
}

/** Positions beside one's own: the older ones first, the next older before all. */
function nearest(positions: readonly number[], own: number): number[] {
  const older = positions.filter((position) => position < own)
  return [...older.reverse(), ...positions.filter((position) => position > own)]
}

function bonus(one: Known, other: Known): number {
  let shared = 0
  for (const topic of one.topics) if (other.topics.includes(topic)) shared++
  const isSameSection = one.section !== undefined && one.section === other.section
  return 1 + Math.min(2, shared) * topicBonus + (isSameSection ? sectionBonus : 0)
}

/** Makes what tells whether the articles at two positions are versions of one story. */
function makeStoryComparison(known: readonly Known[], vocabulary: Vocabulary) {
  const hashes = vocabulary.hashes()
  const sketches = new Map<number, Uint32Array>()

  /** The three-word runs of an opening, as near-duplicates.ts compares them. */
  function shinglesAt(position: number): Uint32Array {
    const own: number[] = []
    for (const word of known[position]?.opening.words ?? []) {
      if (word !== 0) own.push(hashes[word] ?? 0)
    }
    return shinglesOf(own)
  }

  function sketchAt(position: number): Uint32Array {
    const sketch = sketches.get(position) ?? sketchOf(shinglesAt(position))
    sketches.set(position, sketch)
    return sketch
  }

  return (a: number, b: number) =>
    countShared(sketchAt(a), sketchAt(b)) >= sharedOfSketch &&
    areVersions(shinglesAt(a), shinglesAt(b))
}
