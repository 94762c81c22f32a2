import { learnLaterWords } from '../interface.ts'

type LaterLists = typeof import('./later-lists.ts').laterLists

let fetched: LaterLists | undefined

/** Fetches what lists can do once there is script, and its words. */
export async function fetchLaterLists(): Promise<LaterLists> {
  const [part] = await Promise.all([import('./later-lists.ts'), learnLaterWords()])
  fetched = part.laterLists
  return fetched
}

/** The same, once it was fetched; a filtered list is drawn only after its loader has done so. */
export function laterLists(): LaterLists | undefined {
  return fetched
}
