import { useCallback, useState } from 'react'
import { useLocation } from 'react-router'
import { shownArticles } from './continuous-reading.ts'

/** Articles that stand on one page, one under the other. */
export interface ShownArticles {
  /** All of them, and at most one that nobody has reached yet. */
  ids: readonly string[]
  /** Whether an article is drawn; of those far from the reader only the space is kept. */
  isNear: (id: string) => boolean
  /** Puts an article under another, where it is shown once that one is reached. */
  append: (id: string, after: string) => void
}

/** Continuous reading: the history entry remembers which articles stand on the page. `CurrentAddress` keeps it. */
export function useShownArticles(id: string): ShownArticles {
  const { state } = useLocation()
  const [followers, setFollowers] = useState<ReadonlyMap<string, string>>(new Map())
  const reached = shownArticles(state, id)
  const last = reached.at(-1) ?? id
  const ahead = followers.get(last)
  const ids = ahead === undefined || reached.includes(ahead) ? reached : [...reached, ahead]
  const append = useCallback(
    (one: string, after: string) => setFollowers((known) => new Map(known).set(after, one)),
    [],
  )

  return {
    ids,
    isNear: (one) => Math.abs(ids.indexOf(one) - ids.indexOf(id)) <= 1,
    append,
  }
}
