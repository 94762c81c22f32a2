import type { ReactNode } from 'react'
import styles from './SheetPanel.module.css'

/** What a tool's disclosure opens to, over the page. */
export function SheetPanel({ children }: { children: ReactNode }) {
  return <div className={styles.panel}>{children}</div>
}
