import { Children, type ReactNode, useDeferredValue } from 'react'
import { useAlive } from '../device/alive.ts'
import styles from './MetaLine.module.css'
import { SaveTool } from './SaveTool.tsx'

/** The quiet line under a headline: days, names, minutes; at its end the sign that keeps the article, `save`. */
export function MetaLine({
  save,
  children,
}: {
  save?: { id: string; headline: string }
  children: ReactNode
}) {
  // A list has a sign in every row: they are drawn in slices between which a finger is answered.
  const isAlive = useDeferredValue(useAlive())
  return (
    <p className={save ? `${styles.meta} ${styles.saves}` : styles.meta}>
      <span className={styles.words}>
        {/* In a box of the line's own direction each, so that a name in another has its dot on the right side. */}
        {Children.map(children, (one) => one && <span>{one}</span>)}
      </span>
      {save && isAlive && <SaveTool id={save.id} headline={save.headline} isSign />}
    </p>
  )
}
