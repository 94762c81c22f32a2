/** A frame is 16 ms; half of it is left, because on a slow phone a step takes longer than planned. */
const longestMilliseconds = 8

let lastYield = 0
let queue = Promise.resolve()

/**
 * Lets the browser handle taps and draw, if the last time was eight milliseconds ago or more. Concurrent callers
 * continue one after another: all at once they would block the page again.
 */
export function yieldToBrowser(): Promise<void> {
  queue = queue.then(async () => {
    if (performance.now() - lastYield < longestMilliseconds) return
    // A microtask would not do: the browser draws only between tasks. Where there is `scheduler.yield`, taps and frames
    // come first and we come next.
    await (globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)))
    lastYield = performance.now()
  })
  return queue
}
