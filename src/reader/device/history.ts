import { number, record, text } from '../../article/sift.ts'
import { isMoment, makeKeptValue, storedFields } from './kept-value.ts'

/** An article that was opened, and how far it was read. */
export interface Visit {
  id: string
  /** Milliseconds since 1970. */
  at: number
  headline: string
  language: string
  section?: string
  /** From 0 to 1. */
  share: number
}

/** How long the history is kept, in milliseconds: 90 days; more visits than anybody looks back at, longer headlines than there are. */
const most = { age: 90 * 24 * 60 * 60_000, visits: 500, text: 500 }

interface History {
  isOff: boolean
  /** By the ids of articles, the last first. */
  visits: ReadonlyMap<string, Visit>
}

/** What was read on this device, and whether that is noted. */
export const history = makeKeptValue<History>('sutur.history', {
  check: (stored) => {
    const { off, visits } = Object.fromEntries(storedFields(stored))
    const read = (Array.isArray(visits) ? visits : []).flatMap((one) => readVisit(one) ?? [])
    return { isOff: off === true, visits: newest(read) }
  },
  toJson: ({ isOff, visits }) => ({ ...(isOff && { off: true }), visits: [...visits.values()] }),
})

/** Visits by the ids of articles, as many as are kept, the last first. */
export function newest(visits: readonly Visit[]): ReadonlyMap<string, Visit> {
  return new Map(
    visits
      .toSorted((a, b) => b.at - a.at)
      .slice(0, most.visits)
      .map((visit) => [visit.id, visit]),
  )
}

/** Notes that an article is read now, and how far, unless the reader has switched that off. Old visits are forgotten. */
export function noteVisit(visit: Visit): void {
  if (history.read().isOff) return
  history.change(({ isOff, visits }) => ({
    isOff,
    visits: newest(
      [...visits.values()]
        .filter(({ id, at }) => id !== visit.id && at > visit.at - most.age)
        .concat(visit),
    ),
  }))
}

const visitSift = record(
  { id: text, at: number, headline: text, language: text, share: number },
  { section: text },
)

/** A stored visit; undefined where it is none. */
export function readVisit(stored: unknown): Visit | undefined {
  const visit = visitSift(stored) as Visit | undefined
  return visit && isMoment(visit.at) && visit.headline.length <= most.text ? visit : undefined
}
