import { makeKeptValue, storedTexts, useKept } from '../device/kept-value.ts'

/** As many as stand on a phone without scrolling. */
const most = 8

/** What is longer was pasted, and nobody looks for it again. */
const mostLetters = 200

const searches = makeKeptValue<readonly string[]>('sutur.searches', {
  check: (stored) => storedTexts(stored, { letters: mostLetters }).slice(0, most),
  // Once all are forgotten, so is that there were any.
  toJson: (list) => (list.length > 0 ? list : undefined),
})

/** What was looked for on this device, the last first; nothing on a page as it was written. */
export function useRecentSearches(): readonly string[] {
  return useKept(searches)
}

/** Puts a search before the others. */
export function keepSearch(query: string): void {
  searches.change((others) => [query, ...others.filter((one) => one !== query)])
}

/** Forgets one search. */
export function forgetSearch(query: string): void {
  searches.change((all) => all.filter((one) => one !== query))
}

/** Forgets them all. */
export function forgetSearches(): void {
  searches.change(() => [])
}
