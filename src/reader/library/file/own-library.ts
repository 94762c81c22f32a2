import { follow, followed } from '../../device/followed.ts'
import { history } from '../../device/history.ts'
import { changeLibrary, readShelf } from '../../device/library/database.ts'
import { putVisits } from '../../device/library/edit-history.ts'
import { preferences } from '../../device/preferences.ts'
import { readMarks } from '../../device/read-marks.ts'
import { places } from '../../device/reading-places.ts'
import type { Library } from './library-file.ts'
import { mergeLibraries } from './merge-libraries.ts'

/** The library of this device. Rejects where the browser keeps nothing. */
export async function readOwnLibrary(): Promise<Library> {
  const [saved, marks] = await Promise.all([readShelf('saved'), readShelf('marks')])
  return {
    saved,
    marks,
    history: [...history.read().visits.values()],
    places: Object.fromEntries(places.read()),
    read: [...readMarks.read()],
    followed: Object.fromEntries(followed.read()),
    preferences: textsOf(preferences.read()),
  }
}

/** What joining a library to that of this device will do, told before it is done. */
export interface Joining {
  added: { articles: number; excerpts: number }
  here: { articles: number; excerpts: number }
  /** Notes that were written here and there, and both stay. */
  apart: number
  /** Does it, all or nothing. */
  join: () => Promise<void>
}

/** Prepares to join a library to that of this device. */
export async function prepareJoining(other: Library): Promise<Joining> {
  const own = await readOwnLibrary()
  const merged = mergeLibraries(own, other)
  const known = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id))
  const [ownSaved, ownMarks] = [known(own.saved), known(own.marks)]
  const addedMarks = merged.marks.filter(({ id }) => !ownMarks.has(id))
  const addedSaved = merged.saved.filter(({ id }) => !ownSaved.has(id))
  return {
    added: { articles: addedSaved.length, excerpts: addedMarks.length },
    here: {
      articles: other.saved.filter(({ id }) => ownSaved.has(id)).length,
      excerpts: other.marks.filter(({ id }) => ownMarks.has(id)).length,
    },
    apart: addedMarks.filter(({ id }) => id.includes('~')).length,
    join: async () => {
      const { saved, marks } = merged
      const left = own.marks.filter(({ id }) => !known(marks).has(id)).map(({ id }) => id)
      await changeLibrary({ put: { saved, marks }, remove: { marks: left } })
      putVisits(merged.history)
      places.change((all) => new Map([...all, ...Object.entries(merged.places)]))
      readMarks.change((all) => new Set([...merged.read, ...all]))
      for (const [id, name] of Object.entries(merged.followed)) follow(id, name)
      // It holds from the next page on.
      preferences.change((all) => ({ ...merged.preferences, ...all }))
    },
  }
}

function textsOf(fields: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter((one): one is [string, string] => typeof one[1] === 'string'),
  )
}
