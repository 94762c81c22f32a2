const storageKey = 'sutur.trail'

/** Remembers in which order the articles stand on the list that a reader leaves for one of them. */
export function keepTrail(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(ids))
  } catch {
    // Without it one still goes on by the links.
  }
}

/** The article that stood `step` places after this one on the list that the reader came from. */
export function neighbourOf(id: string, step: 1 | -1): string | undefined {
  try {
    const trail: unknown = JSON.parse(sessionStorage.getItem(storageKey) ?? '[]')
    if (!Array.isArray(trail) || !trail.includes(id)) return undefined
    const found: unknown = trail[trail.indexOf(id) + step]
    return typeof found === 'string' ? found : undefined
  } catch {
    return undefined
  }
}
