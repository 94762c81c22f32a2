/** What articles name and the edition has not: pictures, and articles by their ids. */
export interface MissingLinks {
  pictures: Set<string>
  articles: Set<string>
}

/** Counts what is missing, a line for pictures and one for articles; none for nothing. */
export function countMissing({ pictures, articles }: MissingLinks): string[] {
  const lines: string[] = []
  if (pictures.size > 0) {
    const named = pictures.size === 1 ? '1 picture' : `${pictures.size} pictures`
    const be = pictures.size === 1 ? 'is' : 'are'
    lines.push(`${named} that articles show ${be} missing, or cannot be published`)
  }
  if (articles.size > 0) {
    const named = articles.size === 1 ? '1 id' : `${articles.size} ids`
    const name = articles.size === 1 ? 'names' : 'name'
    lines.push(`${named} in "related" and "next" of articles ${name} no article`)
  }
  return lines
}
