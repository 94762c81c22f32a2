import type { ReactNode } from 'react'
import type { SharedPage } from '../parts/share-message.ts'
import { ShareTool } from '../share/ShareTool.tsx'
import styles from './ListHead.module.css'

/** The heading of a list, what is to be said of it, and the way to share it. An empty list has another heading. */
export function ListHead({
  heading,
  page,
  children,
}: {
  heading: string | undefined
  page: SharedPage
  children: ReactNode
}) {
  return (
    <>
      {heading !== undefined && <h1 className={styles.title}>{heading}</h1>}
      <div className={styles.line}>
        <p className={styles.say}>{children}</p>
        <ShareTool {...page} />
      </div>
    </>
  )
}
