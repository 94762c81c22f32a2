import { learnLaterWords } from '../locales/interface.ts'

export type LaterLists = typeof import('./later-lists.ts').laterLists

/** A cache: what was fetched once is there at once, as a page that is being drawn needs it. */
let fetched: LaterLists | undefined

/** Fetches what lists can do once there is script, and its words. */
export async function fetchLaterLists(): Promise<LaterLists> {
  const part = import('./later-lists.ts').then((module) => module.laterLists)
  fetched = (await Promise.all([part, learnLaterWords()]))[0]
  return fetched
}

/** The same, once it was fetched; a filtered list is drawn only after its loader has done so. */
export function laterLists(): LaterLists | undefined {
  return fetched
}
