import { type ReactNode, Suspense, useRef, useSyncExternalStore } from 'react'

/** Draws `bar`, which may still have to be fetched, from when something is selected for the first time. */
export function Quotes({ bar }: { bar: ReactNode }) {
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
  return isNeeded && <Suspense>{bar}</Suspense>
}

function watch(changed: () => void): () => void {
  document.addEventListener('selectionchange', changed)
  return () => document.removeEventListener('selectionchange', changed)
}
