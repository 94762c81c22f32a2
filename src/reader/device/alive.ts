import { useSyncExternalStore } from 'react'

/** False until React has taken over the page that the publisher wrote: what needs script is drawn only then. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
}

function neverChanges(): () => void {
  return () => {}
}
