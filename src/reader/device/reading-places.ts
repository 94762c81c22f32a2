import { isMoment, makeKeptValue, storedFields } from './kept-value.ts'

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

/** More half-read articles than anybody returns to; the oldest make room. Longer headlines are cut, as an offer does. */
const most = { places: 200, id: 64, block: 100, headline: 300 }

const month = 30 * 24 * 60 * 60_000

/** The places by the ids of their articles, the one of last first. */
export const places = makeKeptValue<ReadonlyMap<string, Place>>('sutur.places', {
  check: (stored) =>
    new Map(
      storedFields(stored)
        .flatMap(([id, value]) => {
          const place = id.length <= most.id ? readPlace(value) : undefined
          return place ? [[id, place] as const] : []
        })
        .sort(([, a], [, b]) => b.at - a.at)
        .slice(0, most.places),
    ),
  toJson: (all) => Object.fromEntries(all),
})

/** The place kept for an article; undefined when there is none. */
export function placeOf(articleId: string): Place | undefined {
  return places.read().get(articleId)
}

/** The article that was left half-read last, if that was within a month. */
export function lastPlace(now: number): (Place & { id: string; headline: string }) | undefined {
  const [last] = places.read()
  if (!last) return undefined
  const [id, { headline, ...place }] = last
  if (headline === undefined || now - place.at > month) return undefined
  return { ...place, id, headline }
}

/** Keeps a place on the device, before all others: what seems to be later was kept under a clock that was wrong. */
export function keepPlace(articleId: string, place: Place): void {
  places.change((others) => {
    const earlier = [...others]
      .filter(([id]) => id !== articleId)
      .map(([id, one]) => [id, { ...one, at: Math.min(one.at, place.at - 1) }] as const)
    return new Map([[articleId, place], ...earlier])
  })
}

/** Forgets an article's place: it was read to its end, or the reader said so. */
export function forgetPlace(articleId: string): void {
  if (!placeOf(articleId)) return
  places.change((all) => new Map([...all].filter(([id]) => id !== articleId)))
}

function readPlace(value: unknown): Place | undefined {
  const { block, share, at, headline } = Object.fromEntries(storedFields(value))
  if (typeof block !== 'string' || block.length > most.block) return undefined
  if (typeof share !== 'number' || share < 0 || share > 1 || !isMoment(at)) return undefined
  return {
    block,
    share,
    at,
    ...(typeof headline === 'string' && { headline: headline.slice(0, most.headline) }),
  }
}
