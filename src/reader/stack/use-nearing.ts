import { type RefObject, useEffect } from 'react'

/** How far below the window something is said to be near: a screen and a half, some seconds of reading. */
const ahead = '0px 0px 150% 0px'

/** Calls `near` once when the element comes near the window from below. */
export function useNearing(element: RefObject<Element | null>, near: () => void): void {
  useEffect(() => {
    if (!element.current) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        near()
      },
      { rootMargin: ahead },
    )
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [element, near])
}
