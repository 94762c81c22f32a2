import { stemFlag, stemsPerKey } from '../../article/search-shard.ts'
import {
  areParticles,
  mayHaveArticle,
  remaindersOf,
  type Stem,
  stemOf,
  suffixes,
} from '../../article/stems.ts'
import { noForm, type WordTable } from './word-table.ts'

const suffixNumbers = new Map(suffixes.map((suffix, at) => [suffix, at]))

/** The stems of a key that are told apart, the most frequent first: number of the ending and flags, two bytes each. */
export type StemBytes = readonly number[]

/** Under which keys each form of a segment is found. */
export interface KeyTable {
  /** Sorted by code units. */
  keys: string[]
  stems: StemBytes[]
  /** The links of a form are those from `first[form]` to `first[form + 1] - 1`. */
  first: Uint32Array
  /** A link is its key by its place in `keys` × 8 + the bit by which a posting says that it has this stem. */
  links: Uint32Array
}

/** Whether the forms of an archive begin with the article, decided for each by how most writers spell it. */
export function formsWithArticle(table: WordTable): Uint8Array {
  const votes = new Int32Array(table.forms.length)
  for (let word = 0; word < table.words(); word++) {
    const form = table.formOf(word)
    const folded = form === noForm ? '' : (table.forms[form] ?? '')
    if (!/^[وف]?[بك]?ال/.test(folded)) continue
    const vote = mayHaveArticle(table.written(word)) ? 1 : -1
    votes[form] = (votes[form] ?? 0) + vote * table.count(word)
  }
  return Uint8Array.from(votes, (vote) => (vote >= 0 ? 1 : 0))
}

/**
 * Finds the keys of forms; `articles` says of each form how many articles have it so far: 0 is not in this segment.
 * A form is also found under what remains without its particles, where the vocabulary speaks for them.
 */
export function assignKeys(
  { forms, numberOfForm }: WordTable,
  isUsed: (form: number) => boolean,
  articles: Uint32Array,
  hasArticle: Uint8Array,
): KeyTable {
  const temporary = new Map<string, number>()
  const first = new Uint32Array(forms.length + 1)
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

  forms.forEach((form, at) => {
    first[at] = linkKey.length
    if (!isUsed(at)) return
    const own = stemOf(form, hasArticle[at] === 1)
    const known = articles[at] ?? 0
    const others = remaindersOf(form).flatMap((rest) => {
      const number = numberOfForm(rest)
      const without = number === undefined ? 0 : (articles[number] ?? 0)
      if (!areParticles(known, without)) return []
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
  })
  first[forms.length] = linkKey.length
  return sortKeys(temporary, first, linkKey, linkStem, linkArticles)
}

function sortKeys(
  temporary: ReadonlyMap<string, number>,
  first: Uint32Array,
  temporaryKey: readonly number[],
  linkStem: readonly number[],
  linkArticles: readonly number[],
): KeyTable {
  const keys = [...temporary.keys()].sort()
  const placeOf = new Uint32Array(keys.length)
  keys.forEach((key, place) => {
    placeOf[temporary.get(key) ?? 0] = place
  })
  const linkKey = Uint32Array.from(temporaryKey, (key) => placeOf[key] ?? 0)
  const linkBit = new Uint8Array(linkKey.length)
  const starts = new Uint32Array(keys.length + 1)
  for (const key of linkKey) starts[key + 1] = (starts[key + 1] ?? 0) + 1
  for (let key = 0; key < keys.length; key++)
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  const sorted = new Uint32Array(linkKey.length)
  const next = starts.slice()
  linkKey.forEach((key, link) => {
    const place = next[key] ?? 0
    sorted[place] = link
    next[key] = place + 1
  })
  const stems = keys.map((_, key) => {
    const links = sorted.subarray(starts[key], starts[key + 1])
    return pickStems(links, linkStem, linkArticles, linkBit)
  })
  return { keys, stems, first, links: linkKey.map((key, at) => key * 8 + (linkBit[at] ?? 0)) }
}

/** Tells the most frequent stems of a key apart and gives their links a bit each. */
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
  const best = [...found]
    .sort(([a, one], [b, other]) => other.articles - one.articles || a - b)
    .slice(0, stemsPerKey)
  for (const link of links) {
    const suffix = (linkStem[link] ?? 0) >> 8
    const rank = best.findIndex(([one]) => one === suffix)
    if (rank >= 0) linkBit[link] = 1 << rank
  }
  return best.flatMap(([suffix, { flags }]) => [suffix, flags])
}
