/** What articles name and the edition has not: pictures, and articles, authors and stories by their ids. */
export interface MissingLinks {
  pictures: Set<string>
  articles: Set<string>
  authors: Set<string>
  stories: Set<string>
}

/** Counts what is missing, a line for each kind; none for nothing. */
export function countMissing({ pictures, articles, authors, stories }: MissingLinks): string[] {
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
  if (authors.size > 0) {
    const named = authors.size === 1 ? '1 id' : `${authors.size} ids`
    const name = authors.size === 1 ? 'names' : 'name'
    lines.push(`${named} in the bylines of articles ${name} no author of edition.json`)
  }
  if (stories.size > 0) {
    const named = stories.size === 1 ? '1 id' : `${stories.size} ids`
    const name = stories.size === 1 ? 'names' : 'name'
    lines.push(`${named} in "story" of articles ${name} no story of edition.json`)
  }
  return lines
}
