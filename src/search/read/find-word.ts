import { remaindersOf } from '../../article/text/particles.ts'
import { type Stem, stemOf, suffixes, withHamza } from '../../article/text/stems.ts'
import { bestPerKey, rareKey, type ShardEntry, stemFlag } from '../format/shards.ts'
import { isDoubtful, type Look, listEndings } from './endings.ts'
import type { IndexReader, OpenIndex } from './index-reader.ts'
import { listRelatives, listWideRelatives, lookFor } from './looks.ts'
import type { QueryWord } from './parse-query.ts'
import { type Part, scoreArticles, type WordMatches } from './score-articles.ts'

/**
 * Finds the articles that have a word: under its own key and under those of its relatives, and under other keys where
 * the archive's vocabulary says that its first letters are particles or that a hamza was left out at its end.
 */
export async function findWord(
  word: QueryWord,
  index: OpenIndex,
  reader: IndexReader,
): Promise<WordMatches> {
  const look = async (looks: readonly Look[]): Promise<Part[]> => {
    const keys = new Set(looks.flatMap(keysOf))
    const found = await Promise.all(
      index.segments.map(async (segment) => {
        const entries = await reader.entries(segment, keys)
        return looks.flatMap((one) => partsIn(one, entries, segment.start))
      }),
    )
    return found.flat()
  }
  const relativesOf = (stem: Stem) => listRelatives(stem, index.lexicon)
  const begin = async (form: string) => {
    const own = stemOf(form, word.mayHaveArticle)
    const found = await look([lookFor(own, form === word.form), ...relativesOf(own)])
    return { form, own, found, first: found.filter((part) => part.look.stem.key === own.key) }
  }
  const finish = async ({ form, own, found, first }: Awaited<ReturnType<typeof begin>>) => {
    const isTyped = form === word.form
    const others = otherStems(form, own, first).flatMap(([stem, isOwn]) => [
      lookFor(stem, isTyped && isOwn),
      // A word that the archive has not with its particles is meant without them: «بنجران», then «نجراني» too.
      ...(first.length > 0 ? [] : relativesOf(stem).map((one) => ({ ...one, isOwn: false }))),
    ])
    const hasPlural = first.some((part) => part.entry.stems.some(({ suffix }) => isPlural(suffix)))
    const beside = others.length > 0 ? await look(others) : []
    const near = found.filter((part) => hasPlural || !part.look.needsPlural)
    return {
      parts: [...withoutDoubtful(own, near), ...beside],
      articles: countArticles([...first, ...beside]),
    }
  }
  const hamza = withHamza(word.form)
  const [asTyped, asMended] = await Promise.all([
    begin(word.form),
    hamza ? begin(hamza) : undefined,
  ])
  // «الأمريكي» is too frequent to lack a hamza: what would be under further keys is not worth a round trip.
  const mayLack =
    asMended && (asMended.first.length > 0 || countArticles(asTyped.first) <= bestPerKey)
  const [typed, mended] = await Promise.all([
    finish(asTyped),
    mayLack ? finish(asMended) : undefined,
  ])
  // A spelling that is more frequent without the hamza than with it is another word.
  const isMended = mended && mended.articles >= typed.articles
  const parts = isMended ? [...typed.parts, ...mended.parts] : typed.parts
  const wide = async () => {
    const more = await look(listWideRelatives(stemOf(word.form, word.mayHaveArticle)))
    return [...parts, ...more]
  }
  return scoreArticles({ word, parts, wide, count: index.count, reader })
}

function countArticles(parts: readonly Part[]): number {
  return parts.reduce((sum, { entry }) => sum + entry.articles, 0)
}

function isPlural(suffix: number): boolean {
  return /^ي?(?:ون|ين)$/.test(suffixes[suffix] ?? '')
}

/** Lists the keys that a look reads: its own, and those of endings that may have no bit of their own. */
function keysOf({ stem, endings }: Look): string[] {
  const rare = endings ? listEndings(endings) : [stem.suffix]
  return [stem.key, ...rare.map((suffix) => rareKey(stem.key, suffix))]
}

function partsIn(look: Look, entries: ReadonlyMap<string, ShardEntry>, start: number): Part[] {
  const { stem, endings } = look
  const entry = entries.get(stem.key)
  if (!entry) return []
  const own = bitOf(entry, stem.suffix)
  const meant = endings && bitsOf(entry, endings)
  const parts: Part[] = [{ look, entry, start, meant, own }]
  for (const suffix of endings ? listEndings(endings) : [stem.suffix]) {
    const rare = bitOf(entry, suffix) === 0 && entries.get(rareKey(stem.key, suffix))
    const isOwn = suffix === stem.suffix
    if (rare) parts.push({ look, entry: rare, start, meant: undefined, own: isOwn ? 1 : 0 })
  }
  return parts.filter((part) => part.meant !== 0)
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

/** The bit by which the postings of an entry say that they have an ending; 0 for one without a bit of its own. */
function bitOf({ stems }: ShardEntry, suffix: string): number {
  const at = stems.findIndex((one) => suffixes[one.suffix] === suffix)
  return at < 0 ? 0 : 1 << at
}

function bitsOf({ stems }: ShardEntry, accepts: (suffix: string) => boolean): number {
  return stems.reduce(
    (bits, { suffix }, at) => (accepts(suffixes[suffix] ?? '') ? bits | (1 << at) : bits),
    0,
  )
}

/**
 * Leaves out the forms of a word of three letters whose ending may be part of another word, «لبنان» for «لبن», where
 * these are more frequent than the word by itself: no word has more duals.
 */
function withoutDoubtful({ key, suffix }: Stem, parts: Part[]): Part[] {
  if (suffix !== '' || key.length !== 3) return parts
  const own = parts.filter(({ entry }) => entry.key === key)
  let bare = 0
  let others = 0
  for (const { entry, own: bit } of own) {
    const doubtful = bitsOf(entry, isDoubtful)
    for (const weight of entry.weights) {
      if (weight & bit) bare++
      else if (weight & doubtful || (weight & 7) === 0) others++
    }
  }
  if (bare >= others) return parts
  return parts.map((part) => {
    const { entry, meant = -1 } = part
    const isDoubted = entry.key === key && part.look.stem.suffix === ''
    return isDoubted ? { ...part, meant: meant & bitsOf(entry, (one) => !isDoubtful(one)) } : part
  })
}
