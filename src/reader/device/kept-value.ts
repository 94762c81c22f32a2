import { useSyncExternalStore } from 'react'
import { makeWatchers } from './watchers.ts'

/** Everything that this device keeps for a reader, by the name under which it lies in the browser's storage. */
export const keptKeys = [
  'sutur.preferences',
  'sutur.visits',
  'sutur.places',
  'sutur.read',
  'sutur.searches',
  'sutur.listen.speed',
  'sutur.listen.voice',
  'sutur.history',
  'sutur.followed',
  'sutur.invited',
  // These last as long as the tab.
  'sutur.resume-declined',
  'sutur.trail',
  'sutur.anew',
  'sutur.lists',
  'sutur.scroll',
] as const

type Key = (typeof keptKeys)[number]

/** How a value is kept. */
interface Format<T> {
  /**
   * Makes a value of what JSON gave, `undefined` where nothing is kept. What is wrong in it counts as absent, what is
   * too much is left out: anybody may have written it. It is also asked before a value is stored.
   */
  check: (stored: unknown) => T
  /** The value as JSON has it; `undefined` takes the name out of the storage. */
  toJson?: (value: T) => unknown
  storage?: 'localStorage' | 'sessionStorage'
}

/** A value that the device keeps. Where storing is refused it lasts as long as the page. */
export interface KeptValue<T> {
  read: () => T
  /**
   * Stores what `next` makes of the value, which another tab may have changed meanwhile. Returns whether the device
   * has stored it.
   */
  change: (next: (now: T) => T) => boolean
  /** Calls `changed` after each change, in whatever tab, until the function that it returns is called. */
  watch: (changed: () => void) => () => void
  /** What there is where nothing is kept; pages are written so. */
  absent: T
}

/** Letters of the largest text that is read: more than any value of ours may grow to. */
const mostLetters = 500_000

/** For how long another tab may not know of a change yet, in milliseconds, and how many of one tab are then made again. */
const recentMs = 5000
const mostRecent = 20

/** The value that is kept under a name. Make it once, as a constant of a module: it remembers what it has read. */
export function makeKeptValue<T>(
  key: Key,
  { check, toJson = (value) => value, storage = 'localStorage' }: Format<T>,
): KeptValue<T> {
  const { watch, tell } = makeWatchers()
  let known: { value: T } | undefined
  /** Changes that the device has not taken, made again upon whatever it gives: other tabs may have stored theirs. */
  let pending: ((now: T) => T)[] = []
  /** Changes that were stored a moment ago, maybe over what another tab had just stored and this one did not know yet. */
  let recent: { next: (now: T) => T; at: number; tries: number }[] = []
  /** What lies in the storage as far as this tab knows. */
  let lastText: string | null = null
  let isListening = false

  function load(): T {
    try {
      listen()
      return parse(globalThis[storage].getItem(key) ?? '')
    } catch {
      // Storage is blocked.
      return check(undefined)
    }
  }

  function parse(text: string): T {
    if (text === '' || text.length > mostLetters) return check(undefined)
    try {
      return check(JSON.parse(text))
    } catch {
      return check(undefined)
    }
  }

  function loadWithPending(): T {
    const stored = load()
    if (pending.length === 0) return stored
    return check(toJson(pending.reduce((value, next) => next(value), stored)))
  }

  /** Storage that other tabs share may change at any time; a page that the browser brings back heard nothing of it. */
  function listen(): void {
    if (isListening) return
    isListening = true
    addEventListener('storage', ({ key: changed, oldValue, newValue }) => {
      if (changed !== key && changed !== null) return
      // Another tab's change of a value that is not the one of here: both were made at the same moment, and one is lost.
      const isOther = changed === key && oldValue !== lastText
      lastText = newValue
      if (isOther) storeAgain(newValue)
      forget()
    })
    addEventListener('pageshow', (event) => event.persisted && forget())
  }

  function forget(): void {
    known = undefined
    tell()
  }

  /** Makes recent changes once more, of what another tab has stored. */
  function storeAgain(text: string | null): void {
    recent = recent
      .map(({ tries, ...one }) => ({ ...one, tries: tries - 1 }))
      .filter(({ at, tries }) => tries >= 0 && performance.now() - at < recentMs)
    if (recent.length === 0) return
    store(toJson(check(toJson(recent.reduce((now, { next }) => next(now), parse(text ?? ''))))))
  }

  function read(): T {
    known ??= { value: loadWithPending() }
    return known.value
  }

  function change(next: (now: T) => T): boolean {
    pending.push(next)
    const value = loadWithPending()
    known = { value }
    const isStored = store(toJson(value))
    if (isStored) {
      const at = performance.now()
      recent = [...recent, ...pending.map((one) => ({ next: one, at, tries: 3 }))].slice(
        -mostRecent,
      )
      pending = []
    }
    tell()
    return isStored
  }

  function store(json: unknown): boolean {
    const text = json === undefined ? null : JSON.stringify(json)
    try {
      const place = globalThis[storage]
      if (text === null) place.removeItem(key)
      else place.setItem(key, text)
      lastText = text
      // Private windows and full disks refuse, some without a word.
      return place.getItem(key) === text
    } catch {
      return false
    }
  }

  return {
    read,
    change,
    watch,
    absent: check(undefined),
  }
}

/** A kept value for a part that shows it; absent while a page is as it was written. */
export function useKept<T>({ read, watch, absent }: KeptValue<T>): T {
  return useSyncExternalStore(watch, read, () => absent)
}

/** The texts of a stored list, those that are no text and those that are too long left out; none of what is no list. */
export function storedTexts(stored: unknown, most: { letters: number }): string[] {
  if (!Array.isArray(stored)) return []
  return stored.filter((one) => typeof one === 'string' && one.length <= most.letters)
}

/** The fields of a stored object, without what it inherits; none of what is no object. */
export function storedFields(stored: unknown): [name: string, value: unknown][] {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored)
    ? Object.entries(stored)
    : []
}

/** Whether a stored value is a moment in milliseconds since 1970, before the year 10000. */
export function isMoment(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Date.UTC(10_000, 0)
}
