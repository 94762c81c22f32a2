import type { ReactNode } from 'react'
import styles from './SideColumn.module.css'

/** What stands beside a list or a text where there is room, else above it. Without a `side` the list is as wide as the page. */
export function SideColumn({
  side,
  mutes = false,
  children,
}: {
  side: ReactNode
  /** Whether what the reader has muted is not shown. */
  mutes?: boolean
  children: ReactNode
}) {
  return (
    <div className={side ? styles.beside : undefined}>
      {side && <div className={styles.side}>{side}</div>}
      <div {...(mutes && { 'data-mutes': true })}>{children}</div>
    </div>
  )
}
