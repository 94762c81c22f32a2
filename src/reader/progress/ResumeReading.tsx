import { Suspense } from 'react'
import { useAlive } from '../device/alive.ts'
import { lastPlace } from '../device/reading-places.ts'
import { lazyPart } from '../parts/lazy-part.ts'

const ResumeOffer = lazyPart(() => import('./ResumeOffer.tsx').then((module) => module.ResumeOffer))

/** On the front page: the offer to go on with what was left half-read, fetched where there is such an article. */
export function ResumeReading() {
  return (
    useAlive() &&
    lastPlace(Date.now()) !== undefined && (
      <Suspense>
        <ResumeOffer />
      </Suspense>
    )
  )
}
