import type { Fault } from '../../article/faults.ts'

/** What is said of a picture that an article shows and nobody can be shown. */
export const missingPicture = 'expected a picture of the edition that can be published'

/** What is said of an id in a list of an article: `next: no such article, found "suez"`. */
export function unknownArticle(field: 'related' | 'next', id: string): string {
  return `${field}: no such article, found "${id}"`
}

const unknownArticlePattern = /: (?:related|next): no such article, found "([^"]*)"$/

/** Counts what articles name and the edition has not, a line for pictures and one for articles; none for nothing. */
export function countMissing(faults: readonly Fault[], warnings: Iterable<string>): string[] {
  const missing = faults.filter((fault) => fault.problem === missingPicture)
  const pictures = new Set(missing.map((fault) => fault.found)).size
  const ids = new Set([...warnings].flatMap((one) => unknownArticlePattern.exec(one)?.[1] ?? []))
    .size
  const lines: string[] = []
  if (pictures > 0) {
    const named = pictures === 1 ? '1 picture' : `${pictures} pictures`
    const be = pictures === 1 ? 'is' : 'are'
    lines.push(`${named} that articles show ${be} missing, or cannot be published`)
  }
  if (ids > 0) {
    const named = ids === 1 ? '1 id' : `${ids} ids`
    lines.push(
      `${named} in "related" and "next" of articles ${ids === 1 ? 'names' : 'name'} no article`,
    )
  }
  return lines
}
