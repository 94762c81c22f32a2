import { Suspense, useSyncExternalStore } from 'react'
import { lazyPart } from '../parts/lazy-part.ts'

const QuoteBar = lazyPart(() =>
  import('../share/later-sharing.ts').then(({ laterSharing }) => laterSharing.QuoteBar),
)

/** What can be done with words of an article that are selected; it comes when something is selected for the first time. */
export function Quotes() {
  const isNeeded = useSyncExternalStore(watch, hasSelected, () => false)
  return (
    isNeeded && (
      <Suspense>
        <QuoteBar />
      </Suspense>
    )
  )
}

let isSelected = false

function hasSelected(): boolean {
  isSelected ||= getSelection()?.isCollapsed === false
  return isSelected
}

function watch(changed: () => void): () => void {
  document.addEventListener('selectionchange', changed)
  return () => document.removeEventListener('selectionchange', changed)
}
