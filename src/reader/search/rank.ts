import { exactWorth, type Found, findWord, inHeadline } from './find-word.ts'
import type { NotingFiles, OpenIndex } from './index-files.ts'
import { add, intersect, type Matches, noMatches, select, subtract, weigh } from './matches.ts'
import type { ParsedQuery, QueryWord } from './query-words.ts'

/** What being the newest is worth at most: less than standing in the headline, more than nothing. */
const newestWorth = 0.08

/** Articles in the order in which they are shown. */
export interface Ranking {
  places: Uint32Array
  /** Whether these are all there are; what is left out is worth less than they. */
  isWhole: boolean
  /** How many there are, at least where `isExact` is false. */
  count: number
  isExact: boolean
  /** Whether an article has every word in its headline. */
  isInHeadline: (place: number) => boolean
  /** The words that no article has. */
  unknown: readonly QueryWord[]
  /** Set when the articles have only some of the words: which of them have a word. */
  partly?: (place: number) => QueryWord[]
  found: readonly Found[]
}

/** How a ranking is made: what suits, in which order, and how many will be shown. */
export interface Order {
  suits: ((place: number) => boolean) | undefined
  isNewestFirst: boolean
  wanted: number
}

/** Finds the articles that have all words, or where there are none those that have most of them. */
export async function rank(
  query: ParsedQuery,
  order: Order,
  index: OpenIndex,
  files: NotingFiles,
): Promise<Ranking> {
  const [words, excluded] = await Promise.all([
    Promise.all(query.words.map((word) => findWord(word, index, files))),
    Promise.all(query.excluded.map(async (word) => (await findWord(word, index, files)).whole())),
  ])
  const out = excluded.map((one) => one.exact())
  const suits = ({ matches }: { matches: Matches }) => {
    const kept = out.reduce(subtract, matches)
    return order.suits ? select(kept, order.suits) : kept
  }
  let found: readonly Found[] = words
  let all = suits({ matches: allOf(found, index.count) })
  if ((order.isNewestFirst || all.places.length < order.wanted) && !found.every(isWhole)) {
    found = await Promise.all(words.map((one) => one.whole()))
    all = suits({ matches: allOf(found, index.count) })
  }
  const unknown = found.filter(({ articles }) => articles === 0).map(({ word }) => word)
  if (all.places.length === 0 && found.length > 1) {
    const some = suits({ matches: mostOf(found, index.count) })
    const sorted = sortMatches(some, index.count, false)
    const partly = (place: number) =>
      found.filter((one) => !has(one, place)).map(({ word }) => word)
    return {
      places: sorted,
      isWhole: true,
      count: sorted.length,
      isExact: true,
      isInHeadline: () => false,
      unknown,
      partly,
      found,
    }
  }
  const isAll = found.every(isWhole)
  const [only] = found
  const isFree = found.length === 1 && !order.suits && out.length === 0
  const count = isFree && only ? only.articles : all.places.length
  const places = sortMatches(all, index.count, order.isNewestFirst)
  const isInHeadline = (place: number) =>
    found.every((one) => (one.matches.values[indexOf(one, place)] ?? 0) % exactWorth >= inHeadline)
  return { places, isWhole: isAll, count, isExact: isAll || isFree, isInHeadline, unknown, found }
}

function isWhole({ isWhole: yes }: Found): boolean {
  return yes
}

/** How much a word tells: rare ones more. */
function weightOf({ articles }: Found, count: number): number {
  return Math.log(1 + count / Math.max(1, articles))
}

function allOf(found: readonly Found[], count: number): Matches {
  const [first, ...others] = [...found].sort(
    (a, b) => a.matches.places.length - b.matches.places.length,
  )
  if (!first) return noMatches
  const sum = found.reduce((total, one) => total + weightOf(one, count), 0)
  const weighed = (one: Found) => weigh(one.matches, weightOf(one, count) / sum)
  return others.reduce((matches, one) => intersect(matches, weighed(one)), weighed(first))
}

/** Articles with at least half of the words that any article has. */
function mostOf(found: readonly Found[], count: number): Matches {
  const known = found.filter(({ articles }) => articles > 0)
  const sum = known.reduce((total, one) => total + weightOf(one, count), 0)
  // Each word is worth ten at least, so that no weight makes up for a word that is not there.
  const one = (word: Found) => {
    const { places, values } = weigh(word.matches, weightOf(word, count) / sum)
    return { places, values: values.map((value) => value + 10) }
  }
  const least = 10 * Math.ceil(known.length / 2)
  return select(known.map(one).reduce(add, noMatches), (_, value) => value >= least)
}

function has(one: Found, place: number): boolean {
  return indexOf(one, place) >= 0
}

/** Where a place stands among a word's matches; -1 where it does not. */
function indexOf({ matches }: Found, place: number): number {
  let low = 0
  let high = matches.places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((matches.places[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return matches.places[low] === place ? low : -1
}

/** The best first, and of two that are worth the same the newer; or the newest first. */
function sortMatches(
  { places, values }: Matches,
  count: number,
  isNewestFirst: boolean,
): Uint32Array {
  if (isNewestFirst) return places.slice().reverse()
  const worth = values.map((value, at) => value + (newestWorth * (places[at] ?? 0)) / count)
  const order = Uint32Array.from(places, (_, at) => at)
  order.sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || b - a)
  return order.map((at) => places[at] ?? 0)
}
