import { useSyncExternalStore } from 'react'

let written: string | undefined
const watchers = new Set<() => void>()

/** Puts the pen to the note of a mark, or down. */
export function writeNote(markId: string | undefined): void {
  written = markId
  for (const changed of watchers) changed()
}

/** The mark whose note is being written. */
export function useWritten(): string | undefined {
  return useSyncExternalStore(watch, () => written)
}

/** Whether there is a margin beside the text, in which notes stand. */
export function useHasMargin(): boolean {
  return useSyncExternalStore(watchWidth, () => wide().matches)
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function watchWidth(changed: () => void): () => void {
  const query = wide()
  query.addEventListener('change', changed)
  return () => query.removeEventListener('change', changed)
}

function wide(): MediaQueryList {
  return matchMedia('(width >= 64rem)')
}
