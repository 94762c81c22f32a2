import { areVersions, countShared, shinglesOf } from './near-duplicates.ts'
import type { Opening } from './opening.ts'
import { makePhrasePicker, type Phrase } from './reason.ts'
import { makeSimilarIndex, type Similar } from './similar.ts'
import { type Direction, makeSubjects, type Subjects, termsKept } from './subjects.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A related list holds up to six, and is filled up to three where the edition has so many. */
export const most = 6
const least = 3

/**
 * The oldest articles choose among each other, newer ones among all that are older than they: so each list is
 * settled when its article is published, and publishing another rewrites no page. Only while an edition is
 * smaller than this can lists change, because then few older articles are a poor choice.
 */
const founders = 40

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

/** What is kept of an article while related ones are sought. */
export interface Known {
  section: string | undefined
  topics: readonly string[]
  opening: Opening
  sketch: Uint32Array
}

/** An article chosen by its position, with the words that both tell of and the particles in front of them. */
export interface Pick {
  position: number
  phrase?: Phrase & { particles: number }
}

/** Tells the related articles of each, from the oldest on, by their positions in the list. */
export function pickRelated(
  oldestFirst: readonly Known[],
  vocabulary: Vocabulary,
  tell: (position: number, picks: readonly Pick[]) => void,
): void {
  const subjects = makeSubjects(vocabulary)
  const index = makeSimilarIndex(oldestFirst.length, vocabulary.size(), termsKept)
  const byTopic = new Map<string, number[]>()
  const store = (one: Known, position: number, direction: Direction) => {
    index.store(position, direction)
    for (const topic of one.topics) {
      const list = byTopic.get(topic)
      if (list) list.push(position)
      else byTopic.set(topic, [position])
    }
  }
  const settled = oldestFirst.slice(0, founders)
  for (const one of settled) subjects.read(one.opening)
  settled.forEach((one, position) => {
    store(one, position, subjects.direct(one.opening))
  })

  oldestFirst.forEach((one, position) => {
    if (position >= founders) subjects.read(one.opening)
    const direction = subjects.direct(one.opening)
    const ranked = rank(index.find(direction, leastLikeness / mostBonus), position, oldestFirst)
    const list = choose(position, ranked, most, oldestFirst, vocabulary)
    const picks = withPhrases(list, one, direction, oldestFirst, subjects, vocabulary)
    if (list.length < least) {
      const end = Math.min(oldestFirst.length, Math.max(position, founders))
      const start = Math.max(0, end - founders)
      const recent = Array.from({ length: end - start }, (_, at) => start + at)
      const others = [...one.topics.map((topic) => byTopic.get(topic) ?? []), recent].flatMap(
        (positions) => nearest(positions.slice(-founders), position),
      )
      const filled = choose(position, [...list, ...others], least, oldestFirst, vocabulary)
      picks.push(...filled.slice(list.length).map((at) => ({ position: at })))
    }
    if (position >= founders) store(one, position, direction)
    tell(position, picks)
  })
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

/** The three-word runs of an opening, as near-duplicates.ts compares them. */
export function shinglesOfOpening({ words }: Opening, vocabulary: Vocabulary): Uint32Array {
  const hashes: number[] = []
  for (const word of words) {
    if (word !== 0) hashes.push(vocabulary.word(word).hash)
  }
  return shinglesOf(hashes)
}

function bonus(one: Known, other: Known): number {
  let shared = 0
  for (const topic of one.topics) if (other.topics.includes(topic)) shared++
  const isSameSection = one.section !== undefined && one.section === other.section
  return 1 + Math.min(2, shared) * topicBonus + (isSameSection ? sectionBonus : 0)
}

/** The first of the ranked that are neither the article itself, nor a version of it or of one chosen before. */
function choose(
  position: number,
  ranked: readonly number[],
  atMost: number,
  known: readonly Known[],
  vocabulary: Vocabulary,
): number[] {
  const chosen = [position]
  for (const candidate of ranked) {
    if (chosen.length > atMost) break
    if (chosen.includes(candidate)) continue
    const isVersion = chosen.some((at) => tellSameStory(known[at], known[candidate], vocabulary))
    if (!isVersion) chosen.push(candidate)
  }
  return chosen.slice(1)
}

function tellSameStory(
  one: Known | undefined,
  other: Known | undefined,
  vocabulary: Vocabulary,
): boolean {
  if (one === undefined || other === undefined) return false
  if (countShared(one.sketch, other.sketch) < sharedOfSketch) return false
  const [a, b] = [one, other].map(({ opening }) => shinglesOfOpening(opening, vocabulary))
  return a !== undefined && b !== undefined && areVersions(a, b)
}

function withPhrases(
  list: readonly number[],
  one: Known,
  direction: Direction,
  known: readonly Known[],
  subjects: Subjects,
  vocabulary: Vocabulary,
): Pick[] {
  const pickPhrase = makePhrasePicker(one.opening, direction.terms, subjects, vocabulary)
  return list.map((position) => {
    const opening = known[position]?.opening
    const phrase = opening && pickPhrase(opening)
    if (!opening || !phrase) return { position }
    const particles = subjects.particlesOf(opening.words[phrase.start] ?? 0)
    return { position, phrase: { ...phrase, particles } }
  })
}
