import { useSyncExternalStore } from 'react'
import type { Summary } from '../../article/edition.ts'
import { readMarks, watchReadMarks } from '../progress/read-marks.ts'
import { isNewSinceLastVisit } from './visits.ts'

/** What a story is to this reader: read, or come since the last visit; nothing on a page as it was written. */
export function useStoryState(story: Summary): 'read' | 'new' | undefined {
  return useSyncExternalStore(
    watchReadMarks,
    () => {
      if (readMarks().has(story.id)) return 'read'
      return isNewSinceLastVisit(story) ? 'new' : undefined
    },
    () => undefined,
  )
}
