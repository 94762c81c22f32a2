import { makeKeptValue, storedTexts } from '../device/kept-value.ts'

/** More than anybody has opened of one list; an id has 64 letters at most. */
const most = { rows: 1000, letters: 64 }

const trail = makeKeptValue<readonly string[]>('sutur.trail', {
  check: (stored) => storedTexts(stored, most).slice(0, most.rows),
  storage: 'sessionStorage',
})

/** Remembers in which order the articles stand on the list that a reader leaves for one of them. */
export function rememberListOrder(ids: readonly string[]): void {
  trail.change(() => ids)
}

/** The article that stood `step` places after this one on the list that the reader came from. */
export function neighbourOf(id: string, step: 1 | -1): string | undefined {
  const at = trail.read().indexOf(id)
  return at < 0 ? undefined : trail.read()[at + step]
}
