import { type ReactNode, useCallback, useState } from 'react'
import styles from './PagePlace.module.css'

/** How tall the rows of each page were when they were last drawn, in pixels. */
const heights = new Map<string, number>()

/** Two screens before they are seen and after, rows are drawn. */
const near = '200% 0px'

/** The place of one page of rows under others; far from the reader only its height is kept, so that 500 rows weigh no more than 100. */
export function PagePlace({
  name,
  address,
  startsNear,
  takesFocus,
  children,
}: {
  name: string
  address: string
  /** Whether its rows are drawn before anything is known of where the window stands. */
  startsNear: boolean
  /** Whether the reader asked for it by pressing: the keyboard then goes on from its first row. */
  takesFocus: boolean
  children: ReactNode
}) {
  const [isNear, setNear] = useState(startsNear)
  const watch = useCallback(
    (place: HTMLDivElement) => {
      if (takesFocus) place.querySelector('a')?.focus({ preventScroll: true })
      const nearness = new IntersectionObserver(
        ([entry]) => setNear(entry?.isIntersecting ?? true),
        { rootMargin: near },
      )
      const size = new ResizeObserver(([entry]) => {
        const height = entry?.borderBoxSize[0]?.blockSize
        if (height) heights.set(address, height)
      })
      nearness.observe(place)
      size.observe(place)
      return () => {
        nearness.disconnect()
        size.disconnect()
      }
    },
    [address, takesFocus],
  )

  const isEmpty = !isNear && !takesFocus && heights.has(address)
  return (
    <div
      ref={watch}
      data-page={name}
      className={styles.place}
      style={isEmpty ? { blockSize: heights.get(address) } : undefined}
    >
      {!isEmpty && children}
    </div>
  )
}
