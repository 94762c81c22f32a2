import { rareKey, type ShardEntry, stemFlag } from '../../article/search-shard.ts'
import { remaindersOf, type Stem, stemOf, suffixes } from '../../article/stems.ts'
import { breathe } from './breathe.ts'
import type { NotingFiles, OpenIndex } from './index-files.ts'
import type { QueryWord } from './query-words.ts'

/** The articles that have a word in any form. */
export interface Found {
  word: QueryWord
  /** What each article of the archive is worth for it, by its place; 0 for one that has it not. */
  worth: Float32Array
  /** How many articles have it, at least; all of them are worth something when nothing is left out. */
  articles: number
  isWhole: boolean
  /** The same with every article. */
  whole: () => Promise<Found>
}

interface Held {
  stem: Stem
  /** What a match is worth beyond its words' weight when it has the stem as typed. */
  isOwn: boolean
  /** What stands under the key, and what stands beside it: the articles of a stem without a bit once more. */
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
    const entries = await Promise.all(
      index.segments.map(async (segment) => {
        const entry = await files.entry(segment, stem.key)
        const isUntold = entry && bitOf(entry, stem) === 0
        const beside = isUntold && (await files.entry(segment, rareKey(stem.key, stem.suffix)))
        return [entry, beside].flatMap((one) => (one ? [{ entry: one, start: segment.start }] : []))
      }),
    )
    return { stem, isOwn, entries: entries.flat() }
  }
  const own = stemOf(word.form, word.mayHaveArticle)
  const first = await look(own, true)
  const others = otherStems(word, own, first)
  const held = [first, ...(await Promise.all(others.map(([stem, isOwn]) => look(stem, isOwn))))]
  return collect(word, held, index.count, new Map(), files)
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

async function collect(
  word: QueryWord,
  held: readonly Held[],
  count: number,
  rests: ReadonlyMap<string, Uint32Array>,
  files: NotingFiles,
): Promise<Found> {
  const worth = new Float32Array(count)
  const names = new Set<string>()
  let having = 0
  let articles = 0

  function put(place: number, value: number): void {
    const before = worth[place] ?? 0
    if (before === 0) having++
    if (before < value) worth[place] = value
  }

  for (const one of held) {
    let known = 0
    const isDoubtful = doubts(one)
    for (const { entry, start } of one.entries) {
      await breathe()
      const own = bitOf(entry, one.stem)
      const exact = one.isOwn ? exactWorth : 0
      const chance = doubtfulBits(entry)
      entry.places.forEach((place, at) => {
        const weight = entry.weights[at] ?? 0
        if (isDoubtful && (weight & 7 & ~chance) === 0) return
        const impact = weight >> 3
        const value = impact / mostImpact + (impact >= leastOfHeadline ? headlineWorth : 0)
        put(place + start, value + (weight & own ? exact : 0))
      })
      if (entry.key === one.stem.key) known += entry.articles
      if (entry.rest === '') continue
      const rest = rests.get(entry.rest)
      if (!rest) names.add(entry.rest)
      else if (!isDoubtful || own === 1) {
        const value = 1 / mostImpact + (own === 1 ? exact : 0)
        for (const place of rest) put(place + start, value)
      }
    }
    articles = Math.max(articles, known)
  }
  const isWhole = names.size === 0
  const found: Found = {
    word,
    worth,
    articles: isWhole ? having : Math.max(having, articles),
    isWhole,
    whole: async () => {
      if (isWhole) return found
      const read = await Promise.all(
        [...names].map(async (name) => [name, await files.rest(name)] as const),
      )
      return collect(word, held, count, new Map([...rests, ...read]), files)
    },
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
function doubts({ stem, entries }: Held): boolean {
  if (stem.suffix !== '' || stem.key.length !== 3) return false
  let bare = 0
  let others = 0
  for (const { entry } of entries) {
    const own = bitOf(entry, stem)
    for (const weight of entry.weights) {
      if (weight & own) bare++
      else if (entry.key === stem.key) others++
    }
  }
  return bare * 10 <= others
}
