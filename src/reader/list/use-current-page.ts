import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'react-router'
import { keepListPages } from '../device/list-pages.ts'
import { root } from '../parts/site-path.ts'
import type { ListSource } from './list-source.ts'

/** The line on the window, as a share of its height from the top, at which a page becomes the one that is read. */
const readingLine = 0.35

/** Taller than any list, in pixels. */
const tallest = 10_000_000

/** More rows are fetched when four screens are left: also for fast scrolling they come in time, and nothing shifts. */
const ahead = '0px 0px 400% 0px'

/**
 * The address is that of the page being read, and the device keeps which pages stand on the screen, so that Back finds
 * them. The address is replaced without the router: a navigation would draw every link again, and would cancel one that
 * was begun by a tap meanwhile. Calls `near` when the end of the rows comes near the window.
 */
export function useCurrentPage({
  source,
  shown,
  current,
  end,
  near,
}: {
  source: ListSource
  shown: readonly string[]
  current: string
  end: RefObject<Element | null>
  near: () => void
}): void {
  const { key, pathname, search } = useLocation()
  const read = useRef(current)
  const address = useRef(pathname + search)
  const names = shown.join()

  const addressOf = useEffectEvent((name: string) => source.address(name))

  // The browser's IntersectionObserver tells which page is read, and its history shows the address.
  useEffect(() => {
    const remember = () => {
      // After a tap the browser may be at the next page already, while this one is still drawn.
      if (location.pathname + location.search !== root + address.current) return
      const pages = names.split(',')
      keepListPages(key, { names: pages, above: heightAbove(read.current, pages) })
      address.current = addressOf(read.current)
      history.replaceState(history.state, '', root + address.current)
    }
    if (names.includes(',')) remember()
    const places = [...document.querySelectorAll<HTMLElement>('[data-page]')]
    const observer = new IntersectionObserver(
      () => {
        const met = places.findLast((place) => topOf(place) <= innerHeight * readingLine)
        // Above all rows the first page is the one that is read.
        const page = (met ?? places[0])?.dataset.page
        if (page === undefined || page === read.current) return
        read.current = page
        remember()
      },
      // Told whenever the top of a page crosses the line, however much else stands below the rows.
      { rootMargin: `${tallest}px 0px -${100 - readingLine * 100}% 0px` },
    )
    for (const place of places) observer.observe(place)
    const nearing = new IntersectionObserver(([entry]) => entry?.isIntersecting && near(), {
      rootMargin: ahead,
    })
    if (end.current) nearing.observe(end.current)
    return () => {
      observer.disconnect()
      nearing.disconnect()
    }
  }, [key, names, end, near])
}

/** How many pixels stand between the list's title and a page; after a reload the page follows the title at once. */
function heightAbove(page: string, [first]: readonly string[]): number {
  const place = document.querySelector(`[data-page="${page}"]`)
  const title = document.querySelector('main h1')
  if (page === first || !place || !title) return 0
  return Math.max(0, topOf(place) - title.getBoundingClientRect().bottom)
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}
