import type { ComponentProps, ReactNode } from 'react'
import styles from './FootBar.module.css'

/** A line at the foot of the window, over the page: what it says, `role` telling how, and what can be done about it. */
export function FootBar({
  words,
  role,
  children,
  ...rest
}: { words: ReactNode } & ComponentProps<'aside'>) {
  return (
    <aside className={`Screen ${styles.bar}`} {...rest}>
      <p role={role}>
        <span className="Dot" />
        <span>{words}</span>
      </p>
      {children}
    </aside>
  )
}
