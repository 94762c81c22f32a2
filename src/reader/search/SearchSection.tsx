import type { ReactNode } from 'react'
import styles from './SearchSection.module.css'

/** What stands where results would: a heading, words, and ways to go on from there. */
export function SearchSection({
  title,
  role,
  children,
}: {
  title: string
  role?: 'alert'
  children: ReactNode
}) {
  return (
    <section className={styles.section} role={role}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
