import type { ListFilter } from '../../article/addresses.ts'
import { type AskedFiles, type Conditions, countRows, findRows } from './find-rows.ts'

/** A filter with one condition less than was asked for, and how many articles fit it. */
export interface RelaxedFilter {
  kind: 'swap' | 'any' | 'from' | 'to' | 'months' | 'read' | 'topic'
  /** The topic that is let go. */
  topic?: string
  choice: ListFilter
  count: number
}

/** For a filter that nothing fits: what it becomes without one condition, where that brings articles, gentlest first. */
export async function relaxFilter(
  choice: ListFilter,
  files: AskedFiles,
  isRead: (id: string) => boolean,
): Promise<RelaxedFilter[]> {
  const ways = await Promise.all(
    waysOf({ ...choice, page: undefined }).map(async (way) => {
      const count = await countFitting(way.choice, files, isRead)
      return count > 0 ? [{ ...way, count }] : []
    }),
  )
  return ways.flat()
}

/** How many articles fit; where what was read is left out, whether there is one at all. */
async function countFitting(
  choice: Conditions,
  files: AskedFiles,
  isRead: (id: string) => boolean,
): Promise<number> {
  if (!choice.unread) return countRows(choice, files)
  return (await findRows(choice, 1, files, isRead)).rows.length
}

function waysOf(choice: ListFilter): Omit<RelaxedFilter, 'count'>[] {
  const { topics, all, from, to, unread } = choice
  if (from !== undefined && to !== undefined && from > to) {
    return [{ kind: 'swap', choice: { ...choice, from: to, to: from } }]
  }
  const ways: Omit<RelaxedFilter, 'count'>[] = []
  if (all) ways.push({ kind: 'any', choice: { ...choice, all: false } })
  if (all) {
    for (const topic of topics) {
      const rest = topics.filter((one) => one !== topic)
      ways.push({ kind: 'topic', topic, choice: { ...choice, topics: rest, all: rest.length > 1 } })
    }
  }
  if (from) ways.push({ kind: 'from', choice: { ...choice, from: undefined } })
  if (to) ways.push({ kind: 'to', choice: { ...choice, to: undefined } })
  if (from && to)
    ways.push({ kind: 'months', choice: { ...choice, from: undefined, to: undefined } })
  if (unread) ways.push({ kind: 'read', choice: { ...choice, unread: false } })
  return ways
}
