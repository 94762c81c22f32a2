import { makeKeptValue, storedFields } from './kept-value.ts'

/** Where the router keeps how far each history entry was scrolled: pixels by the key of the entry. */
export const scrollStorageKey = 'sutur.scroll'

const positions = makeKeptValue<Record<string, number>>(scrollStorageKey, {
  check: (stored) =>
    Object.fromEntries(
      storedFields(stored).filter((field): field is [string, number] => Number.isFinite(field[1])),
    ),
  storage: 'sessionStorage',
})

/** Takes out of the storage what is no position, before the router reads it. */
export function mendScrollPositions(): void {
  positions.change((all) => all)
}

/** Forgets how far an entry was scrolled. */
export function forgetScroll(entryKey: string): void {
  positions.change(({ [entryKey]: _, ...others }) => others)
}

/** Gives an entry the position of another one, less what stood above it there, in pixels; returns it if it was kept. */
export function moveScroll(fromKey: string, toKey: string, above: number): number | undefined {
  const from = positions.read()[fromKey]
  const place = Math.max(0, (from ?? 0) - above)
  positions.change((all) => ({ ...all, [toKey]: place }))
  return from === undefined ? undefined : place
}
