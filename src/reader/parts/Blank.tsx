import type { ReactNode } from 'react'
import styles from './Blank.module.css'

/** A page, or a part of one (`level` 2), on which nothing is written: what is the matter, and the ways on. */
export function Blank({
  title,
  say,
  level = 1,
  children,
}: {
  title: string
  say: string
  level?: 1 | 2
  children?: ReactNode
}) {
  const Title = `h${level}` as const
  return (
    <section className={styles.blank}>
      <Title>{title}</Title>
      <p>{say}</p>
      <div className={`Ruled ${styles.ruled}`}>
        <span className="Dot" />
      </div>
      {children}
    </section>
  )
}
