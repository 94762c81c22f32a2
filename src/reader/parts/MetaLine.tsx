import type { ReactNode } from 'react'
import styles from './MetaLine.module.css'

/** The quiet line under a headline: days, names, minutes. */
export function MetaLine({ children }: { children: ReactNode }) {
  return <p className={styles.meta}>{children}</p>
}
