import { type ReactNode, useEffect, useRef } from 'react'
import styles from './StackPlace.module.css'

/** How tall each article was when it was last drawn, in pixels. */
const heights = new Map<string, number>()

/** The place of one article on a page of several; empty, it keeps its height, so that thirty weigh no more than three. */
export function StackPlace({
  id,
  isCurrent,
  children,
}: {
  id: string
  isCurrent: boolean
  children: ReactNode
}) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize
      if (height) heights.set(id, height)
    })
    if (place.current) observer.observe(place.current)
    return () => observer.disconnect()
  }, [id])
  const isEmpty = !children
  return (
    <div
      ref={place}
      data-article={id}
      className={isCurrent ? styles.place : `Screen ${styles.place}`}
      style={isEmpty ? { blockSize: heights.get(id) } : undefined}
    >
      {children}
    </div>
  )
}
