import { useSyncExternalStore } from 'react'
import { hasLibrary } from './library/has-library.ts'
import { makeWatchers } from './watchers.ts'

/** Whether an article is kept in the library; while it is being kept, how much has come, from 0 to 1. */
export type SavedState = 'absent' | 'kept' | number

/** Undefined until the library was asked, which is once a part shows it. */
let saved: ReadonlySet<string> | undefined
const busy = new Map<string, number>()
const { watch, tell } = makeWatchers(awaitLibrary)
let isFollowed = false

/** Follows the library, whose code comes only where there is one. */
async function follow(): Promise<void> {
  if (isFollowed || !(await hasLibrary()) || isFollowed) return
  isFollowed = true
  try {
    const [{ readSavedIds }, { watchLibrary }, { keepInstallOffer }] = await Promise.all([
      import('./library/saved.ts'),
      import('./library/database.ts'),
      import('./library/install.ts'),
    ])
    keepInstallOffer()
    const read = async () => {
      saved = await readSavedIds().catch(() => undefined)
      tell()
    }
    watchLibrary((shelves) => {
      if (shelves.includes('saved')) void read()
    })
    await read()
  } catch {
    isFollowed = false
  }
}

/** What is known of an article without waiting. */
export function savedStateOf(id: string): SavedState {
  return busy.get(id) ?? (saved?.has(id) ? 'kept' : 'absent')
}

/** Says how much of an article has come that is being kept; undefined when that has ended. */
export function showSaving(id: string, share: number | undefined): void {
  if (share === undefined) busy.delete(id)
  else busy.set(id, share)
  tell()
}

/** Shows at once what the library will say in a moment. */
export function showSaved(id: string, isSaved: boolean): void {
  const others = [...(saved ?? [])].filter((one) => one !== id)
  saved = new Set(isSaved ? [...others, id] : others)
  tell()
  void follow()
}

/** Whether an article is kept, for a part that shows it; not kept while a page is as it was written. */
export function useSavedState(id: string): SavedState {
  return useSyncExternalStore(
    watch,
    () => savedStateOf(id),
    () => 'absent',
  )
}

function awaitLibrary(): void {
  void follow()
  // Another tab may have begun a library meanwhile.
  document.addEventListener('visibilitychange', follow)
}
