import type { ReactNode } from 'react'
import styles from './SideColumn.module.css'

/** What stands beside a list or a text where there is room, else above it. Without a `side` the list is as wide as the page. */
export function SideColumn({ side, children }: { side: ReactNode; children: ReactNode }) {
  return (
    <div className={side ? styles.beside : undefined}>
      {side && <div className={styles.side}>{side}</div>}
      <div>{children}</div>
    </div>
  )
}
