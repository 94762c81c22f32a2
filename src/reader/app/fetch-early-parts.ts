import type { PublishedArticle } from '../../article/edition.ts'
import { withdrawnPart } from '../article/ArticlePage.tsx'
import { coveragePart } from './pages.tsx'

/** Fetches the parts without which a page that shows an article, or what is left of one, cannot be drawn. */
export async function fetchEarlyParts(shown: PublishedArticle): Promise<void> {
  if (shown.withdrawn) await withdrawnPart.fetch()
  // Without its script a coverage is drawn as a plain text.
  else if (shown.article.coverage) await coveragePart.fetch().catch(() => {})
}
