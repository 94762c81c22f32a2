import { makeKeptValue, storedFields, storedTexts } from './kept-value.ts'

/** The pages of a list that stand on the screen, one under the other. */
export interface ListPages {
  /** Their names in order. */
  names: readonly string[]
  /** How much of the screen stands above the one that is read, in pixels. */
  above: number
}

/** More than a tab has lists, or a list pages that anybody reads; a name is a number or a word. */
const most = { entries: 50, pages: 1000, letters: 20 }

/** By the key of the history entry; the newest last. */
const kept = makeKeptValue<ReadonlyMap<string, ListPages>>('sutur.lists', {
  check: (stored) =>
    new Map(
      storedFields(stored)
        .flatMap(([key, value]) => checkEntry(key, value))
        .slice(-most.entries),
    ),
  toJson: (entries) => Object.fromEntries(entries),
  storage: 'sessionStorage',
})

/** The pages that stood on the screen at a history entry; undefined where it was the one of its address alone. */
export function listPagesAt(entryKey: string): ListPages | undefined {
  return kept.read().get(entryKey)
}

/** Keeps which pages stand on the screen at a history entry; forgets it without `pages`. */
export function keepListPages(entryKey: string, pages: ListPages | undefined): void {
  kept.change((entries) => {
    const others = [...entries].filter(([key]) => key !== entryKey)
    return new Map(pages ? [...others, [entryKey, pages]] : others)
  })
}

function checkEntry(key: string, value: unknown): [string, ListPages][] {
  const { names, above } = Object.fromEntries(storedFields(value))
  if (typeof above !== 'number' || !(above >= 0 && above < 1e9)) return []
  const pages = storedTexts(names, most).slice(0, most.pages)
  return pages.length > 0 ? [[key, { names: pages, above }]] : []
}
