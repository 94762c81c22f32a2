import { type ReactNode, useCallback, useState } from 'react'
import { flushSync } from 'react-dom'

/** As many rows as fill the tallest window. */
const step = 12

/** A long list, drawn as far as it is looked at, and whole for paper. Give it a `key` that changes with what is listed. */
export function MoreOnScroll<Item>({
  of,
  children,
}: {
  of: readonly Item[]
  children: (item: Item) => ReactNode
}) {
  const [drawn, setDrawn] = useState(step)
  /** React calls it when the last row is drawn, and calls what it returns when it goes. */
  const watchEnd = useCallback((end: Element | null) => {
    if (!end) return
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setDrawn((count) => count + step),
      { rootMargin: '0px 0px 100% 0px' },
    )
    observer.observe(end)
    // What is drawn when the event is over is what is printed.
    const drawAll = () => flushSync(() => setDrawn(Number.POSITIVE_INFINITY))
    addEventListener('beforeprint', drawAll)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', drawAll)
    }
  }, [])
  return (
    <>
      {of.slice(0, drawn).map(children)}
      {drawn < of.length && <li key={drawn} ref={watchEnd} aria-hidden="true" />}
    </>
  )
}
