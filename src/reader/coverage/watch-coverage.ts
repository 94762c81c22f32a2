import type { Coverage } from '../../article/edition.ts'
import { savesData } from '../device/saves-data.ts'

/** How long a page waits before it asks for additions, in milliseconds: longer each time that nothing has come. */
const pauses = { first: 60_000, growth: 1.5, longest: 600_000 }

/** What the site said last of a coverage, as `useSyncExternalStore` wants it. */
export interface WatchedCoverage {
  subscribe: (changed: () => void) => () => void
  /** Undefined until the site was asked. */
  read: () => Coverage | undefined
}

/**
 * Asks for additions to a coverage while its page is seen, until it has ended; never for a reader who saves data. What
 * does not arrive is asked for again, later.
 */
export function watchCoverage(ask: () => Promise<Coverage>): WatchedCoverage {
  let latest: Coverage | undefined
  return {
    read: () => latest,
    subscribe: (changed) => {
      if (savesData()) return () => {}
      let pause = pauses.first
      let askedAt = Date.now()
      let timer: ReturnType<typeof setTimeout> | undefined

      function wait(): void {
        clearTimeout(timer)
        if (document.visibilityState !== 'visible' || latest?.coverage === 'ended') return
        timer = setTimeout(askOnce, Math.max(0, askedAt + pause - Date.now()))
      }

      async function askOnce(): Promise<void> {
        askedAt = Date.now()
        const found = await ask().catch(() => undefined)
        const isNew = found !== undefined && (latest === undefined || !isSame(found, latest))
        const hasCome = isNew && latest !== undefined
        pause = hasCome ? pauses.first : Math.min(pauses.longest, pause * pauses.growth)
        if (isNew) {
          latest = found
          changed()
        }
        wait()
      }

      document.addEventListener('visibilitychange', wait)
      wait()
      return () => {
        clearTimeout(timer)
        document.removeEventListener('visibilitychange', wait)
      }
    },
  }
}

function isSame(one: Coverage, other: Coverage): boolean {
  return one.coverage === other.coverage && one.entries.join() === other.entries.join()
}
