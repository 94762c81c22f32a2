import type { ReactNode } from 'react'
import styles from './LibraryBlank.module.css'

/** A part of the library in which nothing is written yet: what will stand there, and how the first comes. */
export function LibraryBlank({
  title,
  say,
  children,
}: {
  title: string
  say: string
  children?: ReactNode
}) {
  return (
    <section className={styles.blank}>
      <div className={`Ruled ${styles.ruled}`}>
        <span className="Dot" />
      </div>
      <h2>{title}</h2>
      <p>{say}</p>
      {children}
    </section>
  )
}
