import { learnLaterWords } from '../locales/interface.ts'

export type ListParts = typeof import('./list-parts.ts').listParts

/** A cache: what was fetched once is there at once, as a page that is being drawn needs it. */
let fetched: ListParts | undefined

/** Fetches what lists can do once there is script, and its words. */
export async function fetchListParts(): Promise<ListParts> {
  const part = import('./list-parts.ts').then((module) => module.listParts)
  fetched = (await Promise.all([part, learnLaterWords()]))[0]
  return fetched
}

/** The same, once it was fetched; a filtered list is drawn only after its loader has done so. */
export function fetchedListParts(): ListParts | undefined {
  return fetched
}
