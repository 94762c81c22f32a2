import { exactScore, findWord, leastHeadlineScore, type WordMatches } from './find-word.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import type { ParsedQuery } from './parse-query.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** What being the newest is worth at most: less than standing in the headline, more than nothing. */
const newestScore = 0.08

/** As many as a number holds beside the bits of another. */
const mostArticles = 2 ** 21

/** Articles in the order in which they are shown. */
export interface Ranking {
  places: Uint32Array
  /** Whether these are all there are; what is left out is worth less than they. */
  isComplete: boolean
  /** How many there are, at least where `isExact` is false. */
  count: number
  isExact: boolean
  /** Whether an article has every word in its headline. */
  isInHeadline: (place: number) => boolean
  /** Set when the articles have only some of the words: those, as typed, that no article has. */
  unknown: readonly string[] | undefined
  /** The words, as typed, that an article lacks. */
  lacks: (place: number) => string[]
  found: readonly WordMatches[]
}

/** How a ranking is made: what suits, in which order, and how many will be shown. */
export interface RankingOptions {
  suits: ((place: number) => boolean) | undefined
  isNewestFirst: boolean
  wanted: number
}

/** Finds the articles that have all words, or where there are none those that have most of them. */
export async function rankArticles(
  query: ParsedQuery,
  { suits, isNewestFirst, wanted }: RankingOptions,
  index: OpenIndex,
  reader: IndexReader,
): Promise<Ranking> {
  const [words, excluded] = await Promise.all([
    Promise.all(query.words.map((word) => findWord(word, index, reader))),
    Promise.all(
      query.excluded.map(async (word) => (await findWord(word, index, reader)).complete()),
    ),
  ])
  const isSuitable = (place: number) =>
    !excluded.some(({ scores }) => (scores[place] ?? 0) >= exactScore) && (suits?.(place) ?? true)
  let found: readonly WordMatches[] = words
  let places = await sortPlaces(found, isSuitable, index.count, isNewestFirst)
  if ((isNewestFirst || places.length < wanted) && !found.every((one) => one.isComplete)) {
    found = await Promise.all(words.map((one) => one.complete()))
    places = await sortPlaces(found, isSuitable, index.count, isNewestFirst)
  }
  const isPartly = places.length === 0 && found.length > 1
  if (isPartly) places = await sortPlaces(found.filter(isMet), isSuitable, index.count, false, 0.5)
  const isAll = isPartly || found.every((one) => one.isComplete)
  const isFree = found.length === 1 && !suits && excluded.length === 0
  return {
    places,
    isComplete: isAll,
    count: isFree ? (found[0]?.articles ?? 0) : places.length,
    isExact: isAll || isFree,
    isInHeadline: (place) =>
      found.every(({ scores }) => (scores[place] ?? 0) % exactScore >= leastHeadlineScore),
    unknown: isPartly ? found.filter((one) => !isMet(one)).map(writtenOf) : undefined,
    lacks: (place) => found.filter(({ scores }) => !scores[place]).map(writtenOf),
    found,
  }
}

function writtenOf({ word }: WordMatches): string {
  return word.written
}

function isMet({ articles }: WordMatches): boolean {
  return articles > 0
}

/**
 * Articles that have at least a share of the words, the best first and of two that are worth the same the newer; or
 * the newest first. Rare words tell more than frequent ones.
 */
async function sortPlaces(
  found: readonly WordMatches[],
  isSuitable: (place: number) => boolean,
  count: number,
  isNewestFirst: boolean,
  share = 1,
): Promise<Uint32Array> {
  const weights = found.map(({ articles }) => Math.log(1 + count / Math.max(1, articles)))
  const sum = weights.reduce((total, one) => total + one, 0)
  const least = Math.max(1, Math.ceil(found.length * share))
  // Where not all words are needed each is worth ten at least, so that no weight makes up for one that is not there.
  const presence = share < 1 ? 10 : 0
  const places = new Uint32Array(count)
  const values = new Float32Array(count)
  let end = 0
  for (let place = 0; place < count; place++) {
    if (place % 4096 === 0) await yieldToBrowser()
    let having = 0
    let value = (newestScore * place) / count
    for (let at = 0; at < found.length; at++) {
      const score = found[at]?.scores[place] ?? 0
      if (score > 0) {
        having++
        value += presence + (score * (weights[at] ?? 0)) / sum
      } else if (share === 1) break
    }
    if (having < least || !isSuitable(place)) continue
    places[end] = place
    values[end++] = value
  }
  if (isNewestFirst) return places.slice(0, end).reverse()
  // Numbers are sorted much sooner than by a function: the bits of what is worth something stand as these do.
  const bits = new Uint32Array(values.buffer, 0, end)
  const order = Float64Array.from(bits, (value, at) => value * mostArticles + at)
  return Uint32Array.from(order.sort().reverse(), (one) => places[one % mostArticles] ?? 0)
}
