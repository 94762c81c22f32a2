import { makeKeptValue } from '../kept-value.ts'
import { changeLibrary, changeOne, readShelf } from './database.ts'
import type { Visit } from './records.ts'

/** How long the history is kept, in milliseconds. */
const longest = 90 * 24 * 60 * 60_000

/** Whether what is read is noted; it is, until the reader says otherwise. */
export const keepsHistory = makeKeptValue<boolean>('sutur.history', {
  check: (stored) => stored !== false,
  toJson: (keeps) => (keeps ? undefined : false),
})

/** Notes that an article is read now, and how far. Old visits are forgotten. */
export async function noteVisit(visit: Visit): Promise<void> {
  if (!keepsHistory.read()) return
  await changeOne('history', visit.id, () => visit)
  const old = (await readShelf('history')).filter(({ at }) => at < visit.at - longest)
  if (old.length > 0) await forgetVisits(old)
}

/** Takes visits out of the history; resolves with what puts them back. */
export async function forgetVisits(visits: readonly Visit[]): Promise<() => Promise<void>> {
  await changeLibrary({ remove: { history: visits.map(({ id }) => id) } })
  return () => changeLibrary({ put: { history: visits } })
}
