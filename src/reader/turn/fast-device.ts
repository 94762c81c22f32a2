/** A longer task of the app, in milliseconds, betrays a device on which a transition costs more than it gives. */
const heavy = 120

/** A registry of one number, because tasks are reported to a page and not to a component. */
let heaviest = 0

/** Begins to hear how long the tasks of this page take, those before it too. */
export function watchTasks(): void {
  try {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) heaviest = Math.max(heaviest, duration)
    }).observe({ type: 'longtask', buffered: true })
  } catch {
    // Browsers that do not tell run on devices that are swift enough.
  }
}

/** Whether the device draws so fast that a view transition is no burden: on a slow phone it doubles the way to an article. */
export function isFastDevice(): boolean {
  return heaviest <= heavy
}
