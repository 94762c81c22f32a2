import type { Summary } from '../../article/edition.ts'

const storageKey = 'sutur.visits'

/** A reader who comes back after this many milliseconds pays another visit. */
const pause = 30 * 60_000

/** More than a front page and its lists show in some weeks. */
const most = 600

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

let visits: Visits | undefined

/**
 * Whether a story came since the reader's last visit: not older than that visit's day, and never shown to this reader
 * before it. On a first visit nothing is new, or everything would be.
 */
export function isNewSinceLastVisit({ id, published }: Summary): boolean {
  const { before, known } = current()
  return (
    before !== undefined &&
    published !== undefined &&
    published.slice(0, 10) >= before &&
    !known.includes(id)
  )
}

/** Remembers which stories stood on a page that the reader rested on. */
export function noteSeen(ids: readonly string[]): void {
  const visit = current()
  visit.at = Date.now()
  visit.seen = [...new Set([...visit.seen, ...ids])]
  try {
    localStorage.setItem(storageKey, JSON.stringify(current()))
  } catch {
    // Private windows and full disks refuse: the next visit is a first one.
  }
}

function current(): Visits {
  visits ??= begin(load(), Date.now())
  return visits
}

/** The visit that is paid at `now` by somebody of whom `last` was kept. */
export function begin(last: Visits | undefined, now: number): Visits {
  // What the device kept may be spoilt; a number may be too large for a date.
  if (!last || Number.isNaN(new Date(last.at).getTime())) return { at: now, known: [], seen: [] }
  if (now - last.at < pause) return { ...last, at: now }
  const known = [...new Set([...last.known, ...last.seen])].slice(-most)
  return { at: now, before: new Date(last.at).toISOString().slice(0, 10), known, seen: [] }
}

function load(): Visits | undefined {
  try {
    const kept: Partial<Visits> = JSON.parse(localStorage.getItem(storageKey) ?? '{}') ?? {}
    const { at, before, known, seen } = kept
    if (typeof at !== 'number' || !isIds(known) || !isIds(seen)) return undefined
    return { at, known, seen, ...(typeof before === 'string' && { before }) }
  } catch {
    return undefined
  }
}

function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
