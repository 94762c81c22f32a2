import type { Byline, Figure } from '../../../article/article.ts'

/** What a page says of its article for machines; every field only where it says so. */
export interface Facts {
  headline?: string
  /** A sentence or two on the article; the deck, if the page shows it. */
  description?: string
  bylines?: Byline[]
  published?: string
  modified?: string
  section?: string
  keywords?: string[]
  /** The address that is the article's own. */
  url?: string
  site?: string
  language?: string
  image?: Figure
  /** The whole text, as some pages give it. */
  body?: string
  rights?: string
}

/** Facts of several places as one: for each field the first place that says it. */
export function mergeFacts(all: readonly Facts[]): Facts {
  return Object.assign({}, ...[...all].reverse())
}
