import { type ComponentProps, Suspense } from 'react'
import { useAlive } from '../device/alive.ts'
import type { FollowButton } from './FollowButton.tsx'
import styles from './FollowTool.module.css'
import { lazyPart } from './lazy-part.ts'

const Button = lazyPart(() => import('./FollowButton.tsx').then((module) => module.FollowButton))

/**
 * «متابعة» of a topic, an author or a story: what is new there stands first among what is new on the front page. Its place
 * is kept until it has come.
 */
export function FollowTool(props: ComponentProps<typeof FollowButton>) {
  return (
    <span className={`Screen ${styles.place}`}>
      {useAlive() && (
        <Suspense>
          <Button {...props} />
        </Suspense>
      )}
    </span>
  )
}
