import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import styles from './StackPlace.module.css'
import { useNearing } from './use-nearing.ts'

/** How tall each article was when it was last drawn, in pixels. */
const heights = new Map<string, number>()

/** Drawn, but neither laid out nor its fonts and pictures fetched until it nears the window or is asked for. */
const veiled = { contentVisibility: 'hidden', containIntrinsicBlockSize: '200rem' } as const

/** The place of one article on a page of several; empty, it keeps its height, so that thirty weigh no more than three. */
export function StackPlace({
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
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useNearing(
    place,
    useCallback(() => setNear(true), []),
  )
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize
      if (height) heights.set(id, height)
    })
    if (place.current) observer.observe(place.current)
    return () => observer.disconnect()
  }, [id])
  return (
    <div
      ref={place}
      data-article={id}
      className={isCurrent ? styles.place : `Screen ${styles.place}`}
      style={children ? (isAhead && !isNear ? veiled : undefined) : { blockSize: heights.get(id) }}
    >
      {children}
    </div>
  )
}
