import { isFastDevice, watchTasks } from './fast-device.ts'
import { readSwipe } from './swipe.ts'
import './transitions.css'

/** Listens for swipes across an article: `turn` goes to the next one or to the one before. Returns what ends it. */
export function followSwipes(main: HTMLElement, turn: (step: 1 | -1) => void): () => void {
  watchTasks()
  let start: Touch | undefined
  function touch(event: TouchEvent): void {
    const [finger] = event.touches
    const isArticle = main.querySelector('[data-article]') !== null
    start = event.touches.length === 1 && isArticle ? finger : undefined
  }
  function lift(event: TouchEvent): void {
    const [end] = event.changedTouches
    const step = start && end && readSwipe(start, end, document.documentElement)
    start = undefined
    if (step) turn(step)
  }

  main.addEventListener('touchstart', touch, { passive: true })
  main.addEventListener('touchend', lift, { passive: true })
  return () => {
    main.removeEventListener('touchstart', touch)
    main.removeEventListener('touchend', lift)
  }
}

/** How long a text may take for its card to be carried over, in milliseconds. */
const patience = 200

/**
 * Carries headline and picture of a card over to the article that `draw` draws, where the browser can, motion is
 * welcome and the device is fast; otherwise returns false and does nothing. The browser holds the page still until the
 * new one is drawn, so a text that `fetch` does not bring at once is drawn without that.
 */
export function carryCard(
  card: Element,
  fetch: () => Promise<unknown>,
  draw: () => void | Promise<void>,
): boolean {
  if (!('startViewTransition' in document) || prefersCalm() || !isFastDevice()) return false
  nameForTransition(card.querySelector('h2, h3'), 'headline')
  nameForTransition(card.querySelector('img'), 'picture')
  const isHere = fetch().then(() => true)
  const isLate = new Promise<false>((resolve) => setTimeout(resolve, patience, false))
  void Promise.race([isHere, isLate])
    // What does not arrive is said by the page that is drawn.
    .catch(() => false)
    .then((inTime) => (inTime ? drawInTransition(draw) : draw()))
  return true
}

/** Not the router's own transition: that would repeat itself on Back, where it restores the place before the page is there. */
function drawInTransition(draw: () => void | Promise<void>): void {
  const { ready, finished } = document.startViewTransition(async () => draw())
  // Skipped where the window is hidden or another one begins: the page is drawn all the same.
  for (const one of [ready, finished]) one.catch(() => {})
}

function prefersCalm(): boolean {
  return !matchMedia('(prefers-reduced-motion: no-preference)').matches
}

function nameForTransition(part: HTMLElement | null, name: string): void {
  if (part) part.style.viewTransitionName = name
}
