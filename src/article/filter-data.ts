/** How many articles a block of a topic's memberships tells of: 3.4 kB at most. */
export const blockArticles = 20_000

/**
 * `data/v1/topics/<topic>/blocks/<n>.json`: which of the articles `n × 20000` to `(n + 1) × 20000 - 1`, counted from the
 * oldest of all, belong to a topic. A new article changes the newest block only.
 */
export interface Membership {
  /** How many articles of the topic are older than this block: what of its list the block does not tell. */
  before: number
  /** One bit an article, written by `writeBits`. */
  bits: string
}

/**
 * `data/v1/months.json`: the months of all articles, oldest first. Articles stand in the order of their instants, and
 * `count` of them follow each other in a month; where places differ in their hour an article may stand among those of
 * the next month, and is named as a stray.
 */
export interface Months {
  /** How many articles have no date; they are the oldest. */
  undated: number
  months: { month: string; count: number; topics: Record<string, number> }[]
  strays: { at: number; month: string }[]
}
