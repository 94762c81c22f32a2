import type { ReadResult } from './format.ts'

/** What several parts of an input hold, as one: their articles in order, their counts added up. */
export function joinResults(results: readonly ReadResult[]): ReadResult {
  const doubts = results.flatMap((one) => one.doubts ?? [])
  const refused = results.flatMap((one) => one.refused ?? [])
  return {
    articles: results.flatMap(({ articles }) => articles),
    ...(doubts.length > 0 && { doubts }),
    ...(refused.length > 0 && { refused }),
    leftOut: sumOf(results.map(({ leftOut = {} }) => leftOut)),
    unread: sumOf(results.map(({ unread = {} }) => unread)),
  }
}

function sumOf(counts: readonly Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {}
  for (const [what, count] of counts.flatMap((one) => Object.entries(one)))
    sum[what] = (sum[what] ?? 0) + count
  return sum
}
