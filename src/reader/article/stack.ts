import type { ArticleView, Summary } from '../../article/edition.ts'

/** What a history entry remembers of continuous reading: the articles that stand on the page, in order. */
export interface StackState {
  stack: string[]
  /** How much of the page stands above the article that is read, in pixels. */
  above: number
}

/** The articles of a page whose address is that of `id`; it stands alone unless the history entry says otherwise. */
export function stackOf(state: unknown, id: string): string[] {
  const stack =
    typeof state === 'object' && state !== null ? Reflect.get(state, 'stack') : undefined
  return isIds(stack) && stack.includes(id) ? stack : [id]
}

function isIds(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

/**
 * What follows an article: its own next, unless that stands on the page already or was read; then a related one that
 * was not. Undefined is the end.
 */
export function followerOf(
  { next, related }: Pick<ArticleView, 'next' | 'related'>,
  stack: readonly string[],
  isRead: (id: string) => boolean,
): Summary | undefined {
  const candidates = [next, ...related.map((one) => one.summary)].filter(
    (one): one is Summary => one !== undefined && !stack.includes(one.id),
  )
  return candidates.find((one) => !isRead(one.id)) ?? candidates[0]
}
