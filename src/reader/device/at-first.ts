import { startTransition, useEffect, useState } from 'react'
import { afterFrame } from './after-frame.ts'
import { useAlive } from './alive.ts'

/**
 * True while a part is drawn for the first time within the app: what nobody sees at once may be left out then, and is
 * drawn as soon as the rest is on the screen. Pages that are written and taken over are whole from the beginning.
 */
export function useAtFirst(): boolean {
  const [isAtFirst, setAtFirst] = useState(useAlive())
  // The browser's frames.
  useEffect(() => afterFrame(() => startTransition(() => setAtFirst(false))), [])
  return isAtFirst
}
