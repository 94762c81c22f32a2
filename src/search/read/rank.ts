import { findWord } from './find-word.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import type { ParsedQuery } from './parse-query.ts'
import { exactScore, leastHeadlineScore, newestScore, type WordMatches } from './score-articles.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** Fewer articles than this are shown with those that have distant relatives of the words. */
const fewMatches = 11

/** A number of 53 bits holds a score of 32 bits and a place below this. */
const mostArticles = 2 ** 21

/** Articles in the order in which they are shown. */
export interface Ranking {
  places: Uint32Array
  /** How many articles match; at least so many while `isExact` is false. */
  count: number
  isExact: boolean
  /** How many have the words themselves, as typed; undefined where that is not known. */
  exact: number | undefined
  /** Whether an article has every word in its headline. */
  isInHeadline: (place: number) => boolean
  /** Set when the articles have only some of the words: the words, as typed, that no article has. */
  unknown: readonly string[] | undefined
  /** The words, as typed, that an article lacks. */
  lacks: (place: number) => string[]
  found: readonly WordMatches[]
}

/** Which articles may be shown, in which order, and how many of them. */
export interface RankingOptions {
  suits: ((place: number) => boolean) | undefined
  isNewestFirst: boolean
  wanted: number
}

/** Finds the articles that have all words of a query or, if there are none, those that have at least half of them. */
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
  let all: readonly WordMatches[] = words
  const sort = (found: readonly WordMatches[], share?: number) =>
    sortPlaces(found, isSuitable, index.count, share === undefined && isNewestFirst, share)
  let places = await sort(all)
  const settled = all.length === 1 ? (all[0]?.countSettled() ?? 0) : places.length
  if ((isNewestFirst || settled < wanted) && !required(all).every((one) => one.isComplete)) {
    all = await Promise.all(words.map((one) => (one.word.isWish ? one : one.complete())))
    const whole = await sort(all)
    // What the first page has shown without the rests stays before what these add.
    const isShown = !isNewestFirst && all.length > 1 && settled >= fewMatches
    places = isShown ? followedBy(places, whole) : whole
  }
  // Counted in pages it would be another list on the second page than on the first.
  if (places.length < fewMatches) {
    all = await Promise.all(all.map((one) => (one.word.isWish ? one : one.widen())))
    places = await sort(all)
  }
  const found = required(all)
  const isPartly = places.length === 0 && found.length > 1
  if (isPartly) places = await sort(found.filter(isMet), 0.5)
  const isAll = isPartly || found.every((one) => one.isComplete)
  const isFree = found.length === 1 && !suits && excluded.length === 0
  const isCounted = isFree && found[0]?.isCounted === true
  return {
    places,
    count: isCounted ? (found[0]?.articles ?? 0) : places.length,
    isExact: isAll || isCounted,
    exact: isPartly ? undefined : countExact(places, found, isFree),
    isInHeadline: (place) =>
      found.every(({ scores }) => (scores[place] ?? 0) % exactScore >= leastHeadlineScore),
    unknown: isPartly ? found.filter((one) => !isMet(one)).map(writtenOf) : undefined,
    lacks: (place) => found.filter(({ scores }) => !scores[place]).map(writtenOf),
    found,
  }
}

/** Puts places before all others. */
function followedBy(first: Uint32Array, all: Uint32Array): Uint32Array {
  const isFirst = new Set(first)
  return Uint32Array.from([...first, ...all.filter((place) => !isFirst.has(place))])
}

/** The words without which an article does not match. */
function required(found: readonly WordMatches[]): readonly WordMatches[] {
  return found.filter(({ word }) => !word.isWish)
}

/** Counts the articles that have the words themselves; undefined where the rests, which do not tell, were not read. */
function countExact(
  places: Uint32Array,
  found: readonly WordMatches[],
  isFree: boolean,
): number | undefined {
  if (found.some(({ exact }) => exact === undefined)) return undefined
  if (isFree) return found[0]?.exact
  return places.filter((place) => found.every(({ scores }) => (scores[place] ?? 0) >= exactScore))
    .length
}

function writtenOf({ word }: WordMatches): string {
  return word.written
}

function isMet({ articles }: WordMatches): boolean {
  return articles > 0
}

/**
 * Sorts the articles that have at least a share of the words: the best first, and of two equals the newer; or simply the
 * newest first. Rare words count more than frequent ones.
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
  const least = Math.max(1, Math.ceil(required(found).length * share))
  // Where some words may be missing each one adds ten, so that more words always beat better matches of fewer.
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
      const isWish = found[at]?.word.isWish === true
      if (score > 0) {
        if (!isWish) having++
        value += presence + (score * (weights[at] ?? 0)) / sum
      } else if (share === 1 && !isWish) break
    }
    if (having < least || !isSuitable(place)) continue
    places[end] = place
    values[end++] = value
  }
  if (isNewestFirst) return places.slice(0, end).reverse()
  // Numbers are sorted much faster without a compare function. The bits of positive floats sort as the floats do, so
  // score and place are packed into one number.
  const bits = new Uint32Array(values.buffer, 0, end)
  const order = Float64Array.from(bits, (value, at) => value * mostArticles + at)
  return Uint32Array.from(order.sort().reverse(), (one) => places[one % mostArticles] ?? 0)
}
