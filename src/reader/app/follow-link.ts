import type { NavigateFunction } from 'react-router'
import { address } from '../../article/addresses.ts'
import { afterFrame } from '../device/after-frame.ts'
import { root } from '../parts/site-path.ts'
import { linkedArticle } from './prefetch-likely-article.ts'

/** Takes a tap on a link to a page of this site, or to a place of this page. `state` is that of the history entry. */
export function followLink(
  link: HTMLAnchorElement,
  navigate: NavigateFunction,
  state: object | null,
): boolean {
  if (!isOurs(link)) return false
  if (hrefOf(link).startsWith('#')) {
    goWithin(link, navigate, state)
    return true
  }
  const path = link.pathname.slice(root.length) + link.search + link.hash
  const go = (flushSync: boolean) =>
    navigate(path, { replace: link.href === location.href, flushSync })
  // The next article stands drawn below: in one go, after the frame that answers the finger.
  if (isDrawn(link)) afterFrame(() => void go(true))
  else void go(false)
  return true
}

/**
 * What the addresses of pages are made of. `/.//name/` is the path `//name/` here, which the router takes for another
 * host, and it warns of what is no whole character, as `/%E0/`: both are the browser's.
 */
const pagePath = /^(?:\/[\w-]+)*\/$/

/** Whether a link is written as one to a page of this site, not to one of its files or into another tab. */
function isOurs(link: HTMLAnchorElement): boolean {
  const { origin, pathname, target } = link
  const isWithin = origin === location.origin && pathname.startsWith(`${root}/`)
  const isPage = isWithin && pagePath.test(pathname.slice(root.length))
  return isPage && target === '' && /^[#/]/.test(hrefOf(link))
}

function isDrawn(link: HTMLAnchorElement): boolean {
  const id = linkedArticle(link)
  return id !== undefined && document.querySelector(`main [data-article="${id}"]`) !== null
}

/** Places within a page are entries of their own, so that Back returns to where the link was tapped. */
function goWithin(link: HTMLAnchorElement, navigate: NavigateFunction, state: object | null): void {
  const { hash } = link
  const own = link.closest<HTMLElement>('[data-article]')
  if (!own) return void navigate({ hash })
  // Of several articles on the page two may have a place of the same name.
  void navigate(address.article(own.dataset.article ?? '') + hash, {
    state,
    preventScrollReset: true,
  })
  // A bare `#` is the top of the text; `#` is no selector either.
  const place = hash === '' ? own : own.querySelector(`#${CSS.escape(hash.slice(1))}`)
  place?.scrollIntoView()
}

function hrefOf(link: HTMLAnchorElement): string {
  return link.getAttribute('href') ?? ''
}
