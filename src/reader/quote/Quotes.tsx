import { Suspense, useRef, useSyncExternalStore } from 'react'
import { lazyPart } from '../parts/lazy-part.ts'

const QuoteBar = lazyPart(() =>
  import('../share/later-sharing.ts').then(({ laterSharing }) => laterSharing.QuoteBar),
)

/** What can be done with words of an article that are selected; it comes when something is selected for the first time. */
export function Quotes() {
  // What was selected may be let go of while something is done with it.
  const wasSelected = useRef(false)
  const isNeeded = useSyncExternalStore(
    watch,
    () => {
      wasSelected.current ||= getSelection()?.isCollapsed === false
      return wasSelected.current
    },
    () => false,
  )
  return (
    isNeeded && (
      <Suspense>
        <QuoteBar />
      </Suspense>
    )
  )
}

function watch(changed: () => void): () => void {
  document.addEventListener('selectionchange', changed)
  return () => document.removeEventListener('selectionchange', changed)
}
