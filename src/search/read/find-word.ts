import { remaindersOf, type Stem, stemOf, suffixes, withHamza } from '../../article/text/stems.ts'
import { rareKey, type ShardEntry, stemFlag } from '../format/shards.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import type { QueryWord } from './parse-query.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** The articles that have a word in any form. */
export interface WordMatches {
  word: QueryWord
  /** What each article of the archive is worth for it, by its place; 0 for one that has it not. */
  scores: Float32Array
  /** How many articles have it, at least; all of them are worth something when nothing is left out. */
  articles: number
  isComplete: boolean
  /** The same with every article. */
  complete: () => Promise<WordMatches>
}

/** What a shard says of a stem: under its key, or beside it of a stem without a bit once more. */
interface Part {
  stem: Stem
  /** What a match is worth beyond its words' weight when it has the stem as typed. */
  isOwn: boolean
  entry: ShardEntry
  /** The first article of its segment. */
  start: number
  /** Whether forms with a chance ending are kept out. */
  isDoubtful: boolean
}

/** A word as typed is worth more than any of its other forms, and one in a headline more than in any text. */
export const exactScore = 1.5
const headlineScore = 0.3
const leastOfHeadline = 19
const mostImpact = 31
/** What a match in the headline is worth at least, exactness aside. */
export const leastHeadlineScore = headlineScore + leastOfHeadline / mostImpact - 0.01

/** Endings that three letters may have by chance: بستان is no two of بست, قانون no several of قان. */
const doubtful = /^(?:ان|ون|ين)/

/**
 * Looks a word up under its key, and under others where the vocabulary says that its first letters are particles or
 * that a hamza was left out at its end.
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
    const isDoubtful = doubts(stem, found.flat())
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
  // A word that is more frequent without the hamza than with it is one of its own.
  const isMended = articlesOf(mended) >= articlesOf(typed)
  return collect(word, isMended ? [...typed, ...mended] : typed, index.count, reader)
}

/** How many articles have a word's keys. */
function articlesOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { entry }) => sum + entry.articles, 0)
}

/** What else a word may be: «المانيا» no مانيا with the article, «بسوريا» سوريا with a particle. */
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

async function collect(
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
    complete: async () => (isComplete ? found : collect(word, parts, count, reader, true)),
  }
  return found
}

/** The bit by which postings say that they have a stem; 0 for one that has none. */
function bitOf({ stems }: ShardEntry, { suffix }: Stem): number {
  const at = stems.findIndex((one) => suffixes[one.suffix] === suffix)
  return at < 0 ? 0 : 1 << at
}

/** The bits of endings that may be there by chance. */
function doubtfulBits({ stems }: ShardEntry): number {
  return stems.reduce(
    (bits, one, at) => (doubtful.test(suffixes[one.suffix] ?? '') ? bits | (1 << at) : bits),
    0,
  )
}

/** Whether forms with a chance ending must be kept out: the bare word is hardly ever met, and they are. */
function doubts(stem: Stem, found: readonly Pick<Part, 'entry'>[]): boolean {
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
