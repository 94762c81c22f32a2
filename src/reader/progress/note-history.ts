import type { ArticleView } from '../../article/edition.ts'

/** How much farther a reader must have come before it is noted again, from 0 to 1. */
const step = 0.05

/** How far each article was noted since this page was opened. */
const noted = new Map<string, number>()

/** Notes in the history that an article is read, and how far, from 0 to 1. What notes it comes when it is first needed. */
export async function noteHistory(article: ArticleView['article'], share: number): Promise<void> {
  const { id, headline, language, section } = article
  const before = noted.get(id)
  if (before !== undefined && share < 1 && share < before + step) return
  if (before === 1) return
  noted.set(id, share)
  try {
    const { noteVisit } = await import('../device/library/history.ts')
    await noteVisit({
      id,
      at: Date.now(),
      headline,
      language,
      share,
      ...(section !== undefined && { section }),
    })
  } catch {
    // A private window keeps nothing.
  }
}
