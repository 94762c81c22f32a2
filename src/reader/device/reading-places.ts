/** Where a reader stopped in an article: the address of the block, how much lay behind it, and when. */
export interface Place {
  block: string
  /** From 0 to 1. */
  share: number
  /** Milliseconds since 1970. */
  at: number
  /** For an offer to go on elsewhere than on the article itself; places of before have none. */
  headline?: string
}

const storageKey = 'sutur.places'

/** More half-read articles than anybody returns to; the oldest make room. */
const most = 200

/** The place kept for an article; undefined when there is none or storage is spoilt. */
export function placeOf(articleId: string): Place | undefined {
  const place = readPlaces()[articleId]
  return isPlace(place) ? place : undefined
}

/** The article that was left half-read last, if that was within a month. */
export function lastPlace(now: number): (Place & { id: string; headline: string }) | undefined {
  const [last] = Object.entries(readPlaces())
    .flatMap(([id, place]) => (isPlace(place) ? [{ ...place, id }] : []))
    .sort((a, b) => b.at - a.at)
  const { headline } = last ?? {}
  if (!last || typeof headline !== 'string' || now - last.at > month) return undefined
  return { ...last, headline }
}

const month = 30 * 24 * 60 * 60_000

/** Keeps a place on the device. Where storing is refused nothing is kept, and nothing breaks. */
export function keepPlace(articleId: string, place: Place): void {
  write({ ...readPlaces(), [articleId]: place })
}

/** Forgets an article's place: it was read to its end, or the reader said so. */
export function forgetPlace(articleId: string): void {
  const { [articleId]: _, ...others } = readPlaces()
  write(others)
}

function write(places: Record<string, unknown>): void {
  const kept = Object.entries(places)
    .filter((entry): entry is [string, Place] => isPlace(entry[1]))
    .sort(([, a], [, b]) => b.at - a.at)
    .slice(0, most)
  try {
    localStorage.setItem(storageKey, JSON.stringify(Object.fromEntries(kept)))
  } catch {
    // Private windows and full disks refuse: reading goes on without a bookmark.
  }
}

function readPlaces(): Record<string, unknown> {
  try {
    const places: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}')
    return typeof places === 'object' && places !== null ? { ...places } : {}
  } catch {
    return {}
  }
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const { block, share, at } = value as Partial<Place>
  return typeof block === 'string' && typeof share === 'number' && typeof at === 'number'
}
