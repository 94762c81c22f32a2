import type { ShardEntry } from '../format/shards.ts'
import type { Look } from './endings.ts'
import type { IndexReader } from './index-reader.ts'
import type { QueryWord } from './parse-query.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** What a shard says of one key under which a word is looked for, in one segment. */
export interface Part {
  look: Look
  entry: ShardEntry
  /** The first article of its segment. */
  start: number
  /** The bits of postings that are meant; undefined where all are. */
  meant: number | undefined
  /** The bit of what ends as the word that is looked for. */
  own: number
}

/** The articles that have a word of the query, in any of its forms. */
export interface WordMatches {
  word: QueryWord
  /** How well each article of the archive, by its place, matches the word; 0 for one that does not have it. */
  scores: Float32Array
  /** About how many articles have it; more than have a score while `isComplete` is false. */
  articles: number
  /** Whether it is just so many: what several keys have between them, only reading the rests would tell. */
  isCounted: boolean
  /** Counts the scores that are higher than any that the rests may add. */
  countSettled: () => number
  /** How many have the word itself, as typed; undefined where only reading the rests would tell. */
  exact: number | undefined
  isComplete: boolean
  /** Reads the rests too, so that every article has its score. */
  complete: () => Promise<WordMatches>
  /** Looks for the word's distant relatives too. */
  widen: () => Promise<WordMatches>
}

/** What the newest article gains over the oldest: it decides between equals and outweighs no word in a headline. */
export const newestScore = 0.08

/** A word as typed scores higher than any other form of it, and one in a headline higher than one in any text. */
export const exactScore = 1.5
const headlineScore = 0.3
const leastOfHeadline = 19
const mostImpact = 31
/** The lowest score of a match in the headline, apart from `exactScore`. */
export const leastHeadlineScore = headlineScore + leastOfHeadline / mostImpact - 0.01

interface Found {
  word: QueryWord
  parts: readonly Part[]
  /** Finds the parts again, with those of distant relatives. */
  wide: () => Promise<readonly Part[]>
  /** How many articles the archive has. */
  count: number
  reader: IndexReader
}

/** Scores the articles that have a word; `isComplete` where the rests of its keys are to be read. */
export async function scoreArticles(found: Found, isComplete?: boolean): Promise<WordMatches> {
  const { word, parts, count, reader } = found
  const isWhole = isComplete ?? parts.every(({ entry }) => entry.rest === '')
  const rests = await Promise.all(
    parts.map(({ entry }) => (isWhole && entry.rest !== '' ? reader.rest(entry.rest) : [])),
  )
  const scores = new Float32Array(count)
  const known = new Map<string, number>()
  let having = 0
  let exactly = 0
  /** The best that a rest may add. */
  let bestLeft = 0

  function put(place: number, value: number): void {
    const before = scores[place] ?? 0
    if (before === 0) having++
    if (before < exactScore && value >= exactScore) exactly++
    if (before < value) scores[place] = value
  }

  for (const [at, { entry, start, look, own, meant }] of parts.entries()) {
    await yieldToBrowser()
    const exact = look.isOwn ? exactScore : 0
    entry.places.forEach((place, n) => {
      const weight = entry.weights[n] ?? 0
      if (meant !== undefined && (weight & meant) === 0) return
      const impact = weight >> 3
      const value = impact / mostImpact + (impact >= leastOfHeadline ? headlineScore : 0)
      put(place + start, value + (weight & own ? exact : 0))
    })
    // What is in a rest has no bits: it is taken for what most of the key's articles have.
    if (meant !== undefined && (meant & 1) === 0) continue
    known.set(entry.key, (known.get(entry.key) ?? 0) + entry.articles)
    const value = 1 / mostImpact + (own === 1 ? exact : 0)
    if (!isWhole && entry.rest !== '') bestLeft = Math.max(bestLeft, value + newestScore)
    for (const place of rests[at] ?? []) put(place + start, value)
  }
  const isToldByKeys = parts.every(({ entry, own }) => isWhole || entry.rest === '' || own !== 1)
  const matches: WordMatches = {
    word,
    scores,
    articles: isWhole ? having : Math.max(having, ...known.values()),
    isCounted: isWhole || (known.size === 1 && parts.every(({ meant }) => meant === undefined)),
    countSettled: () =>
      bestLeft === 0 ? having : scores.filter((score) => score > bestLeft).length,
    exact: isToldByKeys ? exactly : undefined,
    isComplete: isWhole,
    complete: async () => (isWhole ? matches : scoreArticles(found, true)),
    widen: async () => scoreArticles({ ...found, parts: await found.wide() }, isComplete),
  }
  return matches
}
