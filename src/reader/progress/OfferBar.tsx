import type { ReactNode } from 'react'
import styles from './OfferBar.module.css'

/** A line at the foot of the window that offers to go on reading: what was left, and ways to take it or let it be. */
export function OfferBar({
  label,
  offer,
  children,
}: {
  label: string
  offer: ReactNode
  children: ReactNode
}) {
  return (
    <aside className={`Screen ${styles.offer}`} aria-label={label}>
      <p>
        <span className="Dot" />
        <span>{offer}</span>
      </p>
      {children}
    </aside>
  )
}
