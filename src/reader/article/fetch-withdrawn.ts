import { learnLaterWords } from '../locales/interface.ts'

type WithdrawnArticle = typeof import('./WithdrawnArticle.tsx').WithdrawnArticle

/** A cache: what was fetched once is there at once, as a page that is being drawn needs it. */
let fetched: WithdrawnArticle | undefined

/** Fetches what draws withdrawn articles, which few readers meet, and its words. */
export async function fetchWithdrawn(): Promise<WithdrawnArticle> {
  const part = import('./WithdrawnArticle.tsx').then((module) => module.WithdrawnArticle)
  fetched = (await Promise.all([part, learnLaterWords()]))[0]
  return fetched
}

/** The same, once it was fetched; the page of a withdrawn article is drawn only after its loader has done so. */
export function fetchedWithdrawn(): WithdrawnArticle | undefined {
  return fetched
}
