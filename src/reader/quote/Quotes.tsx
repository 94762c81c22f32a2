import { type ReactNode, Suspense, useSyncExternalStore } from 'react'

/** What was selected may be let go of while something is done with it. */
let wasSelected = false

/** Draws `bar`, which may still have to be fetched, from when something is selected for the first time. */
export function Quotes({ bar }: { bar: ReactNode }) {
  const isNeeded = useSyncExternalStore(watch, noteSelection, () => false)
  return isNeeded && <Suspense>{bar}</Suspense>
}

function noteSelection(): boolean {
  wasSelected ||= getSelection()?.isCollapsed === false
  return wasSelected
}

function watch(changed: () => void): () => void {
  document.addEventListener('selectionchange', changed)
  return () => document.removeEventListener('selectionchange', changed)
}
