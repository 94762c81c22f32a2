import { fold } from '../../article/text/folding.ts'
import { hashOf } from '../../article/text/hash.ts'
import { wordsOf } from '../../article/text/tokens.ts'

/**
 * Only the opening is compared: later paragraphs bring a paper's standing lines («شاهد أيضا») into every article.
 * Over whole texts 7 of the 17 best pairs of 2,000 articles were such lines, over 150 words none.
 */
const openingWords = 150
const shingleWords = 3

/**
 * How much of the shorter text's shingles the other must have. In 2,000 articles every pair at 0.39 or more told one
 * story; at 0.33 came the first that did not, «رئيس الوزراء اللبناني يلتقي…» twice, with different guests.
 */
const versionShare = 0.36

/** How many of a text's smallest shingles stand for it when partners are sought (bottom-k MinHash). */
const sketchSize = 24

/** With how many followers a text is compared for each shingle they share: this bounds the work on common phrases. */
const followers = 4

/** The three-word runs of a text's opening as sorted numbers, from the numbers of its words. */
export function shinglesOf(words: ArrayLike<number>): Uint32Array {
  const length = Math.min(words.length, openingWords)
  const count = length === 0 ? 0 : Math.max(1, length - shingleWords + 1)
  const shingles = new Uint32Array(count)
  for (let start = 0; start < count; start++) {
    let hash = 0x811c9dc5
    for (let at = start; at < Math.min(start + shingleWords, length); at++) {
      hash = scatter(hash ^ (words[at] ?? 0))
    }
    shingles[start] = hash
  }
  shingles.sort()
  let distinct = 0
  for (const shingle of shingles) {
    if (distinct === 0 || shingle !== shingles[distinct - 1]) shingles[distinct++] = shingle
  }
  return shingles.slice(0, distinct)
}

/** The part of a text's shingles by which its versions are found: any two versions share some of it. */
export function sketchOf(shingles: Uint32Array): Uint32Array {
  return shingles.slice(0, sketchSize)
}

/** Whether two texts are versions of one story, by their shingles. */
export function areVersions(a: Uint32Array, b: Uint32Array): boolean {
  const shorter = Math.min(a.length, b.length)
  return shorter > 0 && countShared(a, b) >= versionShare * shorter
}

/** How many numbers two sorted lists have in common. */
export function countShared(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [one = 0, other = 0] = [a[i], b[j]]
    if (one === other) shared++
    if (one <= other) i++
    if (other <= one) j++
  }
  return shared
}

/**
 * A short list with the versions of one story together, in the order of their first: of the cards «أفغانيات يتظاهرن ضد
 * اعتراف دولي» and «مظاهرة لأفغانيات احتجاجاً على اعتراف دولي» with their excerpts, one group. Compares each with each.
 */
export function foldVersions<T>(items: readonly T[], textOf: (item: T) => string): T[][] {
  const shingles = items.map((item) => shinglesOf(wordsOf(textOf(item)).map(hashOfWord)))
  const groups = makeGroups(items.length)
  shingles.forEach((one, a) => {
    for (let b = a + 1; b < shingles.length; b++) {
      const other = shingles[b]
      if (other && areVersions(one, other)) groups.join(a, b)
    }
  })
  const folded = new Map<number, T[]>()
  items.forEach((item, at) => {
    const group = folded.get(groups.of(at))
    if (group) group.push(item)
    else folded.set(groups.of(at), [item])
  })
  return [...folded.values()]
}

/**
 * The versions of one story in an edition of any size: each article that has any, with the smallest id among them.
 * Time and memory grow with the number of articles; the order in which they come does not matter.
 */
export function findVersions(
  entries: Iterable<{ id: string; text: string }>,
): ReadonlyMap<string, string> {
  const texts: { id: string; shingles: Uint32Array }[] = []
  const hashes = new Map<string, number>()
  const hashOnce = (word: string) => {
    const hash = hashes.get(word) ?? hashOfWord(word)
    hashes.set(word, hash)
    return hash
  }
  for (const { id, text } of entries) {
    // No opening is longer than this: cutting the rest into words would be lost work.
    const words = wordsOf(text.slice(0, openingWords * 9))
      .slice(0, openingWords)
      .map(hashOnce)
    texts.push({ id, shingles: shinglesOf(words) })
  }
  texts.sort((a, b) => (a.id < b.id ? -1 : 1))
  const groups = makeGroups(texts.length)
  for (const [a, b] of likelyPairs(texts.map(({ shingles }) => sketchOf(shingles)))) {
    const [one, other] = [texts[a], texts[b]]
    if (one && other && groups.of(a) !== groups.of(b) && areVersions(one.shingles, other.shingles))
      groups.join(a, b)
  }
  const first = new Map<string, string>()
  texts.forEach(({ id }, at) => {
    const representative = texts[groups.of(at)]
    if (representative === undefined || representative.id === id) return
    first.set(id, representative.id)
    first.set(representative.id, representative.id)
  })
  return first
}

/** Pairs that share a shingle of their sketches, found by sorting (shingle, text) as one number each. */
function* likelyPairs(sketches: readonly Uint32Array[]): Iterable<[number, number]> {
  const room = 2 ** 21
  const keys = new Float64Array(sketches.reduce((sum, sketch) => sum + sketch.length, 0))
  let end = 0
  sketches.forEach((sketch, text) => {
    for (const shingle of sketch) keys[end++] = shingle * room + text
  })
  keys.sort()
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0
    const shingle = Math.floor(key / room)
    for (let next = at + 1; next <= at + followers && next < keys.length; next++) {
      const other = keys[next] ?? 0
      if (Math.floor(other / room) !== shingle) break
      yield [key % room, other % room]
    }
  }
}

/** Groups of numbers that can be joined; each is named by its smallest member. */
function makeGroups(size: number) {
  const parent = Int32Array.from({ length: size }, (_, at) => at)
  const of = (member: number): number => {
    let root = member
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root
    parent[member] = root
    return root
  }
  const join = (a: number, b: number) => {
    const [first, second] = [of(a), of(b)].sort((x, y) => x - y)
    if (first !== undefined && second !== undefined) parent[second] = first
  }
  return { of, join }
}

const hashOfWord = (word: string): number => hashOf(fold(word))

/** Mixes all bits, so that the smallest numbers of a text are a fair sample of it (MurmurHash3's finaliser). */
function scatter(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
