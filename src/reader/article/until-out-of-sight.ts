/**
 * Waits until the lower end of an element is out of sight below the window: what stands under it may then be moved.
 * Somebody who hurried to the foot of the page keeps it; an element that is gone meanwhile keeps nobody waiting.
 */
export function untilOutOfSight(element: Element | null): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (element?.isConnected && element.getBoundingClientRect().bottom < innerHeight) return
      removeEventListener('scroll', look)
      resolve()
    }
    addEventListener('scroll', look, { passive: true })
    look()
  })
}
