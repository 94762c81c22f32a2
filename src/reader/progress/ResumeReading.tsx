import { Suspense, useSyncExternalStore } from 'react'
import { lastPlace } from '../device/reading-places.ts'
import { lazyPart } from '../parts/lazy-part.ts'

const ResumeOffer = lazyPart(() => import('./ResumeOffer.tsx').then((module) => module.ResumeOffer))

/** On the front page: the offer to go on with what was left half-read, fetched where there is such an article. */
export function ResumeReading() {
  const hasPlace = useSyncExternalStore(neverChanges, hasHalfRead, () => false)
  return (
    hasPlace && (
      <Suspense>
        <ResumeOffer />
      </Suspense>
    )
  )
}

function hasHalfRead(): boolean {
  return lastPlace(Date.now()) !== undefined
}

function neverChanges(): () => void {
  return () => {}
}
