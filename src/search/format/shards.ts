/** What a shard says of a stem: whether it was met with the article, and with particles in front that are such. */
export const stemFlag = { hasArticle: 1, hasParticle: 2 } as const

/** How many stems of a key have a bit of their own in each posting. */
export const stemsPerKey = 3

/** The key beside a key under which a stem without a bit is found; it sorts right after, before any longer one. */
export function rareKey(key: string, suffix: string): string {
  return `${key}-${suffix}`
}

/** How many articles stand in the shard for a key, the best; the others are in a file of their own. */
export const bestPerKey = 512

/** How many letters the name of a hashed file has. */
export const nameLength = 7

/** A key as a shard tells of it. */
export interface ShardEntry {
  key: string
  /** How many articles have it. */
  articles: number
  /** Endings by their number in `suffixes`, the most frequent first, with flags. */
  stems: { suffix: number; flags: number }[]
  /** Articles of the segment, counted from its oldest, rising. */
  places: Uint32Array
  /** For each, `impact << 3 | stems`: what the words weigh in it, and which of the stems it has. */
  weights: Uint8Array
  /** The file with the other articles; empty when there are none. */
  rest: string
}

/** A file that is not what was published: cut off, or of another form. */
export class DamagedFile extends Error {}

/**
 * Reads the entries of a shard that `wants` says yes to. A shard is its length (four bytes, lowest first), the number
 * of its entries, and they, each: letters shared with the key before, letters added, these (one byte for ASCII, one
 * above 127 for Arabic, else 0 and two more), articles × 2 + whether there is a rest, stems, the rest's name and how
 * many articles stand here, then for each the distance to the one before and its weight. Numbers are varints.
 * Throws DamagedFile.
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
 * Reads a rest: which articles of a segment have a key beyond those in its shard. Its length, then 0 and distances, or
 * 1 and a bit for each article. Throws DamagedFile.
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
