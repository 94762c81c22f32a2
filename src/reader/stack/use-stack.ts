import { useCallback, useEffect, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { address } from '../../article/edition.ts'
import { type StackState, stackOf } from './stack.ts'

/** The line on the window, from its top, at which an article becomes the one that is read. */
const readingLine = '-35% 0px -65% 0px'

function top(place: Element | undefined): number {
  return place?.getBoundingClientRect().top ?? 0
}

/** Articles that stand on one page, one under the other. */
export interface Stack {
  /** All of them, and at most one that nobody has reached yet. */
  ids: readonly string[]
  /** Whether an article is drawn; of those far from the reader only the space is kept. */
  isNear: (id: string) => boolean
  /** Puts an article under the last one. */
  append: (id: string) => void
}

/**
 * Continuous reading: the history entry remembers which articles stand on the page, the address is always that of the
 * one being read, and it is replaced and never added, so that Back leads to where the reader came from.
 */
export function useStack(id: string): Stack {
  const { state } = useLocation()
  const navigate = useNavigate()
  const [ahead, setAhead] = useState<{ id: string; after: string }>()
  const reached = stackOf(state, id)
  const last = reached.at(-1) ?? id
  const isAhead = ahead?.after === last && !reached.includes(ahead.id)
  const ids = isAhead ? [...reached, ahead.id] : reached
  const names = ids.join()
  const append = useCallback((one: string) => setAhead({ id: one, after: last }), [last])

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        const met = entries.find((entry) => entry.isIntersecting)?.target
        const read = met instanceof HTMLElement ? met.dataset.article : undefined
        if (read === undefined || read === id) return
        const [first] = places
        const above = top(met) - top(first)
        const next: StackState = { stack: names.split(','), above }
        void navigate(address.article(read), {
          replace: true,
          preventScrollReset: true,
          state: next,
        })
      },
      { rootMargin: readingLine },
    )
    const places = [...document.querySelectorAll('[data-article]')]
    for (const place of places) observer.observe(place)
    return () => observer.disconnect()
  }, [id, names, navigate])

  return {
    ids,
    isNear: (one) => Math.abs(ids.indexOf(one) - ids.indexOf(id)) <= 1,
    append,
  }
}
