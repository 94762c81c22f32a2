import type { ReactNode } from 'react'
import styles from './BackupLine.module.css'

/** One line of deeds under the others, with what they are about. */
export function BackupLine({ children }: { children: ReactNode }) {
  return <div className={styles.line}>{children}</div>
}
