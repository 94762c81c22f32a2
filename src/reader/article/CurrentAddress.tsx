import { useEffect } from 'react'
import { useLocation, useNavigate, useNavigation } from 'react-router'
import { address } from '../../article/addresses.ts'
import type { ContinuousReading } from './continuous-reading.ts'

/** The line on the window, as a share of its height from the top, at which an article becomes the one that is read. */
const readingLine = 0.35

function top(place: Element | undefined): number {
  return place?.getBoundingClientRect().top ?? 0
}

/**
 * Keeps the address that of the article being read: it is replaced and never added, so that Back leads to where the
 * reader came from. It draws nothing; it is a component of its own so that a
 * navigation does not make React draw the articles again.
 */
export function CurrentAddress({ id, ids }: { id: string; ids: readonly string[] }) {
  const { state } = useLocation()
  const navigate = useNavigate()
  const isLeaving = useNavigation().state !== 'idle'
  const names = ids.join()

  // The browser tells of scrolling and of taps.
  useEffect(() => {
    // What the reader asked for is not to be overtaken by what scrolling says.
    if (isLeaving) return
    let timer = 0
    let quietUntil = 0
    const look = () => {
      timer = 0
      if (performance.now() < quietUntil) return lookSoon()
      const places = [...document.querySelectorAll<HTMLElement>('[data-article]')]
      const line = innerHeight * readingLine
      const met = places.findLast((place) => top(place) <= line)
      const read = met?.dataset.article
      const shown = names.split(',')
      // An article that was drawn this moment is not known here yet; it is looked for again when it is.
      if (read === undefined || read === id || !shown.includes(read)) return
      const next: ContinuousReading = { shown, above: top(met) - top(places[0]) }
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
    // That a link was pressed is known here only when the app has drawn it, and a slow phone takes its time.
    const hold = () => {
      quietUntil = performance.now() + 1000
    }
    addEventListener('scroll', lookSoon, { passive: true })
    addEventListener('click', hold, true)
    return () => {
      clearTimeout(timer)
      removeEventListener('scroll', lookSoon)
      removeEventListener('click', hold, true)
    }
  }, [id, names, navigate, state, isLeaving])

  return null
}
