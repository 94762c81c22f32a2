import type { FoundArticle } from '../formats/format.ts'

/** Why an article was likely read wrongly; undefined where nothing says so. */
export function suspectOf({ doubts }: FoundArticle): string | undefined {
  const found = doubts.find(({ isSuspect }) => isSuspect)
  return found && `${found.decision}: ${found.why}`
}
