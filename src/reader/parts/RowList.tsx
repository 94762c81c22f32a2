import type { ReactNode } from 'react'
import styles from './RowList.module.css'

/** Rows between hairlines, each an `<li>`. `isBusy` while more of them are on their way. */
export function RowList({ isBusy, children }: { isBusy?: boolean; children: ReactNode }) {
  return (
    <ol className={styles.list} aria-busy={isBusy}>
      {children}
    </ol>
  )
}
