import { learnLaterWords } from '../interface.ts'

/** Fetches what searches, and its words. */
export async function fetchSearch() {
  const part = import('./search-parts.ts')
  await learnLaterWords()
  return (await part).searchParts
}
