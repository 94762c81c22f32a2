/** How far below the window something is said to be near: a screen and a half, some seconds of reading. */
const ahead = '0px 0px 150% 0px'
/** How long after it was drawn a page is said to be at rest; a little later than what is fetched then. */
const restMs = 1500

/**
 * Calls `near` once: when the element comes near the window from below, or, if `isRestEnough`, when the page rests.
 * Returns a function that ends the waiting.
 */
export function whenNear(element: Element, near: () => void, isRestEnough = false): () => void {
  const meet = () => {
    stop()
    near()
  }
  const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && meet(), {
    rootMargin: ahead,
  })
  const timer = isRestEnough ? setTimeout(meet, restMs) : undefined
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
  }
  observer.observe(element)
  return stop
}
