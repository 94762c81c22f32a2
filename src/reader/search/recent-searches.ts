import { useSyncExternalStore } from 'react'

const storageKey = 'sutur.searches'

/** As many as stand on a phone without scrolling. */
const most = 8

const none: readonly string[] = []
let recent: readonly string[] | undefined
const watchers = new Set<() => void>()

/** What was looked for on this device, the last first; nothing on a page as it was written. */
export function useRecentSearches(): readonly string[] {
  return useSyncExternalStore(
    watch,
    () => {
      recent ??= load()
      return recent
    },
    () => none,
  )
}

/** Puts a search before the others. Where storing is refused it is remembered as long as the page. */
export function keepSearch(query: string): void {
  // Another tab may have looked for something meanwhile.
  const others = load().filter((one) => one !== query)
  write([query, ...others].slice(0, most))
}

/** Forgets one search. */
export function forgetSearch(query: string): void {
  write(load().filter((one) => one !== query))
}

/** Forgets them all, and that there were any. */
export function forgetSearches(): void {
  write(none)
}

function watch(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}

function write(searches: readonly string[]): void {
  recent = searches
  try {
    if (searches.length > 0) localStorage.setItem(storageKey, JSON.stringify(searches))
    else localStorage.removeItem(storageKey)
  } catch {
    // Private windows and full disks refuse.
  }
  for (const changed of watchers) changed()
}

function load(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : none
  } catch {
    return recent ?? none
  }
}
