import { useSyncExternalStore } from 'react'
import { makeWatchers } from '../device/watchers.ts'
import type { WordKey } from '../locales/words.ts'

/** A line at the foot of the screen that says what was done. */
export interface Said {
  words: WordKey
  values?: Record<string, string>
  /** Values that are sizes in bytes. */
  sizes?: Record<string, number>
  /** What undoes it. */
  undo?: () => unknown
  /** Where more of it is. */
  more?: { to: string; words: WordKey }
  /** It stays until it is answered: something went wrong. */
  isTrouble?: boolean
}

let current: Said | undefined
const { watch, tell } = makeWatchers()

/** Says something at the foot of the screen, in the place of what was said before; nothing takes that away. */
export function say(said: Said | undefined): void {
  current = said
  tell()
}

/** What is said now. */
export function useSaid(): Said | undefined {
  return useSyncExternalStore(
    watch,
    () => current,
    () => undefined,
  )
}
