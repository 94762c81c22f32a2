import { Suspense } from 'react'
import { useAlive } from '../device/alive.ts'
import { followed } from '../device/followed.ts'
import { useKept } from '../device/kept-value.ts'
import { lazyPart } from '../parts/lazy-part.ts'

const NewForReader = lazyPart(() =>
  import('./NewForReader.tsx').then((module) => module.NewForReader),
)

/** «جديد منذ زيارتك» for a reader who follows something; it comes with the app and stands where nothing moves for it. */
export function NewSinceVisit() {
  const isAlive = useAlive()
  const hasFollowed = useKept(followed).size > 0
  return (
    isAlive &&
    hasFollowed && (
      <Suspense>
        <NewForReader />
      </Suspense>
    )
  )
}
