import type { ArticleView, Summary } from '../../article/edition.ts'

/** What the state of a history entry says of continuous reading. */
export interface ContinuousReading {
  /** The articles that stand on the page, in order. */
  shown: string[]
  /** How much of the page stands above the article that is read, in pixels. */
  above: number
}

/** The articles of the page whose address is that of `id`: it alone, unless the history entry says otherwise. */
export function shownArticles(state: unknown, id: string): string[] {
  const shown =
    typeof state === 'object' && state !== null ? Reflect.get(state, 'shown') : undefined
  return isIds(shown) && shown.includes(id) ? shown : [id]
}

function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/**
 * What follows an article: its own next, unless that stands on the page already or was read; then a related one that
 * was not. Undefined is the end.
 */
export function nextToRead(
  { next, related }: Pick<ArticleView, 'next' | 'related'>,
  shown: readonly string[],
  isRead: (id: string) => boolean,
): Summary | undefined {
  const candidates = [next, ...related.map((one) => one.summary)].filter(
    (one): one is Summary => one !== undefined && !shown.includes(one.id),
  )
  return candidates.find((one) => !isRead(one.id)) ?? candidates[0]
}
