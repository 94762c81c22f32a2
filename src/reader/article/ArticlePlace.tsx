import { type ReactNode, useCallback, useState } from 'react'
import styles from './ArticlePlace.module.css'
import { whenNear } from './when-near.ts'

/** How tall each article was when it was last drawn, in pixels. */
const heights = new Map<string, number>()

/** Drawn, but neither laid out nor its fonts and pictures fetched until it nears the window or is asked for. */
const veiled = { contentVisibility: 'hidden', containIntrinsicBlockSize: '200rem' } as const

/** The place of one article on a page of several; empty, it keeps its height, so that thirty weigh no more than three. */
export function ArticlePlace({
  id,
  isCurrent,
  isAhead,
  children,
}: {
  id: string
  isCurrent: boolean
  isAhead: boolean
  children: ReactNode
}) {
  const [isNear, setNear] = useState(false)
  const watch = useCallback(
    (place: HTMLDivElement) => {
      const stopWaiting = whenNear(place, () => setNear(true))
      const size = new ResizeObserver(([entry]) => {
        const height = entry?.borderBoxSize[0]?.blockSize
        if (height) heights.set(id, height)
      })
      size.observe(place)
      return () => {
        stopWaiting()
        size.disconnect()
      }
    },
    [id],
  )
  return (
    <div
      ref={watch}
      data-article={id}
      className={isCurrent ? styles.place : `Screen ${styles.place}`}
      style={children ? (isAhead && !isNear ? veiled : undefined) : { blockSize: heights.get(id) }}
    >
      {children}
    </div>
  )
}
