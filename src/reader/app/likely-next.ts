import { readArticleAddress } from '../../article/addresses.ts'
import { savesData } from '../device/saves-data.ts'

/** How many articles are fetched before anybody asked for them: some 4 kB each. */
const most = 3

/**
 * The articles that a reader who rests on this page will probably open: the next one on an article, else the first
 * that stand on the screen. None for somebody who saves data.
 */
export function likelyNext(main: HTMLElement): string[] {
  if (savesData()) return []
  const next = main.querySelectorAll<HTMLAnchorElement>('[data-next] a')
  const links =
    // Not measured: that would lay out an article that stands ready below, and fetch its fonts.
    next.length > 0
      ? [...next]
      : [...main.querySelectorAll<HTMLAnchorElement>('article a')].filter(isOnScreen)
  return links.flatMap(articleOf).slice(0, most)
}

/** The article that a link leads to, if it leads to one of this site. */
export function articleOf(link: Element | null): string[] {
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return []
  const id = readArticleAddress(link.pathname, import.meta.env.BASE_URL)
  return id === undefined ? [] : [id]
}

/** The articles that a page leads to, in its order. */
export function articlesOn(main: HTMLElement): string[] {
  return [...new Set([...main.querySelectorAll('a')].flatMap(articleOf))]
}

function isOnScreen(link: Element): boolean {
  const { top, bottom } = link.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
