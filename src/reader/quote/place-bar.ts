/** What is kept free between the bar, the words and the window, in pixels. */
const gap = 10

/**
 * Places the bar over the words of a range, in the middle of them and within the window; under them where there is no
 * room above. It is placed on the page, so that it goes with the words when they are scrolled.
 */
export function placeBar(bar: HTMLElement, range: Range): void {
  const words = range.getBoundingClientRect()
  const width = document.documentElement.clientWidth
  const half = bar.offsetWidth / 2 + gap
  const middle = Math.max(half, Math.min((words.left + words.right) / 2, width - half))
  const above = words.top - bar.offsetHeight - gap
  const below = Math.min(words.bottom + gap, innerHeight - bar.offsetHeight - gap)
  const isRtl = getComputedStyle(bar).direction === 'rtl'
  bar.style.setProperty('--middle', `${isRtl ? width - middle : middle}px`)
  bar.style.setProperty('--top', `${scrollY + (above >= gap ? above : below)}px`)
}
