import type { ListFilter } from './addresses.ts'
import type { Months } from './filter-data.ts'

/** A run of articles, counted from the oldest of all, and those beside it that belong to it or in it that do not. */
export interface Span {
  start: number
  /** The first after the run. */
  last: number
  /** What must be looked at: the run and the strays. */
  oldest: number
  end: number
  /** Whether a stray belongs; undefined for an article that is none. */
  isStray: (at: number) => boolean | undefined
}

type Bounds = Pick<ListFilter, 'from' | 'to'>

/** Whether a month lies between the months of a choice, both included: `2024-03` from `2024-03` to `2025-01`. */
export function isInMonths(month: string, { from, to }: Bounds): boolean {
  return (from === undefined || month >= from) && (to === undefined || month <= to)
}

/** The articles of the months of a choice; all when it has none. What has no date is in no month. */
export function spanOf(bounds: Bounds, told: Months | undefined, all: number): Span {
  if (!told) return { start: 0, last: all, oldest: 0, end: all, isStray: () => undefined }
  let place = told.undated
  let start: number | undefined
  let last = 0
  for (const { month, count } of told.months) {
    if (isInMonths(month, bounds)) {
      start ??= place
      last = place + count
    }
    place += count
  }
  const strays = new Map(told.strays.map(({ at, month }) => [at, isInMonths(month, bounds)]))
  const inside = [...strays].filter(([, isInside]) => isInside).map(([at]) => at)
  return {
    start: start ?? 0,
    last,
    oldest: Math.min(start ?? all, ...inside),
    end: Math.max(last, ...inside.map((at) => at + 1)),
    isStray: (at) => strays.get(at),
  }
}

/** Whether the article at a place belongs to a span. */
export function isInSpan({ start, last, isStray }: Span, at: number): boolean {
  return isStray(at) ?? (at >= start && at < last)
}
