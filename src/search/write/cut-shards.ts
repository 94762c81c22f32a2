/** A search reads a few shards and once the list of all: the size of a shard and of the list grow alike. */
const leastShard = 3072
const shardPerRoot = 1.75

/** A shard has this share of the target at least. */
const leastFilled = 1 / 3

/**
 * Finds the keys with which shards begin; `bytesOf` says about how long a key's entry is. A shard ends where two keys share
 * the fewest letters, so that a word's forms, which begin alike, are mostly in one: `سعر`, `سعر-ها`, `سعرا`.
 */
export function cutShards(keys: readonly string[], bytesOf: (key: number) => number): number[] {
  const all = keys.reduce((sum, _, key) => sum + bytesOf(key), 0)
  const target = Math.max(leastShard, shardPerRoot * Math.sqrt(all))
  const cuts: number[] = []
  for (let from = 0; from < keys.length; ) {
    cuts.push(from)
    from = endOfShard(keys, bytesOf, from, target)
  }
  return cuts
}

/** Finds the key before which a shard ends. */
function endOfShard(
  keys: readonly string[],
  bytesOf: (key: number) => number,
  from: number,
  target: number,
): number {
  let best = keys.length
  let bestShared = Number.POSITIVE_INFINITY
  let length = bytesOf(from)
  for (let at = from + 1; at < keys.length; at++) {
    if (length >= target * leastFilled) {
      const shared = sharedLetters(keys[at - 1] ?? '', keys[at] ?? '')
      if (shared <= bestShared) best = at
      bestShared = Math.min(shared, bestShared)
    }
    length += bytesOf(at)
    if (length > target && best < keys.length) return best
  }
  return keys.length
}

/**
 * Joins sorted keys, each as a capital that says how many letters it shares with the one before, A for none, and the
 * letters that it adds: `سعر`, `سعي` → `AسعرCي`. Keys are folded, so no letter of theirs is a capital.
 */
export function joinKeys(keys: readonly string[]): string {
  return keys
    .map((key, at) => {
      const shared = Math.min(25, sharedLetters(keys[at - 1] ?? '', key))
      return String.fromCharCode(65 + shared) + key.slice(shared)
    })
    .join('')
}

/** How many letters two keys have alike at their beginning, up to 255. */
export function sharedLetters(one: string, other: string): number {
  let length = 0
  while (length < Math.min(one.length, other.length, 255) && one[length] === other[length]) length++
  return length
}
