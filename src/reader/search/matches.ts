/** Articles by their places in the archive, rising, and what each is worth for a word or for several. */
export interface Matches {
  places: Uint32Array
  values: Float32Array
}

export const noMatches: Matches = { places: new Uint32Array(), values: new Float32Array() }

/** The articles of both, with what they are worth together. */
export function intersect(one: Matches, other: Matches): Matches {
  const room = Math.min(one.places.length, other.places.length)
  return merge(one, other, room, (a, b) => (a === undefined || b === undefined ? undefined : a + b))
}

/** The articles of either, with the greater worth. */
export function unite(one: Matches, other: Matches): Matches {
  if (one.places.length === 0) return other
  if (other.places.length === 0) return one
  const room = one.places.length + other.places.length
  return merge(one, other, room, (a = 0, b = 0) => Math.max(a, b))
}

/** The articles of either, with what they are worth together. */
export function add(one: Matches, other: Matches): Matches {
  const room = one.places.length + other.places.length
  return merge(one, other, room, (a = 0, b = 0) => a + b)
}

/** The articles of the first that are not of the other. */
export function subtract(one: Matches, other: Matches): Matches {
  return merge(one, other, one.places.length, (a, b) => (b === undefined ? a : undefined))
}

/** The articles that suit. */
export function select(
  { places, values }: Matches,
  suits: (place: number, value: number) => boolean,
): Matches {
  const fits = (at: number) => suits(places[at] ?? 0, values[at] ?? 0)
  return { places: places.filter((_, at) => fits(at)), values: values.filter((_, at) => fits(at)) }
}

/** The same articles, worth that many times as much. */
export function weigh({ places, values }: Matches, factor: number): Matches {
  return { places, values: values.map((value) => value * factor) }
}

function merge(
  one: Matches,
  other: Matches,
  room: number,
  worth: (a: number | undefined, b: number | undefined) => number | undefined,
): Matches {
  const places = new Uint32Array(room)
  const values = new Float32Array(room)
  let end = 0
  for (let i = 0, j = 0; i < one.places.length || j < other.places.length; ) {
    const a = one.places[i] ?? Number.POSITIVE_INFINITY
    const b = other.places[j] ?? Number.POSITIVE_INFINITY
    const value = worth(
      a <= b ? (one.values[i] ?? 0) : undefined,
      b <= a ? (other.values[j] ?? 0) : undefined,
    )
    if (value !== undefined) {
      places[end] = Math.min(a, b)
      values[end++] = value
    }
    if (a <= b) i++
    if (b <= a) j++
  }
  return { places: places.slice(0, end), values: values.slice(0, end) }
}
