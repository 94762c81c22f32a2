/**
 * Who hears of changes: `watch` is what `useSyncExternalStore` takes, `tell` says that something has changed. `begin` is
 * called when there was nobody and somebody comes.
 */
export function makeWatchers(begin?: () => void) {
  const watchers = new Set<() => void>()
  return {
    watch: (changed: () => void) => {
      if (watchers.size === 0) begin?.()
      watchers.add(changed)
      return () => {
        watchers.delete(changed)
      }
    },
    tell: () => {
      for (const changed of watchers) changed()
    },
  }
}
