import { bestPerKey } from '../../article/search-shard.ts'
import { makeWriter } from './bytes.ts'
import { type Collected, impacts } from './collect.ts'
import type { KeyTable } from './keys.ts'

/** A shard and the first key in it. */
export interface ShardFile {
  firstKey: string
  bytes: Uint8Array
}

/** A search reads a few shards and, once, the list of them: so both grow alike with the archive. */
const leastShard = 4096
const shardPerRoot = 2

/**
 * Writes the postings of a segment, key by key, as shards; `nameRest` keeps what a shard has no room for and gives its
 * name. `articles` are in the order of their places.
 */
export function writeShards(
  articles: readonly Collected[],
  chunks: readonly Uint32Array[],
  table: KeyTable,
  nameRest: (bytes: Uint8Array) => string,
): ShardFile[] {
  const { starts, ends, places, weights } = gather(articles, chunks, table)
  let about = 0
  ends.forEach((end, key) => {
    about += 6 + 2.2 * Math.min(bestPerKey, end - (starts[key] ?? 0))
  })
  const target = Math.max(leastShard, shardPerRoot * Math.sqrt(about))
  const shards: ShardFile[] = []
  const body = makeWriter()
  let keys = 0
  let firstKey = ''
  let before = ''

  function close(): void {
    const head = makeWriter(16)
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
      body.letters(nameRest(writeRest(own, isBest, articles.length)))
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

  table.keys.forEach((key, at) => {
    const [start = 0, end = 0] = [starts[at], ends[at]]
    if (start === end) return
    if (keys === 0) firstKey = key
    const shared = sharedLetters(before, key)
    body.byte(shared)
    body.byte(key.length - shared)
    body.letters(key.slice(shared))
    writePostings(places.subarray(start, end), weights.subarray(start, end), table.stems[at] ?? [])
    before = key
    keys++
    if (body.length() >= target) close()
  })
  if (keys > 0) close()
  return shards
}

/** The postings of each key side by side: those of key `k` are from `starts[k]` to `ends[k] - 1`. */
function gather(articles: readonly Collected[], chunks: readonly Uint32Array[], table: KeyTable) {
  const { keys, first, linkKey, linkBit } = table
  const starts = new Uint32Array(keys.length + 1)
  const eachLink = (visit: (link: number, impact: number, place: number) => void) =>
    articles.forEach(({ chunk, start, end }, place) => {
      const words = chunks[chunk] ?? new Uint32Array()
      for (let at = start; at < end; at++) {
        const word = words[at] ?? 0
        const form = Math.floor(word / impacts)
        const last = first[form + 1] ?? 0
        for (let link = first[form] ?? 0; link < last; link++) visit(link, word % impacts, place)
      }
    })
  eachLink((link) => {
    const next = (linkKey[link] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  })
  for (let key = 0; key < keys.length; key++) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0)
  }
  const ends = starts.slice(0, keys.length)
  const places = new Uint32Array(starts[keys.length] ?? 0)
  const weights = new Uint8Array(places.length)
  eachLink((link, impact, place) => {
    const key = linkKey[link] ?? 0
    const end = ends[key] ?? 0
    const bit = linkBit[link] ?? 0
    if (end > (starts[key] ?? 0) && places[end - 1] === place) {
      const before = weights[end - 1] ?? 0
      weights[end - 1] = (Math.max(before >> 3, impact) << 3) | (before & 7) | bit
      return
    }
    places[end] = place
    weights[end] = (impact << 3) | bit
    ends[key] = end + 1
  })
  return { starts, ends, places, weights }
}

/** Marks the best postings by weight, the newer before the older; those of the key's main stem get a start. */
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

/** Those that are not among the best, as distances or as a bit for each article of the segment, whichever is shorter. */
function writeRest(places: Uint32Array, isBest: Uint8Array, size: number): Uint8Array {
  const file = makeWriter(1024)
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

/** A head and what follows it as one file. */
function joined(head: Uint8Array, body: Uint8Array): Uint8Array {
  const file = new Uint8Array(head.length + body.length - 4)
  file.set(head)
  file.set(body.subarray(4), head.length)
  new DataView(file.buffer).setUint32(0, file.length, true)
  return file
}

function sharedLetters(one: string, other: string): number {
  let length = 0
  while (length < Math.min(one.length, other.length, 255) && one[length] === other[length]) length++
  return length
}
