import { writeBits } from './bits.ts'
import type { Summary } from './edition.ts'
import { blockArticles, type Membership, type Months } from './filter-data.ts'

/** What a filter must know of an article. */
export interface Filterable {
  summary: Pick<Summary, 'published'>
  topics: readonly string[]
}

/** What a reader's filter is answered from, made once when the first of its files is asked for. */
export interface FilterFiles {
  months: () => Months
  /** How many blocks each topic has. */
  blocks: number
  membership: (topic: string, block: number) => Membership | undefined
}

/** Finds for each topic where its articles stand, counted from the oldest of all, and the months of all; `entries` are the newest first. */
export function makeFilterFiles(
  entries: readonly Filterable[],
  topics: readonly string[],
): FilterFiles {
  const count = entries.length
  const blocks = Math.ceil(count / blockArticles)
  let known: Map<string, number[]> | undefined
  const places = () => {
    known ??= placesOf(entries, topics)
    return known
  }
  return {
    months: () => monthsOf(entries, topics),
    blocks,
    membership: (topic, block) => {
      const all = places().get(topic)
      if (!all || block >= blocks) return undefined
      const start = block * blockArticles
      const size = Math.min(blockArticles, count - start)
      const inside = all.filter((place) => place >= start && place < start + size)
      return {
        before: all.filter((place) => place < start).length,
        bits: writeBits(
          inside.map((place) => place - start),
          size,
        ),
      }
    },
  }
}

function placesOf(
  entries: readonly Filterable[],
  topics: readonly string[],
): Map<string, number[]> {
  const places = new Map<string, number[]>(topics.map((topic) => [topic, []]))
  const newest = entries.length - 1
  entries.forEach((entry, at) => {
    for (const topic of entry.topics) places.get(topic)?.push(newest - at)
  })
  return places
}

function monthsOf(entries: readonly Filterable[], topics: readonly string[]): Months {
  const months = new Map<string, Months['months'][number]>()
  const strays: Months['strays'] = []
  let undated = 0
  let running = ''
  const tellOf = (month: string) => {
    // Without a prototype: a topic may be called `constructor`.
    const told = months.get(month) ?? { month, count: 0, topics: Object.create(null) }
    months.set(month, told)
    return told
  }
  entries.toReversed().forEach((entry, at) => {
    const month = entry.summary.published?.slice(0, 7)
    if (month === undefined) {
      undated++
      return
    }
    if (month < running) strays.push({ at, month })
    else running = month
    tellOf(running).count++
    const own = tellOf(month)
    for (const topic of entry.topics) {
      if (topics.includes(topic)) own.topics[topic] = (own.topics[topic] ?? 0) + 1
    }
  })
  const sorted = [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1))
  return { undated, months: sorted, strays }
}
