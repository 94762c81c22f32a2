/** Who hears of changes: `watch` is what `useSyncExternalStore` takes, `tell` says that something has changed. */
export function makeWatchers() {
  const watchers = new Set<() => void>()
  return {
    watch: (changed: () => void) => {
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
