/** Letters that sound alike or stand side by side on the keyboard. */
const confused = ['سص', 'ضظ', 'ذزظ', 'تط', 'دض', 'هح', 'قكغ', 'اعء', 'ثسذ', 'جغ', 'يو']

/** Lists a letter and those it is confused with: `ص` → `سص`. */
export function confusedWith(letter: string): string {
  return confused.filter((letters) => letters.includes(letter)).join('') || letter
}

/**
 * Counts the slips between two words: a letter added, left out, replaced (half a slip if the two are often confused) or
 * swapped with the next. `افغنستان`, `افغانستان` → 1. Beyond `most` the result says only that there are more.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (most < 0) return Number.POSITIVE_INFINITY
  const [a, b] = [one[0], other[0]]
  if (a === undefined || b === undefined) return one.length + other.length
  const after = (cost: number, left: number, right: number) =>
    cost + editDistance(one.slice(left), other.slice(right), most - cost)
  if (a === b) return after(0, 1, 1)
  const isExchanged = a === other[1] && b === one[1]
  const ways = [after(1, 1, 0), after(1, 0, 1), after(confusedWith(a).includes(b) ? 0.5 : 1, 1, 1)]
  return Math.min(...ways, ...(isExchanged ? [after(1, 2, 2)] : []))
}
