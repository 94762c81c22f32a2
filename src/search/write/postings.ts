import { bestPerKey } from '../format/shards.ts'
import { type CollectedArticle, impactBits, impacts } from './collect-words.ts'
import { cutShards, sharedLetters } from './cut-shards.ts'
import type { KeyTable } from './keys.ts'
import { makeShardWriter } from './shard-writer.ts'

/** A shard and a text that sorts after all keys of the shard before and not after its own. */
export interface ShardFile {
  firstKey: string
  bytes: Uint8Array
}

/** Bounds the memory for postings: an archive of 100,000 articles is read three times instead. */
const postingsAtOnce = 1 << 24

/** The articles of a segment in the order of their places, and where their words are. */
export interface SegmentWords {
  articles: readonly CollectedArticle[]
  chunks: readonly Uint32Array[]
  /** By the number of a word its form. */
  formOf: Uint32Array
}

/**
 * Writes the postings of a segment, key by key, as shards; `nameRest` stores a rest and returns its name.
 * `articlesOfForm` says how many of its articles have each form.
 */
export function writeShards(
  words: SegmentWords,
  table: KeyTable,
  articlesOfForm: Uint32Array,
  nameRest: (bytes: Uint8Array) => string,
): ShardFile[] {
  const starts = startsOfKeys(table, articlesOfForm)
  const articlesOf = (key: number) => (starts[key + 1] ?? 0) - (starts[key] ?? 0)
  const firsts = new Set(
    cutShards(table.keys, (key) => 6 + 2.2 * Math.min(bestPerKey, articlesOf(key))),
  )
  const shards: ShardFile[] = []
  const body = makeShardWriter()
  let keys = 0
  let firstKey = ''
  let before = ''
  let lastKey = ''

  function close(): void {
    const head = makeShardWriter(16)
    head.number(keys)
    shards.push({ firstKey, bytes: joined(head.take(), body.take()) })
    keys = 0
    before = ''
  }

  function writePostings(own: Uint32Array, weight: Uint8Array, stems: readonly number[]): void {
    const isBest = own.length > bestPerKey ? pickBest(weight) : undefined
    body.number(own.length * 2 + (isBest ? 1 : 0))
    body.byte(stems.length / 2)
    for (const byte of stems) body.byte(byte)
    if (isBest) {
      body.letters(nameRest(writeRest(own, isBest, words.articles.length)))
      body.number(bestPerKey)
    }
    let place = 0
    for (let n = 0; n < own.length; n++) {
      if (isBest && isBest[n] === 0) continue
      const one = own[n] ?? 0
      body.number(one - place)
      body.byte(weight[n] ?? 0)
      place = one
    }
  }

  function writeKeys(from: number, to: number): void {
    const { ends, places, weights } = gather(words, table, starts, from, to)
    for (let at = from; at < to; at++) {
      const key = table.keys[at] ?? ''
      const start = (starts[at] ?? 0) - (starts[from] ?? 0)
      const end = ends[at - from] ?? 0
      if (firsts.has(at) && keys > 0) close()
      if (start === end) continue
      if (keys === 0) firstKey = shortestAfter(lastKey, key)
      const shared = sharedLetters(before, key)
      body.byte(shared)
      body.byte(key.length - shared)
      body.letters(key.slice(shared))
      const stems = table.stems[at] ?? []
      writePostings(places.subarray(start, end), weights.subarray(start, end), stems)
      before = key
      lastKey = key
      keys++
    }
  }

  for (let from = 0; from < table.keys.length; ) {
    let to = from + 1
    while (to < table.keys.length && (starts[to + 1] ?? 0) - (starts[from] ?? 0) < postingsAtOnce)
      to++
    writeKeys(from, to)
    from = to
  }
  if (keys > 0) close()
  return shards
}

/** Finds where the postings of each key would begin in one list of all; two forms in an article count as two. */
function startsOfKeys({ keys, first, links }: KeyTable, articlesOfForm: Uint32Array): Uint32Array {
  const starts = new Uint32Array(keys.length + 1)
  articlesOfForm.forEach((having, form) => {
    const last = first[form + 1] ?? 0
    for (let at = first[form] ?? 0; at < last; at++) {
      const next = ((links[at] ?? 0) >>> 3) + 1
      starts[next] = (starts[next] ?? 0) + having
    }
  })
  for (let key = 0; key < keys.length; key++) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  }
  return starts
}

/** Gathers the postings of the keys `from` to `to - 1` in one list; `starts` says where each begins. */
function gather(
  { articles, chunks, formOf }: SegmentWords,
  { first, links }: KeyTable,
  starts: Uint32Array,
  from: number,
  to: number,
) {
  const base = starts[from] ?? 0
  const begins = starts.slice(from, to).map((start) => start - base)
  const ends = begins.slice()
  const places = new Uint32Array((starts[to] ?? 0) - base)
  const weights = new Uint8Array(places.length)
  // The loop below is the innermost of writing an index: it reads local constants.
  const [wordShift, impactMask] = [impactBits, impacts - 1]
  articles.forEach(({ chunk, start, end }, place) => {
    const words = chunks[chunk] ?? new Uint32Array()
    for (let at = start; at < end; at++) {
      const word = words[at] ?? 0
      const form = formOf[word >>> wordShift] ?? 0
      const last = first[form + 1] ?? 0
      for (let n = first[form] ?? 0; n < last; n++) {
        const link = links[n] ?? 0
        const key = (link >>> 3) - from
        if (key < 0 || key >= ends.length) continue
        const next = ends[key] ?? 0
        const weight = ((word & impactMask) << 3) | (link & 7)
        if (places[next - 1] === place && next > (begins[key] ?? 0)) {
          const before = weights[next - 1] ?? 0
          weights[next - 1] = Math.max(before & 248, weight & 248) | ((before | weight) & 7)
          continue
        }
        places[next] = place
        weights[next] = weight
        ends[key] = next + 1
      }
    }
  })
  return { ends, places, weights }
}

/** Picks the `bestPerKey` postings by weight, newer before older; those of the key's most frequent stem get a bonus. */
function pickBest(weights: Uint8Array): Uint8Array {
  const worthOf = (weight: number) => (weight >> 3) + (weight & 1 ? 8 : 0)
  const having = new Uint32Array(impacts + 8)
  for (const weight of weights) having[worthOf(weight)] = (having[worthOf(weight)] ?? 0) + 1
  let threshold = having.length - 1
  let room = bestPerKey
  while ((having[threshold] ?? 0) < room) room -= having[threshold--] ?? 0
  const isBest = new Uint8Array(weights.length)
  for (let at = weights.length - 1; at >= 0; at--) {
    const value = worthOf(weights[at] ?? 0)
    if (value > threshold || (value === threshold && room-- > 0)) isBest[at] = 1
  }
  return isBest
}

/** Writes the articles that are not among the best: distances, or a bit for each article, whichever is shorter. */
function writeRest(places: Uint32Array, isBest: Uint8Array, size: number): Uint8Array {
  const file = makeShardWriter(1024)
  file.byte(0)
  let before = 0
  for (let n = 0; n < places.length; n++) {
    if (isBest[n] === 1) continue
    const place = places[n] ?? 0
    file.number(place - before)
    before = place
  }
  if (file.length() <= 5 + size / 8) return file.take()
  file.take()
  file.byte(1)
  const bits = new Uint8Array(Math.ceil(size / 8))
  for (let n = 0; n < places.length; n++) {
    const place = places[n] ?? 0
    if (isBest[n] === 0) bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7))
  }
  for (const byte of bits) file.byte(byte)
  return file.take()
}

/** Joins a head and a body into one file. */
function joined(head: Uint8Array, body: Uint8Array): Uint8Array {
  const file = new Uint8Array(head.length + body.length - 4)
  file.set(head)
  file.set(body.subarray(4), head.length)
  new DataView(file.buffer).setUint32(0, file.length, true)
  return file
}

/** Finds the shortest beginning of a key that sorts after the key before: `مدرس`, `مدين` → `مدي`. */
function shortestAfter(before: string, key: string): string {
  return key.slice(0, sharedLetters(before, key) + 1)
}
