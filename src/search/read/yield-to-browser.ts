/** On a slow phone what is done between two breaths takes longer than planned. */
const longest = 8

let last = 0
let turn = Promise.resolve()

/**
 * Gives way to the page when it was kept waiting for eight milliseconds. Who asks at the same time is let go one after
 * another: together they would keep it waiting.
 */
export function yieldToBrowser(): Promise<void> {
  turn = turn.then(async () => {
    if (performance.now() - last < longest) return
    // Only a new task lets the page in; in browsers that know it, this one is the next but for taps and frames.
    await (globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve)))
    last = performance.now()
  })
  return turn
}
