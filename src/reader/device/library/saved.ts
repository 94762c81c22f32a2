import { bringCopy, type CopyRequest, holdCopies } from './copies.ts'
import { changeLibrary, readOne, readShelf } from './database.ts'
import type { SavedArticle } from './records.ts'

/**
 * Keeps an article, with all that reading it without a connection needs, or changes nothing. Rejects as `bringCopy` does
 * and where the browser keeps nothing.
 */
export async function saveArticle(id: string, request: CopyRequest = {}): Promise<SavedArticle> {
  let kept: SavedArticle | undefined
  await bringCopy(id, request, async (copy) => {
    const { story, topics } = copy
    const saved: SavedArticle = { id, at: Date.now(), story, ...(topics && { topics }) }
    await changeLibrary({ put: { saved: [saved], copies: [copy] } })
    kept = saved
  })
  if (!kept) throw new Error(`${id} was not kept`)
  return kept
}

/** Brings the copy of a kept article anew; what was there stays where that fails. */
export async function renewCopy(id: string, request: CopyRequest = {}): Promise<void> {
  await bringCopy(id, request, (copy) => changeLibrary({ put: { copies: [copy] } }))
}

/**
 * Takes articles out of what is kept. Resolves with what puts them back, just as they were; their copies stay on the
 * device for as long as that may be asked for.
 */
export async function forgetSaved(ids: readonly string[]): Promise<() => Promise<void>> {
  const records = (await Promise.all(ids.map((id) => readOne('saved', id)))).flatMap(
    (one) => one ?? [],
  )
  const letGo = await holdCopies()
  await changeLibrary({ remove: { saved: ids } })
  return async () => {
    await changeLibrary({ put: { saved: records } })
    letGo()
  }
}

/** The ids of all kept articles. */
export async function readSavedIds(): Promise<ReadonlySet<string>> {
  return new Set((await readShelf('saved')).map(({ id }) => id))
}
