import { useSyncExternalStore } from 'react'
import type { WordKey } from '../locales/words.ts'

/** A line at the foot of the screen that says what was done. */
export interface Said {
  words: WordKey
  /** What undoes it. */
  undo?: () => unknown
  /** The article in which it was done; none where something went wrong. */
  articleId?: string
}

let current: Said | undefined
const watchers = new Set<() => void>()

/** Says something at the foot of the screen, in the place of what was said before; nothing takes that away. */
export function say(said: Said | undefined): void {
  current = said
  for (const changed of watchers) changed()
}

/** What is said now. */
export function useSaid(): Said | undefined {
  return useSyncExternalStore(watch, () => current)
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
