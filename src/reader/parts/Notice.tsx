import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** A line over a page that says something of all of it. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className={styles.notice} role="status">
      <span className="Dot" />
      <p>{children}</p>
    </div>
  )
}
