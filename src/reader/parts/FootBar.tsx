import type { ComponentProps, ReactNode } from 'react'
import styles from './FootBar.module.css'

/**
 * A line at the foot of the window, over the page: what it says, `role` telling how, and what can be done about it. One
 * that only offers something gives way to any other bar there (`data-foot="deed"`) and to an open sheet.
 */
export function FootBar({
  words,
  role,
  isOffer = false,
  children,
  ...rest
}: { words: ReactNode; isOffer?: boolean } & ComponentProps<'aside'>) {
  return (
    <aside className={`Screen ${styles.bar}`} data-foot={isOffer ? 'offer' : 'deed'} {...rest}>
      <p role={role}>
        <span className="Dot" />
        <span>{words}</span>
      </p>
      {children}
    </aside>
  )
}
