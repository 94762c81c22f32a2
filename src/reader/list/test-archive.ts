import { instantOf } from '../../article/dates/dates.ts'
import { fullPages, type ListPage, pageRows, type Summary } from '../../article/edition.ts'
import type { Membership } from '../../article/filter-data.ts'
import { makeFilterFiles } from '../../article/filter-files.ts'
import type { AskedFiles } from './find-rows.ts'

export interface Dated {
  summary: Summary
  topics: string[]
}

/** The published files of some articles, as the publisher orders them, and which of them were asked for. */
export function archiveOf(unordered: readonly Dated[], topics: readonly string[]) {
  const entries = [...unordered].sort(
    (a, b) =>
      instantOf(b.summary.published) - instantOf(a.summary.published) ||
      (a.summary.id < b.summary.id ? -1 : 1),
  )
  const made = makeFilterFiles(entries, topics)
  const of = (topic: string | undefined) =>
    entries.filter((entry) => topic === undefined || entry.topics.includes(topic))
  const asked: string[] = []
  const files: AskedFiles = {
    counts: {
      all: entries.length,
      topics: Object.fromEntries(topics.map((topic) => [topic, of(topic).length])),
    },
    months: async () => made.months(),
    membership: async (topic, block) => {
      asked.push(`${topic}/blocks/${block}`)
      return made.membership(topic, block) as Membership
    },
    list: async (topic, page): Promise<ListPage> => {
      asked.push(`${topic}/${page}`)
      const list = of(topic)
      const full = fullPages(list.length)
      const before = page === 'newest' ? full : page - 1
      if (before > full || (page !== 'newest' && before === full))
        throw new Error(`no page ${page}`)
      const end = list.length - before * pageRows
      const rows = list.slice(page === 'newest' ? 0 : end - pageRows, end)
      return { page: before + 1, rows: rows.map(({ summary }) => summary) }
    },
  }
  return { entries, files, asked }
}

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
