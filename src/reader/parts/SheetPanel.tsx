import type { ReactNode } from 'react'
import styles from './SheetPanel.module.css'

/** What a tool's disclosure opens to, over the page: under the positioned line of the tool, at its start or `atEnd`. */
export function SheetPanel({ atEnd, children }: { atEnd?: boolean; children: ReactNode }) {
  return <div className={atEnd ? `${styles.panel} ${styles.end}` : styles.panel}>{children}</div>
}
