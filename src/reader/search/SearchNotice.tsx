import type { ReactNode } from 'react'
import styles from './SearchNotice.module.css'

/** What a search lacks, between two lines, and what can be done about it. */
export function SearchNotice({
  text,
  role,
  children,
}: {
  text: string
  role?: 'alert'
  children: ReactNode
}) {
  return (
    <p className={styles.notice} role={role}>
      <span className="Dot" />
      <span>{text}</span>
      {children}
    </p>
  )
}
