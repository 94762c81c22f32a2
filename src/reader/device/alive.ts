import { useSyncExternalStore } from 'react'

/** False while a page is as it was written, true once the app has it: what needs script is drawn only then. */
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
