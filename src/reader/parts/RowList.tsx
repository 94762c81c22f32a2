import type { ReactNode, Ref } from 'react'
import styles from './RowList.module.css'

/** Rows between hairlines, each an `<li>`. `isBusy` while more of them are on their way. */
export function RowList({
  isBusy,
  ref,
  children,
}: {
  isBusy?: boolean
  ref?: Ref<HTMLOListElement> | undefined
  children: ReactNode
}) {
  return (
    <ol className={styles.list} aria-busy={isBusy} ref={ref}>
      {children}
    </ol>
  )
}
