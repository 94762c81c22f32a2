/** Where a finger went down or came up. */
interface Point {
  clientX: number
  clientY: number
  target: EventTarget | null
}

/** How far a finger must go sideways, and how much it may stray, in pixels. */
const far = 90
const astray = 0.5

/** From the edges of the screen browsers go back and forth by themselves. */
const edge = 28

/**
 * A swipe across the page as a turn: 1 to the next article, -1 to the one before. Where one reads from the right the
 * next page lies to the left, and is drawn in by going to the right. Nothing for what scrolls sideways by itself.
 */
export function readSwipe(
  start: Point,
  end: Point,
  { dir, clientWidth }: { dir: string; clientWidth: number },
): 1 | -1 | undefined {
  const across = end.clientX - start.clientX
  const down = Math.abs(end.clientY - start.clientY)
  if (Math.abs(across) < far || down > Math.abs(across) * astray) return undefined
  if (start.clientX < edge || start.clientX > clientWidth - edge) return undefined
  if (isScroller(start.target) || !getSelection()?.isCollapsed) return undefined
  return across > 0 === (dir === 'rtl') ? 1 : -1
}

function isScroller(target: EventTarget | null): boolean {
  for (let one = target instanceof Element ? target : null; one; one = one.parentElement) {
    if (
      one.scrollWidth > one.clientWidth + 1 &&
      /auto|scroll/.test(getComputedStyle(one).overflowX)
    ) {
      return true
    }
  }
  return false
}
