import type { ReactNode } from 'react'
import type { SharedPage } from '../parts/share-message.ts'
import styles from './ListHead.module.css'
import type { DrawShare } from './list-source.ts'

/** The heading of a list, what is to be said of it, and the way to share it. An empty list has another heading. */
export function ListHead({
  heading,
  page,
  drawShare,
  children,
}: {
  heading: string | undefined
  page: SharedPage
  drawShare: DrawShare
  children: ReactNode
}) {
  return (
    <>
      {heading !== undefined && <h1 className={styles.title}>{heading}</h1>}
      <div className={styles.line}>
        <p className={styles.say}>{children}</p>
        {drawShare(page)}
      </div>
    </>
  )
}
