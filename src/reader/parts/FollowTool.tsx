import { type ComponentProps, Suspense } from 'react'
import { useAlive } from '../device/alive.ts'
import type { FollowButtons } from './FollowButtons.tsx'
import styles from './FollowTool.module.css'
import { lazyPart } from './lazy-part.ts'

const Buttons = lazyPart(() => import('./FollowButtons.tsx').then((module) => module.FollowButtons))

/**
 * «متابعة» of a topic, an author or a story: what is new there stands first among what is new on the front page. Its place
 * is kept until it has come.
 */
export function FollowTool(props: ComponentProps<typeof FollowButtons>) {
  return (
    <span className={`Screen ${styles.place}`}>
      {useAlive() && (
        <Suspense>
          <Buttons {...props} />
        </Suspense>
      )}
    </span>
  )
}
