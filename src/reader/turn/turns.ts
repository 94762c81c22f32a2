import { readArticleAddress } from '../../article/addresses.ts'
import { isPlain } from '../device/press.ts'
import { isSwift, watchTasks } from './swift.ts'
import { swipeOf } from './swipe.ts'
import './transitions.css'

interface Turns {
  /** Goes to an article, carrying over what has a name. */
  open: (id: string) => void
  turn: (step: 1 | -1) => void
}

/**
 * Listens for turns of the page: a press on a headline of a list, which carries headline and picture over to the
 * article where the browser can and motion is welcome; and a swipe across an article. Gives what ends it.
 */
export function followTurns(main: HTMLElement, { open, turn }: Turns): () => void {
  watchTasks()
  const isArticle = () => main.querySelector('[data-article]') !== null

  function press(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('article a[href]') : null
    if (!(link instanceof HTMLAnchorElement) || isArticle() || !isPlain(event)) return
    const id = readArticleAddress(link.pathname, import.meta.env.BASE_URL)
    if (id === undefined || link.origin !== location.origin) return
    if (!('startViewTransition' in document) || prefersCalm() || !isSwift()) return
    const card = link.closest('article')
    carry(card?.querySelector('h2, h3'), 'headline')
    carry(card?.querySelector('img'), 'picture')
    // React's own listener stands further out and leaves alone what was taken care of.
    event.preventDefault()
    open(id)
  }

  let start: Touch | undefined
  function touch(event: TouchEvent): void {
    const [finger] = event.touches
    start = event.touches.length === 1 && isArticle() ? finger : undefined
  }
  function lift(event: TouchEvent): void {
    const [end] = event.changedTouches
    const step = start && end && swipeOf(start, end, document.documentElement)
    start = undefined
    if (step) turn(step)
  }

  main.addEventListener('click', press)
  main.addEventListener('touchstart', touch, { passive: true })
  main.addEventListener('touchend', lift, { passive: true })
  return () => {
    main.removeEventListener('click', press)
    main.removeEventListener('touchstart', touch)
    main.removeEventListener('touchend', lift)
  }
}

/**
 * Draws the next page within a view transition. Not the router's own: that would repeat itself on Back, where it
 * restores the place before the page is there.
 */
export function carryOver(draw: () => void | Promise<void>): void {
  const { ready, finished } = document.startViewTransition(async () => draw())
  // Skipped where the window is hidden or another one begins: the page is drawn all the same.
  for (const one of [ready, finished]) one.catch(() => {})
}

function prefersCalm(): boolean {
  return !matchMedia('(prefers-reduced-motion: no-preference)').matches
}

function carry(part: HTMLElement | null | undefined, name: string): void {
  if (part) part.style.viewTransitionName = name
}
