import type { Summary } from '../../../article/edition.ts'
import { summarySift } from '../../../article/published-data.ts'
import {
  isObject,
  listOf,
  number,
  record,
  type Sift,
  tableOf,
  text,
} from '../../../article/sift.ts'
import { readVisit, type Visit } from '../../device/history.ts'
import { type Mark, readRecord, type SavedArticle } from '../../device/library/records.ts'
import type { Place } from '../../device/reading-places.ts'
import { type Annotation, annotationOf, markOf } from './annotations.ts'
import { momentOf } from './moment.ts'

/** What the library holds, apart from what a device can fetch again. */
export interface Library {
  saved: SavedArticle[]
  marks: Mark[]
  history: Visit[]
  /** Where the reader stopped, by the ids of articles. */
  places: Record<string, Place>
  /** The ids of the articles that were read to their end. */
  read: string[]
  /** What is followed, with its name: `topic arts`. */
  followed: Record<string, string>
  /** Reading settings by name. */
  preferences: Record<string, string>
}

/** `sutur-library.json`; moments are RFC 3339. Its form is a contract: other programs may read it. */
export interface LibraryFile {
  version: 1
  /** The address of the site that it is of. */
  site: string
  made: string
  saved: { id: string; at: string; topics?: string[]; read?: boolean; story?: Summary }[]
  highlights: Annotation[]
  history: {
    id: string
    at: string
    share: number
    headline: string
    language: string
    section?: string
  }[]
  places: Record<string, Omit<Place, 'at'> & { at: string }>
  read: string[]
  followed: Record<string, string>
  preferences: Record<string, string>
}

/** A file that is no library: what is wrong with it. */
export class NotALibrary extends Error {
  override name = 'NotALibrary'
}

/** Writes a library as a file of the site at an address; equal libraries give equal files but for `made`. */
export function writeLibraryFile(library: Library, site: string, made: number): LibraryFile {
  const read = new Set(library.read)
  return {
    version: 1,
    site,
    made: iso(made),
    saved: byId(library.saved).map(({ id, at, topics, story }) => ({
      id,
      at: iso(at),
      ...(topics && { topics }),
      ...(read.has(id) && { read: true }),
      story,
    })),
    highlights: byId(library.marks).map((mark) => annotationOf(mark, site)),
    history: byId(library.history).map((visit) => ({ ...visit, at: iso(visit.at) })),
    places: Object.fromEntries(
      Object.entries(library.places)
        .sort(([a], [b]) => compare(a, b))
        .map(([id, place]) => [id, { ...place, at: iso(place.at) }]),
    ),
    read: [...read].sort(compare),
    followed: Object.fromEntries(
      Object.entries(library.followed).sort(([a], [b]) => compare(a, b)),
    ),
    preferences: library.preferences,
  }
}

const instant: Sift = (value) =>
  typeof value === 'string' && momentOf(value) !== undefined ? value : undefined

const fileSift = record(
  { version: number, site: text },
  {
    made: text,
    saved: listOf(record({ id: text, at: instant }, { topics: listOf(text), story: summarySift })),
    highlights: listOf((value) => (isObject(value) ? value : undefined)),
    history: listOf(record({ id: text, at: instant })),
    places: tableOf(record({ at: instant, block: text, share: number }, { headline: text })),
    read: listOf(text),
    followed: tableOf(text),
    preferences: tableOf(text),
  },
)

/**
 * Reads the text of a library file. What is not whole in it is left out and counted; throws `NotALibrary` where it is
 * something else, or of a later version.
 */
export function readLibraryFile(content: string): { library: Library; site: string; left: number } {
  const json = parse(content)
  const file = fileSift(json) as Partial<LibraryFile> | undefined
  if (!file || !(file.saved || file.highlights)) throw new NotALibrary('no library')
  if (file.version !== 1) throw new NotALibrary(`version ${file.version}`)
  const saved = (file.saved ?? []).map(({ id, at, topics, story }) =>
    readRecord('saved', {
      id,
      at: momentOf(at),
      // A list needs something to say of an article that its file does not describe.
      story: story ?? { id, language: 'ar', headline: id, readingMinutes: 0 },
      ...(topics && { topics }),
    }),
  )
  const marks = (file.highlights ?? []).map((one) => readRecord('marks', markOf(one)))
  const history = (file.history ?? []).map((one) => readVisit({ ...one, at: momentOf(one.at) }))
  const read = [
    ...(file.read ?? []),
    ...(file.saved ?? []).flatMap((one) => (one.read === true ? one.id : [])),
  ]
  const library = {
    saved: whole(saved),
    marks: whole(marks),
    history: whole(history),
    places: Object.fromEntries(
      Object.entries(file.places ?? {}).map(([id, place]) => [
        id,
        { ...place, at: momentOf(place.at) ?? 0 },
      ]),
    ),
    read: [...new Set(read)],
    followed: file.followed ?? {},
    preferences: file.preferences ?? {},
  }
  const named = ['saved', 'highlights', 'history'].flatMap((name) => {
    const list = isObject(json) ? json[name] : undefined
    return Array.isArray(list) ? list : []
  }).length
  const left = named - library.saved.length - library.marks.length - library.history.length
  return { library, site: file.site ?? '', left }
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    throw new NotALibrary('no JSON')
  }
}

function whole<T>(records: (T | undefined)[]): T[] {
  return records.filter((one) => one !== undefined)
}

function iso(moment: number): string {
  return new Date(moment).toISOString()
}

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return records.toSorted((a, b) => compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
