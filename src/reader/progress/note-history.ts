import type { ArticleView } from '../../article/edition.ts'
import { noteVisit } from '../device/history.ts'

/** How much farther a reader must have come before it is noted again, from 0 to 1. */
const step = 0.05

/** How far each article was noted since this page was opened. */
const noted = new Map<string, number>()

/** Notes in the history that an article is read, and how far, from 0 to 1. */
export function noteHistory(article: ArticleView['article'], share: number): void {
  const { id, headline, language, section } = article
  const before = noted.get(id)
  if (before !== undefined && (before === 1 || (share < 1 && share < before + step))) return
  noted.set(id, share)
  noteVisit({
    id,
    at: Date.now(),
    headline,
    language,
    share,
    ...(section !== undefined && { section }),
  })
}
