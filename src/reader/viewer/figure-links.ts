import type { NavigateFunction } from 'react-router'
import { address } from '../../article/addresses.ts'

/** Takes a tap on a picture of an article: opens it in the viewer. `state` is that of the history entry. */
export function openFigure(
  link: HTMLAnchorElement,
  navigate: NavigateFunction,
  state: object | null,
): boolean {
  const id = link.closest<HTMLElement>('[data-article]')?.dataset.article
  const number = id === undefined ? 0 : figureLinks(id).indexOf(link) + 1
  if (id === undefined || number === 0) return false
  void navigate(`${address.article(id)}#figure-${number}`, {
    // The viewer goes back when it is closed, because the entry before is the article.
    state: { ...state, isFigureTapped: true },
    preventScrollReset: true,
  })
  return true
}

/** Puts the keyboard on a picture of an article, counted from 1. */
export function focusFigure(articleId: string, number: number): void {
  figureLinks(articleId)[number - 1]?.focus()
}

function figureLinks(articleId: string): HTMLAnchorElement[] {
  const links = `[data-article="${articleId}"] a[data-figure]`
  return [...document.querySelectorAll<HTMLAnchorElement>(links)]
}
