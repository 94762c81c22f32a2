import { readArticleAddress } from '../../article/addresses.ts'
import { savesData } from '../device/saves-data.ts'
import { base } from '../parts/site-path.ts'

/** How many articles are fetched before anybody asked for them: some 4 kB each. */
const most = 3

/**
 * The articles that a reader who rests on this page will probably open: the next one on an article, else the first
 * that stand on the screen. None for somebody who saves data.
 */
export function likelyArticles(main: HTMLElement): string[] {
  if (savesData()) return []
  const next = main.querySelectorAll<HTMLAnchorElement>('[data-next] a')
  const links =
    // Not measured: that would lay out an article that stands ready below, and fetch its fonts.
    next.length > 0
      ? [...next]
      : [...main.querySelectorAll<HTMLAnchorElement>('article a')].filter(isOnScreen)
  return links.flatMap((link) => linkedArticle(link) ?? []).slice(0, most)
}

/** The article that a link leads to; undefined for any other link. */
export function linkedArticle(link: HTMLAnchorElement): string | undefined {
  if (link.origin !== location.origin) return undefined
  return readArticleAddress(link.pathname, base)
}

/** The articles that a page leads to, in its order. */
export function linkedArticles(main: HTMLElement): string[] {
  return [...new Set([...main.querySelectorAll('a')].flatMap((link) => linkedArticle(link) ?? []))]
}

function isOnScreen(link: Element): boolean {
  const { top, bottom } = link.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
