import type { Summary } from '../../article/edition.ts'
import { isMoment, makeKeptValue, storedFields, storedTexts } from './kept-value.ts'

/** A reader who comes back after this many milliseconds pays another visit. */
const pause = 30 * 60_000

/** More than a front page and its lists show in some weeks; an id has 64 letters at most. */
const most = { stories: 600, letters: 64 }

/** What the device knows of earlier visits. */
interface Visits {
  /** When the last page was seen, in milliseconds since 1970. */
  at: number
  /** The day on which the visit before this one ended, `YYYY-MM-DD`; none on the first. */
  before?: string
  /** Ids of the stories that stood on the pages of earlier visits. */
  known: string[]
  /** Those of this one. */
  seen: string[]
}

const visits = makeKeptValue<Visits | undefined>('sutur.visits', { check: readVisits })

/** The visit that this page belongs to: it begins once, so that what is new stays new while the page is there. */
let current: Visits | undefined

/**
 * Whether a story came since the reader's last visit: not older than that visit's day, and never shown to this reader
 * before it. On a first visit nothing is new, or everything would be.
 */
export function isNewSinceLastVisit({ id, published }: Summary): boolean {
  const { before, known } = currentVisit()
  return (
    before !== undefined &&
    published !== undefined &&
    published.slice(0, 10) >= before &&
    !known.includes(id)
  )
}

/** Remembers which stories stood on a page that the reader rested on. */
export function noteSeen(ids: readonly string[]): void {
  const visit = currentVisit()
  // Other tabs may have shown others meanwhile, or belong to a later visit: what one of them knows stays known.
  visits.change((last) => ({
    ...withBefore(later(last?.before, visit.before)),
    at: Date.now(),
    known: [...new Set([...visit.known, ...(last?.known ?? [])])],
    seen: [...new Set([...(last?.seen ?? []), ...visit.seen, ...ids])],
  }))
}

function currentVisit(): Visits {
  current ??= begin(visits.read(), Date.now())
  return current
}

/** The visit that is paid at `now` by somebody of whom `last` was kept. */
export function begin(last: Visits | undefined, now: number): Visits {
  if (!last) return { at: now, known: [], seen: [] }
  if (now - last.at < pause) return { ...last, at: now }
  const known = [...new Set([...last.known, ...last.seen])].slice(-most.stories)
  const ended = dayOf(last.at)
  // One visit under a clock that was behind ends before the visit before it; of one that was ahead nothing stays.
  const before = last.before && last.before <= dayOf(now) ? later(last.before, ended) : ended
  return { at: now, ...withBefore(before), known, seen: [] }
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10)
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  return (one ?? '') > (other ?? '') ? one : other
}

function withBefore(before: string | undefined): { before?: string } {
  return before === undefined ? {} : { before }
}

const isDay = /^\d{4}-\d\d-\d\d$/

function readVisits(stored: unknown): Visits | undefined {
  const { at, before, known, seen } = Object.fromEntries(storedFields(stored))
  if (!isMoment(at)) return undefined
  return {
    at,
    known: storedTexts(known, most).slice(-most.stories),
    seen: storedTexts(seen, most).slice(-most.stories),
    ...(typeof before === 'string' && isDay.test(before) && { before }),
  }
}
