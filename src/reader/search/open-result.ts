import type { NavigateFunction } from 'react-router'
import { address } from '../../article/addresses.ts'

/** Takes a tap on a result of a search: the article then shows what was looked for, which `data-found` of the link says. */
export function openResult(
  link: HTMLAnchorElement,
  articleId: string | undefined,
  navigate: NavigateFunction,
): boolean {
  const { found } = link.dataset
  if (found === undefined || articleId === undefined) return false
  void navigate(address.article(articleId), { state: { found: { id: articleId, text: found } } })
  return true
}
