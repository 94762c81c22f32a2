import type { ListFilter } from '../../article/addresses.ts'
import { type AskedFiles, type Conditions, countRows, findRows } from './find-rows.ts'

/** A way to loosen a choice: what it lets go, and what there is then. */
export interface Looser {
  kind: 'swap' | 'any' | 'from' | 'to' | 'months' | 'read' | 'topic'
  /** The topic that is let go. */
  topic?: string
  choice: ListFilter
  count: number
}

/** Of the conditions of a choice that nothing fits those whose loss alone brings articles, the gentlest first. */
export async function loosen(
  choice: ListFilter,
  files: AskedFiles,
  isRead: (id: string) => boolean,
): Promise<Looser[]> {
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

function waysOf(choice: ListFilter): Omit<Looser, 'count'>[] {
  const { topics, all, from, to, unread } = choice
  if (from !== undefined && to !== undefined && from > to) {
    return [{ kind: 'swap', choice: { ...choice, from: to, to: from } }]
  }
  const ways: Omit<Looser, 'count'>[] = []
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
