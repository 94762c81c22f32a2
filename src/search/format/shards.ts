/** What a shard says of a stem: whether it occurs with the article, and with particles before it. */
export const stemFlag = { hasArticle: 1, hasParticle: 2 } as const

/** How many stems of a key have their own bit in each posting, the most frequent ones. */
export const stemsPerKey = 3

/** The extra key under which a stem without its own bit is found; it sorts right after the key, before longer ones. */
export function rareKey(key: string, suffix: string): string {
  return `${key}-${suffix}`
}

/** How many articles a shard lists for a key, the best; the others are in a file of their own, the rest. */
export const bestPerKey = 512

/** How many letters the name of a hashed file has. */
export const nameLength = 7

/** What a shard says of a key. */
export interface ShardEntry {
  key: string
  /** How many articles have it. */
  articles: number
  /** Endings by their number in `suffixes`, the most frequent first, with flags. */
  stems: { suffix: number; flags: number }[]
  /** The places of the articles in the segment, counted from its oldest, rising. */
  places: Uint32Array
  /** For each article `impact << 3 | stems`: how much the word weighs in it, and which of the stems it has. */
  weights: Uint8Array
  /** The name of the rest; empty when all articles stand here. */
  rest: string
}

/** A file is not what was published: it is cut off, or of another format. */
export class DamagedFile extends Error {}

/**
 * Reads the entries of a shard whose keys `wants` accepts. Throws DamagedFile. Numbers are varints. A shard has
 * - its length in bytes (four bytes, lowest first) and the number of its entries;
 * - for each entry how many letters its key shares with the one before, how many it adds, and these: one byte for ASCII,
 *   one above 127 for Arabic, else 0 and two more;
 * - articles × 2 + 1 if there is a rest, the number of stems, and for each its suffix and its flags;
 * - if there is a rest its name, and how many articles stand here;
 * - for each article the distance from the one before, and its weight.
 */
export function readShard(bytes: Uint8Array, wants: (key: string) => boolean): ShardEntry[] {
  const reader = makeReader(bytes)
  const entries: ShardEntry[] = []
  let key = ''
  for (let left = reader.number(); left > 0; left--) {
    key = key.slice(0, reader.byte())
    for (let letters = reader.byte(); letters > 0; letters--)
      key += String.fromCharCode(reader.letter())
    const head = reader.number()
    const articles = head >> 1
    const stems = Array.from({ length: reader.byte() }, () => ({
      suffix: reader.byte(),
      flags: reader.byte(),
    }))
    let rest = ''
    if (head & 1) while (rest.length < nameLength) rest += String.fromCharCode(reader.byte())
    const here = head & 1 ? reader.number() : articles
    if (here > bytes.length) throw new DamagedFile()
    if (!wants(key)) {
      for (let n = 0; n < here; n++) {
        reader.number()
        reader.byte()
      }
      continue
    }
    const places = new Uint32Array(here)
    const weights = new Uint8Array(here)
    let place = 0
    for (let n = 0; n < here; n++) {
      place += reader.number()
      places[n] = place
      weights[n] = reader.byte()
    }
    entries.push({ key, articles, stems, places, weights, rest })
  }
  return entries
}

/**
 * Reads a rest: the places of the articles that have a key and are not listed in its shard. Throws DamagedFile. A rest has
 * its length, then 0 and distances, or 1 and a bit for each article of the segment.
 */
export function readRest(bytes: Uint8Array): Uint32Array {
  const reader = makeReader(bytes)
  const places: number[] = []
  if (reader.byte() === 0) {
    for (let place = 0; !reader.isAtEnd(); ) {
      place += reader.number()
      places.push(place)
    }
  } else {
    for (let at = 0; !reader.isAtEnd(); at += 8) {
      for (let bits = reader.byte(), bit = 0; bits > 0; bits >>= 1, bit++) {
        if (bits & 1) places.push(at + bit)
      }
    }
  }
  return Uint32Array.from(places)
}

function makeReader(bytes: Uint8Array) {
  let at = 0

  function byte(): number {
    const value = bytes[at++]
    if (value === undefined) throw new DamagedFile()
    return value
  }
  const length = byte() | (byte() << 8) | (byte() << 16) | (byte() << 24)
  if (length !== bytes.length) throw new DamagedFile()
  return {
    byte,
    isAtEnd: () => at >= bytes.length,
    number: (): number => {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const next = byte()
        value |= (next & 127) << shift
        if (next < 128 || shift > 28) return value >>> 0
      }
    },
    letter: (): number => {
      const first = byte()
      if (first >= 128) return 0x600 + first - 128
      return first === 0 ? byte() | (byte() << 8) : first
    },
  }
}
