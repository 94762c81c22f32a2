import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { StackState } from '../article/stack.ts'
import type { ListSource } from './list-source.ts'

/** The line on the window, as a share of its height from the top, at which a page becomes the one that is read. */
const readingLine = 0.35

/** Rows are sent for when four screens are left: whoever turns the pages fast finds them there, and nothing shifts. */
const ahead = '0px 0px 400% 0px'

const base = import.meta.env.BASE_URL.slice(0, -1)

/**
 * The history entry remembers which pages of a list stand on the screen, and its address is that of the page being
 * read. It is replaced behind the router's back: the router would take a link back that was pressed meanwhile, and
 * would draw every link anew. Calls `near` when the end of the rows comes near the window.
 */
export function useReadPage({
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
  const read = useRef(current)
  const { key } = useLocation()
  const names = shown.join()

  // biome-ignore lint/correctness/useExhaustiveDependencies: the addresses of a source do not change with its object.
  useEffect(() => {
    const remember = () => {
      // The router may have gone on already, and the page be still to follow.
      if ((history.state?.key ?? 'default') !== key) return
      const stack = names.split(',')
      const state: StackState = { stack, above: heightAbove(read.current, stack) }
      const entry = { ...history.state, usr: state }
      history.replaceState(entry, '', base + source.address(read.current))
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
      { rootMargin: `-${readingLine * 100}% 0px -${100 - readingLine * 100}% 0px` },
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

/** How much of the screen stands between the list's title and a page that would follow it at once if it were opened anew. */
function heightAbove(page: string, [first]: readonly string[]): number {
  const place = document.querySelector(`[data-page="${page}"]`)
  const title = document.querySelector('main h1')
  if (page === first || !place || !title) return 0
  return Math.max(0, topOf(place) - title.getBoundingClientRect().bottom)
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}
