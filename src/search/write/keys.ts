import { areParticles, remaindersOf } from '../../article/text/particles.ts'
import { type Stem, stemOf, suffixes } from '../../article/text/stems.ts'
import { bestPerKey, rareKey, stemFlag, stemsPerKey } from '../format/shards.ts'
import { noForm, noVote, voteForArticle, type WordTable } from './word-table.ts'

const suffixNumbers = new Map(suffixes.map((suffix, at) => [suffix, at]))

/** The stems of a key that have their own bit, the most frequent first: two bytes each, the suffix's number and flags. */
export type StemBytes = readonly number[]

/** The keys under which each form of a segment is found. */
export interface KeyTable {
  /** Sorted by code units. */
  keys: string[]
  stems: StemBytes[]
  /** The links of a form are numbered from `first[form]` to `first[form + 1] - 1`. */
  first: Uint32Array
  /** A link is the number of its key × 8 + the bit by which a posting says that it has this stem. */
  links: Uint32Array
}

/**
 * Decides for each form whether its ال is the article, by its most frequent spellings: ألماني has none. `known` says how
 * many articles have each word.
 */
export function formsWithArticle(table: WordTable, known: Uint32Array): Uint8Array {
  const sums = new Int32Array(table.forms.size())
  const formOf = table.formsOfWords()
  table.votes().forEach((vote, word) => {
    if (vote === noVote) return
    const form = formOf[word] ?? 0
    const count = known[word] ?? 0
    sums[form] = (sums[form] ?? 0) + (vote === voteForArticle ? count : -count)
  })
  return Uint8Array.from(sums, (sum) => (sum >= 0 ? 1 : 0))
}

/**
 * Assigns keys to the forms that `isUsed` says are in this segment; `articles` says how many articles have each form so
 * far. A form also gets the keys of what remains without its particles, if the vocabulary says that they are particles.
 */
export function assignKeys(
  { forms }: WordTable,
  isUsed: (form: number) => boolean,
  articles: Uint32Array,
  hasArticle: Uint8Array,
): KeyTable {
  const temporary = new Map<string, number>()
  const first = new Uint32Array(forms.size() + 1)
  const linkKey: number[] = []
  const linkStem: number[] = []
  const linkArticles: number[] = []

  function link(stem: Stem, flags: number, weight: number): void {
    const key = temporary.get(stem.key) ?? temporary.size
    if (key === temporary.size) temporary.set(stem.key, key)
    linkKey.push(key)
    linkStem.push(((suffixNumbers.get(stem.suffix) ?? 0) << 8) | flags)
    linkArticles.push(weight)
  }

  const articlesOf = (form: string) => articles[forms.find(form) ?? noForm] ?? 0

  for (let at = 0; at < forms.size(); at++) {
    first[at] = linkKey.length
    if (!isUsed(at)) continue
    const form = forms.text(at)
    const own = stemOf(form, hasArticle[at] === 1)
    const known = articles[at] ?? 0
    const others = remaindersOf(form).flatMap((rest) => {
      const number = forms.find(rest)
      const without = articles[number ?? noForm] ?? 0
      if (!areParticles(rest, known, without)) return []
      // «للبنات» is «البنات» rather than «لبنات», «للبنان» is «لبنان».
      if (/^ل/.test(rest) && form === `ل${rest}` && articlesOf(`ا${rest}`) > without) return []
      return [stemOf(rest, number === undefined || hasArticle[number] === 1)]
    })
    const gate = others.length > 0 ? stemFlag.hasParticle : 0
    link(own, own.prefix === '' ? gate : stemFlag.hasArticle, known)
    const seen = new Set([own.key])
    for (const stem of others) {
      if (seen.has(stem.key)) continue
      seen.add(stem.key)
      link(stem, stem.prefix === '' ? 0 : stemFlag.hasArticle, known)
    }
  }
  first[forms.size()] = linkKey.length
  return sortKeys(temporary, first, linkKey, linkStem, linkArticles)
}

/**
 * Sorts the keys. A stem without a bit of its own gets an extra key beside its key, so that searching for a rare form
 * finds it before the frequent ones.
 */
function sortKeys(
  temporary: Map<string, number>,
  first: Uint32Array,
  linkKey: readonly number[],
  linkStem: readonly number[],
  linkArticles: readonly number[],
): KeyTable {
  const names = [...temporary.keys()]
  const { stems, linkBit } = chooseStems(names.length, linkKey, linkStem, linkArticles)
  const ends = new Uint32Array(first.length)
  const ownKey: number[] = []
  const ownBit: number[] = []
  for (let form = 0; form + 1 < first.length; form++) {
    for (let at = first[form] ?? 0; at < (first[form + 1] ?? 0); at++) {
      const key = linkKey[at] ?? 0
      ownKey.push(key)
      ownBit.push(linkBit[at] ?? 0)
      if (linkBit[at] !== 0) continue
      const [suffix, flags] = [(linkStem[at] ?? 0) >> 8, (linkStem[at] ?? 0) & 255]
      const name = rareKey(names[key] ?? '', suffixes[suffix] ?? '')
      const rare = temporary.get(name) ?? temporary.size
      temporary.set(name, rare)
      stems[rare] = [suffix, (stems[rare]?.[1] ?? 0) | flags]
      ownKey.push(rare)
      ownBit.push(1)
    }
    ends[form + 1] = ownKey.length
  }
  const keys = [...temporary.keys()].sort()
  const placeOf = new Uint32Array(keys.length)
  const inOrder = keys.map((key, place) => {
    const number = temporary.get(key) ?? 0
    placeOf[number] = place
    return stems[number] ?? []
  })
  const links = Uint32Array.from(ownKey, (key, at) => (placeOf[key] ?? 0) * 8 + (ownBit[at] ?? 0))
  return { keys, stems: inOrder, first: ends, links }
}

/** Chooses the stems of each key that get their own bit, and gives each link the bit of its stem, 0 for the others. */
function chooseStems(
  keys: number,
  linkKey: readonly number[],
  linkStem: readonly number[],
  linkArticles: readonly number[],
): { stems: number[][]; linkBit: Uint8Array } {
  const linkBit = new Uint8Array(linkKey.length)
  const starts = new Uint32Array(keys + 1)
  for (const key of linkKey) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const sorted = new Uint32Array(linkKey.length)
  const next = starts.slice()
  linkKey.forEach((key, link) => {
    const place = next[key] ?? 0
    sorted[place] = link
    next[key] = place + 1
  })
  const stems = Array.from({ length: keys }, (_, key) => {
    const links = sorted.subarray(starts[key], starts[key + 1])
    return pickStems(links, linkStem, linkArticles, linkBit)
  })
  return { stems, linkBit }
}

/**
 * Gives the most frequent stems of a key a bit each. If the key has more articles than fit into its shard only the first
 * stem gets one: articles with another might all be in the rest, which has no bits.
 */
function pickStems(
  links: Uint32Array,
  linkStem: readonly number[],
  linkArticles: readonly number[],
  linkBit: Uint8Array,
): number[] {
  const only = links.length === 1 ? links[0] : undefined
  if (only !== undefined) {
    linkBit[only] = 1
    const stem = linkStem[only] ?? 0
    return [stem >> 8, stem & 255]
  }
  const found = new Map<number, { articles: number; flags: number }>()
  for (const link of links) {
    const stem = linkStem[link] ?? 0
    const one = found.get(stem >> 8) ?? { articles: 0, flags: 0 }
    found.set(stem >> 8, one)
    one.articles += linkArticles[link] ?? 0
    one.flags |= stem & 255
  }
  const all = [...found].sort(([a, one], [b, other]) => other.articles - one.articles || a - b)
  const articles = all.reduce((sum, [, one]) => sum + one.articles, 0)
  const best = all.slice(0, articles > bestPerKey ? 1 : stemsPerKey)
  for (const link of links) {
    const suffix = (linkStem[link] ?? 0) >> 8
    const rank = best.findIndex(([one]) => one === suffix)
    if (rank >= 0) linkBit[link] = 1 << rank
  }
  return best.flatMap(([suffix, { flags }]) => [suffix, flags])
}
