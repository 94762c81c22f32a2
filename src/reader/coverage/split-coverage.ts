import type { Block, CoverageEntry } from '../../article/article.ts'
import { isEntry } from '../../article/coverage.ts'

/** An addition and its address within the article. */
export type AddressedEntry = CoverageEntry & { id: string }

/** Blocks with their addresses. */
interface Text {
  blocks: readonly Block[]
  ids: readonly (string | null)[]
}

/** What a coverage is made of: a text before its additions, these by their days, and a text after them. */
export interface SplitCoverage {
  before: Text
  days: { day: string; entries: AddressedEntry[] }[]
  after: Text
}

/** Takes a coverage apart, whose additions follow each other in the order in which they are read. */
export function splitCoverage(blocks: readonly Block[], ids: readonly (string | null)[]) {
  const entries = blocks.flatMap((block, at): AddressedEntry[] =>
    isEntry(block) ? [{ ...block, id: ids[at] ?? '' }] : [],
  )
  const first = blocks.findIndex(isEntry)
  const start = first === -1 ? blocks.length : first
  const end = start + entries.length
  const days: SplitCoverage['days'] = []
  for (const entry of entries) {
    const day = entry.time.slice(0, 10)
    if (days.at(-1)?.day === day) days.at(-1)?.entries.push(entry)
    else days.push({ day, entries: [entry] })
  }
  return {
    before: { blocks: blocks.slice(0, start), ids: ids.slice(0, start) },
    days,
    after: { blocks: blocks.slice(end), ids: ids.slice(end) },
  } satisfies SplitCoverage
}

/** By how much the clocks of all additions differ from that of Greenwich, `+2` or `+5:30`; undefined where they differ. */
export function sharedOffset(times: readonly string[]): string | undefined {
  const offsets = new Set(times.map((time) => /(?:Z|[+-]\d\d:\d\d)$/.exec(time)?.[0]))
  const [offset] = offsets
  if (offsets.size !== 1 || offset === undefined) return undefined
  return offset.replace(/^([+-])0?(\d+)/, '$1$2').replace(/Z|:00$|^[+-]0:00$/, '')
}
