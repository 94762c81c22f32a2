import { type ShardEntry, stemFlag } from '../../article/search-shard.ts'
import { remaindersOf, type Stem, stemOf, suffixes } from '../../article/stems.ts'
import { breathe } from './breathe.ts'
import type { NotingFiles, OpenIndex } from './index-files.ts'
import { type Matches, noMatches, select, unite } from './matches.ts'
import type { QueryWord } from './query-words.ts'

/** The articles that have a word in any form. */
export interface Found {
  word: QueryWord
  matches: Matches
  /** How many articles have it, at least; all of them are in `matches` when nothing is left out. */
  articles: number
  isWhole: boolean
  /** The same with every article. */
  whole: () => Promise<Found>
  /** Only articles that have it as typed, particles and article aside. */
  exact: () => Matches
}

interface Held {
  stem: Stem
  /** What a match is worth beyond its words' weight when it has the stem as typed. */
  isOwn: boolean
  entries: { entry: ShardEntry; start: number }[]
}

/** A word as typed is worth more than any of its other forms, and one in a headline more than in any text. */
export const exactWorth = 1.5
const headlineWorth = 0.3
const leastOfHeadline = 19
const mostImpact = 31
/** What a match in the headline is worth at least, exactness aside. */
export const inHeadline = headlineWorth + leastOfHeadline / mostImpact - 0.01

/** Endings that three letters may have by chance: بستان is no two of بست, قانون no several of قان. */
const doubtful = /^(?:ان|ون|ين)/

/** Looks a word up under its key, and under others where the vocabulary says that its first letters are particles. */
export async function findWord(
  word: QueryWord,
  index: OpenIndex,
  files: NotingFiles,
): Promise<Found> {
  const look = async (stem: Stem, isOwn: boolean): Promise<Held> => {
    const all = await Promise.all(
      index.segments.map(async (segment) => ({
        entry: await files.entry(segment, stem.key),
        start: segment.start,
      })),
    )
    const entries = all.flatMap(({ entry, start }) => (entry ? [{ entry, start }] : []))
    return { stem, isOwn, entries }
  }
  const own = stemOf(word.form, word.mayHaveArticle)
  const first = await look(own, true)
  const others = otherStems(word, own, first)
  const held = [first, ...(await Promise.all(others.map(([stem, isOwn]) => look(stem, isOwn))))]
  return collect(word, held, new Map(), files)
}

/** What else a word may be: «المانيا» no مانيا with the article, «بسوريا» سوريا with a particle. */
function otherStems(word: QueryWord, own: Stem, { entries }: Held): [Stem, boolean][] {
  const suffix = suffixes.indexOf(own.suffix)
  const flags = entries.flatMap(({ entry }) => entry.stems.filter((one) => one.suffix === suffix))
  const has = (flag: number) => flags.some((one) => (one.flags & flag) !== 0)
  const others: [Stem, boolean][] = []
  if (own.prefix !== '' && !has(stemFlag.hasArticle)) others.push([stemOf(word.form, false), true])
  if (own.prefix === '' && (flags.length === 0 || has(stemFlag.hasParticle))) {
    for (const rest of remaindersOf(word.form)) others.push([stemOf(rest), false])
  }
  const seen = new Set([own.key])
  return others.filter(([{ key }]) => !seen.has(key) && seen.add(key))
}

function collect(
  word: QueryWord,
  held: readonly Held[],
  rests: ReadonlyMap<string, Uint32Array>,
  files: NotingFiles,
): Found {
  let matches = noMatches
  const names = new Set<string>()
  const counts: number[] = []
  for (const one of held) {
    let articles = 0
    const isDoubtful = doubts(one)
    for (const { entry, start } of one.entries) {
      const bit = bitOf(entry, one.stem)
      matches = unite(matches, weighEntry(entry, start, bit, one.isOwn, isDoubtful))
      articles += entry.articles
      if (entry.rest === '') continue
      const rest = rests.get(entry.rest)
      if (!rest) names.add(entry.rest)
      else if (!isDoubtful || bit === 1) {
        const value = 1 / mostImpact + (one.isOwn && bit === 1 ? exactWorth : 0)
        const places = rest.map((place) => place + start)
        matches = unite(matches, { places, values: new Float32Array(places.length).fill(value) })
      }
    }
    counts.push(articles)
  }
  const isWhole = names.size === 0
  const found: Found = {
    word,
    matches,
    articles: isWhole ? matches.places.length : Math.max(matches.places.length, ...counts),
    isWhole,
    whole: async () => {
      if (isWhole) return found
      const read = await Promise.all(
        [...names].map(async (name) => [name, await files.rest(name)] as const),
      )
      await breathe()
      return collect(word, held, new Map([...rests, ...read]), files)
    },
    exact: () => select(matches, (_, value) => value >= exactWorth),
  }
  return found
}

/** The bit by which postings say that they have a stem; 0 for one that has none. */
function bitOf({ stems }: ShardEntry, { suffix }: Stem): number {
  const at = stems.findIndex((one) => suffixes[one.suffix] === suffix)
  return at < 0 ? 0 : 1 << at
}

/** Whether forms with a chance ending must be kept out: the bare word is hardly ever met, and they are. */
function doubts({ stem, entries }: Held): boolean {
  if (stem.suffix !== '' || stem.key.length !== 3) return false
  let bare = 0
  let others = 0
  for (const { entry } of entries) {
    const own = bitOf(entry, stem)
    for (const weight of entry.weights) {
      if (weight & own) bare++
      else others++
    }
  }
  return bare * 10 <= others
}

function weighEntry(
  { places, weights, stems }: ShardEntry,
  start: number,
  own: number,
  isOwn: boolean,
  isDoubtful: boolean,
): Matches {
  const chance = stems.reduce(
    (bits, one, at) => (doubtful.test(suffixes[one.suffix] ?? '') ? bits | (1 << at) : bits),
    0,
  )
  const isKept = (weight: number) => !isDoubtful || (weight & 7 & ~chance) !== 0
  const kept = weights.filter(isKept)
  const values = Float32Array.from(kept, (weight) => {
    const impact = weight >> 3
    const isExact = isOwn && (weight & own) !== 0
    return (
      impact / mostImpact +
      (impact >= leastOfHeadline ? headlineWorth : 0) +
      (isExact ? exactWorth : 0)
    )
  })
  const held = places.filter((_, at) => isKept(weights[at] ?? 0))
  return { places: held.map((place) => place + start), values }
}
