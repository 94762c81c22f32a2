import type { ReactNode } from 'react'
import styles from './Blank.module.css'

/** A page on which nothing is written: what is the matter, and the ways on. */
export function Blank({
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
      <h1>{title}</h1>
      <p>{say}</p>
      <div className={`Ruled ${styles.ruled}`}>
        <span className="Dot" />
      </div>
      {children}
    </section>
  )
}
