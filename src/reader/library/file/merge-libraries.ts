import { noteKey } from '../../device/library/note-key.ts'
import type { Mark } from '../../device/library/records.ts'
import type { Library } from './library-file.ts'

/**
 * Joins two libraries. Nothing of either is lost: one thing in both is as its newer change left it, what was read stays
 * read, and of two notes that were written apart both stay. The order of the two makes no difference, and joining the
 * same again changes nothing; but settings that this device has are `own`, and stay.
 */
export function mergeLibraries(own: Library, other: Library): Library {
  return {
    saved: union(own.saved, other.saved, later),
    marks: mergeMarks(own.marks, other.marks),
    history: union(own.history, other.history, later),
    places: Object.fromEntries(
      [...new Set([...Object.keys(own.places), ...Object.keys(other.places)])]
        .sort()
        .map((id) => [id, laterPlace(own.places[id], other.places[id])])
        .filter(([, place]) => place !== undefined),
    ),
    read: [...new Set([...own.read, ...other.read])].sort(),
    followed: { ...other.followed, ...own.followed },
    preferences: { ...other.preferences, ...own.preferences },
  }
}

function union<T extends { id: string }>(
  some: readonly T[],
  others: readonly T[],
  merge: (a: T, b: T) => T,
): T[] {
  const all = new Map<string, T>()
  for (const one of [...some, ...others]) {
    const before = all.get(one.id)
    all.set(one.id, before ? merge(before, one) : one)
  }
  return [...all.values()].sort(byId)
}

/** The newer of two; of two of the same moment always the same one. */
function later<T extends { at: number }>(a: T, b: T): T {
  return isLater(a.at, b.at, a, b) ? a : b
}

function laterPlace<T extends { at: number }>(a: T | undefined, b: T | undefined): T | undefined {
  return a && b ? later(a, b) : (a ?? b)
}

function isLater(a: number, b: number, one: unknown, other: unknown): boolean {
  return a === b ? JSON.stringify(one) >= JSON.stringify(other) : a > b
}

/**
 * Joins marks. The tint is that of the newer change. A note that was written over (`earlier` knows it) is old news; of
 * several that were written apart the first, by their keys, stays with the mark, and each other becomes a mark of its own
 * at the same words, `<id>~<key>`: whoever joins them, in whatever order, makes the same.
 */
function mergeMarks(own: readonly Mark[], other: readonly Mark[]): Mark[] {
  const groups = new Map<string, Mark[]>()
  for (const mark of [...own, ...other]) {
    const id = mark.id.replace(/~.*/, '')
    groups.set(id, [...(groups.get(id) ?? []), mark])
  }
  return [...groups].flatMap(([id, marks]) => joinMarks(id, marks)).sort(byId)
}

function joinMarks(id: string, marks: readonly Mark[]): Mark[] {
  const bases = marks.filter((mark) => mark.id === id)
  const newest = bases.reduce<Mark | undefined>((a, b) => {
    return a && isLater(a.changed, b.changed, withoutNote(a), withoutNote(b)) ? a : b
  }, undefined)
  // The mark was let go of, but not what stood beside it.
  if (!newest) return union(marks, [], later)
  const at = Math.min(...bases.map((mark) => mark.at))
  const earlier = [...new Set(marks.flatMap((mark) => mark.earlier ?? []))].sort()
  const notes = new Map(
    marks
      .filter((mark) => mark.note !== undefined && !earlier.includes(noteKey(mark)))
      .map((mark) => [noteKey(mark), noteOf(mark)]),
  )
  const [first, ...others] = [...notes].sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    { ...withoutNote(newest), ...first?.[1], at, ...(earlier.length > 0 && { earlier }) },
    ...others.map(
      ([key, note]): Mark => ({
        ...withoutNote(newest),
        ...note,
        id: `${id}~${key}`,
        tint: 'saffron',
        at,
        changed: note.noted ?? at,
      }),
    ),
  ]
}

function withoutNote({ note: _, noted: __, earlier: ___, ...mark }: Mark): Mark {
  return mark
}

function noteOf({ note, noted }: Mark): Pick<Mark, 'note' | 'noted'> {
  return { ...(note !== undefined && { note }), ...(noted !== undefined && { noted }) }
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
