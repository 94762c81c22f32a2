import { useCallback, useEffect, useState } from 'react'
import { useLocation, useNavigate, useNavigation } from 'react-router'
import { address } from '../../article/edition.ts'
import { type StackState, stackOf } from './stack.ts'

/** The line on the window, as a share of its height from the top, at which an article becomes the one that is read. */
const readingLine = 0.35

function top(place: Element | undefined): number {
  return place?.getBoundingClientRect().top ?? 0
}

/** Articles that stand on one page, one under the other. */
export interface Stack {
  /** All of them, and at most one that nobody has reached yet. */
  ids: readonly string[]
  /** Whether an article is drawn; of those far from the reader only the space is kept. */
  isNear: (id: string) => boolean
  /** Puts an article under another, where it is shown once that one is reached. */
  append: (id: string, after: string) => void
}

/**
 * Continuous reading: the history entry remembers which articles stand on the page, the address is always that of the
 * one being read, and it is replaced and never added, so that Back leads to where the reader came from.
 */
export function useStack(id: string): Stack {
  const { state } = useLocation()
  const navigate = useNavigate()
  const isLeaving = useNavigation().state !== 'idle'
  const [followers, setFollowers] = useState<Readonly<Record<string, string>>>({})
  const reached = stackOf(state, id)
  const last = reached.at(-1) ?? id
  const ahead = followers[last]
  const ids = ahead === undefined || reached.includes(ahead) ? reached : [...reached, ahead]
  const names = ids.join()
  const append = useCallback(
    (one: string, after: string) => setFollowers((known) => ({ ...known, [after]: one })),
    [],
  )

  useEffect(() => {
    // What the reader asked for is not to be overtaken by what scrolling says.
    if (isLeaving) return
    let timer = 0
    const look = () => {
      timer = 0
      const places = [...document.querySelectorAll<HTMLElement>('[data-article]')]
      const line = innerHeight * readingLine
      const met = places.findLast((place) => top(place) <= line)
      const read = met?.dataset.article
      if (read === undefined || read === id) return
      const next: StackState = { stack: names.split(','), above: top(met) - top(places[0]) }
      void navigate(address.article(read), {
        replace: true,
        preventScrollReset: true,
        state: { ...state, ...next },
      })
    }
    const lookSoon = () => {
      timer ||= window.setTimeout(look, 80)
    }
    // Once unasked: what came meanwhile may have brought another one under the line.
    lookSoon()
    const hold = () => {
      clearTimeout(timer)
      timer = 0
    }
    addEventListener('scroll', lookSoon, { passive: true })
    addEventListener('click', hold, true)
    return () => {
      hold()
      removeEventListener('scroll', lookSoon)
      removeEventListener('click', hold, true)
    }
  }, [id, names, navigate, state, isLeaving])

  return {
    ids,
    isNear: (one) => Math.abs(ids.indexOf(one) - ids.indexOf(id)) <= 1,
    append,
  }
}
