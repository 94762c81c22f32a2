import { useSyncExternalStore } from 'react'
import { changeLibrary, changeOne, readShelf, watchLibrary } from '../device/library/database.ts'
import { withNote } from '../device/library/note-key.ts'
import type { Mark } from '../device/library/records.ts'
import { say } from '../parts/said.ts'
import { tellOfMarks } from './first-marks.ts'

const none: readonly Mark[] = []
let marks: ReadonlyMap<string, readonly Mark[]> = new Map()
/** Articles in which something was marked since the page was opened: undoing needs them. */
const known = new Set<string>()
const watchers = new Set<() => void>()
let isRead = false

/** Calls `changed` when marks were read or changed, in whatever tab, until the function that it returns is called. */
export function watchMarks(changed: () => void): () => void {
  watchers.add(changed)
  if (!isRead) {
    isRead = true
    void readMarks()
    watchLibrary((shelves) => shelves.includes('marks') && void readMarks())
    // A page that the browser brings back was told of nothing.
    addEventListener('pageshow', ({ persisted }) => persisted && void readMarks())
  }
  return () => watchers.delete(changed)
}

/** The marks of an article as far as they were read, the oldest first. */
export function marksOf(articleId: string): readonly Mark[] {
  return marks.get(articleId) ?? none
}

/** Whether an article has marks, or had some since the page was opened. */
export function wasMarked(articleId: string): boolean {
  return known.has(articleId)
}

/** The marks of an article, now and as they change. */
export function useMarks(articleId: string): readonly Mark[] {
  return useSyncExternalStore(watchMarks, () => marksOf(articleId))
}

async function readMarks(): Promise<void> {
  const all = await readShelf('marks').catch(() => [])
  const read = new Map<string, Mark[]>()
  for (const mark of all.sort((one, other) => one.at - other.at)) {
    known.add(mark.articleId)
    read.set(mark.articleId, [...(read.get(mark.articleId) ?? []), mark])
  }
  marks = read
  for (const changed of watchers) changed()
}

/** Keeps a new mark, or one that was taken away. Gives whether it is kept; if not, the reader is told. */
export async function keepMark(mark: Mark): Promise<boolean> {
  return isDone(changeLibrary({ put: { marks: [mark] } }))
}

/** Changes a mark by what it is by then; one that another tab has taken away stays away. */
export async function changeMark(
  { id }: Mark,
  change: (mark: Mark) => Omit<Mark, 'changed'>,
): Promise<void> {
  await isDone(changeOne('marks', id, (now) => now && { ...change(now), changed: Date.now() }))
}

/** Notes which marks of an article have lost their words, for the library; nothing of a mark itself changes. */
export async function noteOrphans(orphans: readonly Mark[], found: readonly Mark[]): Promise<void> {
  const note = (mark: Mark, isOrphan: boolean) =>
    Boolean(mark.isOrphan) === isOrphan
      ? undefined
      : changeOne('marks', mark.id, (now) => now && { ...now, isOrphan })
  await Promise.all([
    ...orphans.map((mark) => note(mark, true)),
    ...found.map((mark) => note(mark, false)),
  ])
}

/** Keeps what was written to a mark; one that was taken away meanwhile comes back with it. An empty note is none. */
export async function keepNote(mark: Mark, note: string): Promise<void> {
  await isDone(
    changeOne('marks', mark.id, (now) => {
      if (!now && note === '') return undefined
      return withNote(now ?? mark, note === '' ? undefined : note, Date.now())
    }),
  )
}

/** Takes a mark away, with its note; for ten seconds that can be undone. */
export async function removeMark(mark: Mark): Promise<void> {
  if (!(await isDone(changeLibrary({ remove: { marks: [mark.id] } })))) return
  say({
    words: 'mark.removed',
    undo: () => keepMark({ ...mark, changed: Date.now() }),
  })
}

/** Takes the note of a mark away; for ten seconds that can be undone. */
export async function removeNote(mark: Mark): Promise<void> {
  await keepNote(mark, '')
  say({
    words: 'mark.noteRemoved',
    undo: () => keepNote(mark, mark.note ?? ''),
  })
}

async function isDone(change: Promise<void>): Promise<boolean> {
  try {
    await change
    tellOfMarks()
    return true
  } catch {
    say({ words: 'mark.missed', isTrouble: true })
    return false
  }
}
