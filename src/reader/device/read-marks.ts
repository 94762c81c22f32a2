import { useSyncExternalStore } from 'react'

const storageKey = 'sutur.read'

/** More articles than anybody scrolls back to; the oldest marks make room. */
const most = 2000

let marks: ReadonlySet<string> | undefined
const none: ReadonlySet<string> = new Set()
const watchers = new Set<() => void>()

/** The ids of the articles that were read to their end on this device. */
export function readMarks(): ReadonlySet<string> {
  marks ??= load()
  return marks
}

/** Marks an article as read. Where storing is refused the mark lasts as long as the page. */
export function markRead(articleId: string): void {
  if (readMarks().has(articleId)) return
  // Another tab may have read something meanwhile.
  marks = new Set([...load(), ...readMarks(), articleId].slice(-most))
  try {
    localStorage.setItem(storageKey, JSON.stringify([...marks]))
  } catch {
    // Private windows and full disks refuse.
  }
  for (const changed of watchers) changed()
}

/** The marks, for parts that show them; none while a page is as it was written. */
export function useReadMarks(): ReadonlySet<string> {
  return useSyncExternalStore(watchReadMarks, readMarks, () => none)
}

/** Calls `changed` after each new mark, until what it gives is called. */
export function watchReadMarks(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function load(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [])
  } catch {
    return new Set()
  }
}
