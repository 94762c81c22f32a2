import { hasLibrary } from '../device/library/has-library.ts'

/** Those who wait until there may be marks. */
const waiting = new Set<() => void>()

/** Tells all that wait that there may be marks from now on. */
export function tellOfMarks(): void {
  for (const found of waiting) found()
}

/**
 * Calls `found` when there may be marks: in a pause after the page was drawn or when it is looked at again, if this device
 * has a library by then, and as soon as something is marked. Returns a function that ends it.
 */
export function whenMarksMayBe(found: () => void): () => void {
  const look = () => void hasLibrary().then((has) => has && waiting.has(found) && found())
  const lookAgain = () => document.visibilityState === 'visible' && look()
  waiting.add(found)
  const timer = setTimeout(look, pause)
  document.addEventListener('visibilitychange', lookAgain)
  return () => {
    waiting.delete(found)
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', lookAgain)
  }
}

/** How long the page has for itself, in milliseconds. */
const pause = 200
