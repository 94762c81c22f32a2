import type { ReactNode } from 'react'
import type { Mark } from '../device/library/records.ts'
import styles from './Noted.module.css'
import { Remark } from './Remark.tsx'

/**
 * A block with the reader's notes to what is marked in it. They are read before it; they stand in the margin where there is
 * one, else under a paragraph, or above what is none.
 */
export function Noted({
  marks,
  isParagraph,
  hasMargin,
  children,
}: {
  marks: readonly Mark[]
  isParagraph: boolean
  hasMargin: boolean
  children: ReactNode
}) {
  const notes = marks.map((mark) => <Remark key={mark.id} mark={mark} hasMargin={hasMargin} />)
  return isParagraph ? (
    <div className={hasMargin ? `${styles.noted} ${styles.beside}` : styles.noted} data-noted>
      <div className={styles.notes}>{notes}</div>
      {children}
    </div>
  ) : (
    <>
      {notes}
      {children}
    </>
  )
}
