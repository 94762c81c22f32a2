import { remaindersOf, type Stem, stemOf, suffixes, withHamza } from '../../article/text/stems.ts'
import { rareKey, type ShardEntry, stemFlag } from '../format/shards.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import type { QueryWord } from './parse-query.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** The articles that have a word of the query, in any of its forms. */
export interface WordMatches {
  word: QueryWord
  /** How well each article of the archive, by its place, matches the word; 0 for one that does not have it. */
  scores: Float32Array
  /** How many articles have it; more than have a score while `isComplete` is false. */
  articles: number
  isComplete: boolean
  /** Reads the rests too, so that every article has its score. */
  complete: () => Promise<WordMatches>
}

/** What a shard says of one stem that the word may have, in one segment. */
interface Part {
  stem: Stem
  /** Whether it is the stem as typed, which scores higher. */
  isOwn: boolean
  entry: ShardEntry
  /** The first article of its segment. */
  start: number
  /** Whether forms whose ending may be part of another word are left out. */
  isDoubtful: boolean
}

/** A word as typed scores higher than any other form of it, and one in a headline higher than one in any text. */
export const exactScore = 1.5
const headlineScore = 0.3
const leastOfHeadline = 19
const mostImpact = 31
/** The lowest score of a match in the headline, apart from `exactScore`. */
export const leastHeadlineScore = headlineScore + leastOfHeadline / mostImpact - 0.01

/** Endings that may belong to another word of three letters: بستان is no dual of بست, قانون no plural of قان. */
const doubtful = /^(?:ان|ون|ين)/

/**
 * Finds the articles that have a word: under its own key, and under other keys where the archive's vocabulary says that
 * its first letters are particles or that a hamza was left out at its end.
 */
export async function findWord(
  word: QueryWord,
  index: OpenIndex,
  reader: IndexReader,
): Promise<WordMatches> {
  const look = async (stem: Stem, isOwn: boolean): Promise<Part[]> => {
    const found = await Promise.all(
      index.segments.map(async (segment) => {
        const entry = await reader.entry(segment, stem.key)
        const isUntold = entry && bitOf(entry, stem) === 0
        const beside = isUntold && (await reader.entry(segment, rareKey(stem.key, stem.suffix)))
        return [entry, beside].flatMap((one) => (one ? [{ entry: one, start: segment.start }] : []))
      }),
    )
    const isDoubtful = isDoubtfulStem(stem, found.flat())
    return found.flat().map((one) => ({ stem, isOwn, isDoubtful, ...one }))
  }
  const partsOf = async (form: string, isTyped: boolean): Promise<Part[]> => {
    const own = stemOf(form, word.mayHaveArticle)
    const first = await look(own, isTyped)
    const others = otherStems(form, own, first).map(([stem, isOwn]) => look(stem, isTyped && isOwn))
    return [...first, ...(await Promise.all(others)).flat()]
  }
  const hamza = withHamza(word.form)
  const [typed, mended] = await Promise.all([
    partsOf(word.form, true),
    hamza ? partsOf(hamza, false) : [],
  ])
  // A spelling that is more frequent without the hamza than with it is another word.
  const isMended = articlesOf(mended) >= articlesOf(typed)
  return scoreArticles(word, isMended ? [...typed, ...mended] : typed, index.count, reader)
}

/** Counts the articles that have the keys of a word. */
function articlesOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { entry }) => sum + entry.articles, 0)
}

/** Lists other stems that a word may have: «المانيا» is not مانيا with the article, «بسوريا» is سوريا with a particle. */
function otherStems(form: string, own: Stem, parts: readonly Part[]): [Stem, boolean][] {
  const suffix = suffixes.indexOf(own.suffix)
  const flags = parts.flatMap(({ entry }) => entry.stems.filter((one) => one.suffix === suffix))
  const has = (flag: number) => flags.some((one) => (one.flags & flag) !== 0)
  const others: [Stem, boolean][] = []
  if (own.prefix !== '' && !has(stemFlag.hasArticle)) others.push([stemOf(form, false), true])
  if (own.prefix === '' && (flags.length === 0 || has(stemFlag.hasParticle))) {
    for (const rest of remaindersOf(form)) others.push([stemOf(rest), false])
  }
  const seen = new Set([own.key])
  return others.filter(([{ key }]) => !seen.has(key) && seen.add(key))
}

async function scoreArticles(
  word: QueryWord,
  parts: readonly Part[],
  count: number,
  reader: IndexReader,
  isComplete = parts.every(({ entry }) => entry.rest === ''),
): Promise<WordMatches> {
  const rests = await Promise.all(
    parts.map(({ entry }) => (isComplete && entry.rest !== '' ? reader.rest(entry.rest) : [])),
  )
  const scores = new Float32Array(count)
  const known = new Map<string, number>()
  let having = 0

  function put(place: number, value: number): void {
    const before = scores[place] ?? 0
    if (before === 0) having++
    if (before < value) scores[place] = value
  }

  for (const [at, { entry, start, stem, isOwn, isDoubtful }] of parts.entries()) {
    await yieldToBrowser()
    const own = bitOf(entry, stem)
    const exact = isOwn ? exactScore : 0
    const chance = doubtfulBits(entry)
    entry.places.forEach((place, n) => {
      const weight = entry.weights[n] ?? 0
      if (isDoubtful && (weight & 7 & ~chance) === 0) return
      const impact = weight >> 3
      const value = impact / mostImpact + (impact >= leastOfHeadline ? headlineScore : 0)
      put(place + start, value + (weight & own ? exact : 0))
    })
    if (entry.key === stem.key) known.set(stem.key, (known.get(stem.key) ?? 0) + entry.articles)
    if (isDoubtful && own !== 1) continue
    const value = 1 / mostImpact + (own === 1 ? exact : 0)
    for (const place of rests[at] ?? []) put(place + start, value)
  }
  const found: WordMatches = {
    word,
    scores,
    articles: isComplete ? having : Math.max(having, ...known.values()),
    isComplete,
    complete: async () => (isComplete ? found : scoreArticles(word, parts, count, reader, true)),
  }
  return found
}

/** The bit by which the postings of an entry say that they have a stem; 0 for a stem without a bit of its own. */
function bitOf({ stems }: ShardEntry, { suffix }: Stem): number {
  const at = stems.findIndex((one) => suffixes[one.suffix] === suffix)
  return at < 0 ? 0 : 1 << at
}

/** The bits of stems with an ending that may belong to another word. */
function doubtfulBits({ stems }: ShardEntry): number {
  return stems.reduce(
    (bits, one, at) => (doubtful.test(suffixes[one.suffix] ?? '') ? bits | (1 << at) : bits),
    0,
  )
}

/** Whether such forms must be left out: they are frequent, and the word without the ending is not. */
function isDoubtfulStem(stem: Stem, found: readonly Pick<Part, 'entry'>[]): boolean {
  if (stem.suffix !== '' || stem.key.length !== 3) return false
  let bare = 0
  let others = 0
  for (const { entry } of found) {
    const own = bitOf(entry, stem)
    for (const weight of entry.weights) {
      if (weight & own) bare++
      else if (entry.key === stem.key) others++
    }
  }
  return bare * 10 <= others
}
