import styles from './come-back.module.css'

/** How far a finger must scroll before it counts as going on or back, in pixels. */
const meant = 12

/**
 * Lets a bar that stands in the text come along at the top of the window while the reader scrolls back, and leave when
 * they read on. It stays while something in it is open or shows the focus. `setAlong` hears whether it has left its
 * place. Gives what ends that.
 */
export function comeBack(bar: HTMLElement, setAlong: (isAlong: boolean) => void): () => void {
  let last = 0
  const isUsed = () => bar.querySelector('[open], :focus-visible') !== null
  const note = () => {
    const moved = scrollY - last
    if (Math.abs(moved) < meant) return
    last = scrollY
    const isPassed = bar.getBoundingClientRect().top <= 0
    setAlong(isPassed)
    bar.toggleAttribute('data-away', isPassed && moved > 0 && !isUsed())
  }
  // Asked at once, the browser would lay the page out twice: now, and for the frame that it is drawing.
  const frame = requestAnimationFrame(() => {
    last = scrollY
    const isPassed = bar.getBoundingClientRect().top < 0
    setAlong(isPassed)
    bar.toggleAttribute('data-away', isPassed && !isUsed())
    bar.classList.add(styles.bar ?? '')
    addEventListener('scroll', note, { passive: true })
  })
  return () => {
    cancelAnimationFrame(frame)
    removeEventListener('scroll', note)
  }
}
