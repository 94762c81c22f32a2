import { learnLaterWords } from '../locales/interface.ts'

/** Fetches what searches, and its words. */
export async function fetchSearch() {
  const part = import('./search-parts.ts').then((module) => module.searchParts)
  return (await Promise.all([part, learnLaterWords()]))[0]
}
