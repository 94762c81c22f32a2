/** Letters that are heard or struck one for the other. */
const confused = ['سص', 'ضظ', 'ذزظ', 'تط', 'دض', 'هح', 'قكغ', 'اعء', 'ثسذ', 'جغ', 'يو']

/** A letter and those it is confused with. */
export function confusedWith(letter: string): string {
  return confused.filter((letters) => letters.includes(letter)).join('') || letter
}

/**
 * How many letters differ: added, left out, put for another (half for those confused) or exchanged with the next.
 * Of more than `most` only that it is more.
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
