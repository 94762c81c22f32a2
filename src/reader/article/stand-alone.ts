/** Where React Router keeps how far each history entry was scrolled. */
const scrollKey = 'react-router-scroll-positions'

/**
 * A document is written for one page. Loaded anew with others above its article, it forgets them and stands where it
 * stood within its own text; opened afresh, it forgets the place that the page before it had in its first entry. Called
 * before the router reads the history.
 */
export function standAlone(): void {
  const entry = history.state
  const isStacked = Array.isArray(entry?.usr?.stack)
  if (entry && !isStacked) return
  if (isStacked) history.replaceState({ ...entry, usr: null }, '')
  try {
    const positions = JSON.parse(sessionStorage.getItem(scrollKey) ?? '{}')
    if (isStacked) {
      positions[entry.key] = Math.max(0, positions[entry.key] - (entry.usr.above ?? 0)) || 0
    } else delete positions.default
    sessionStorage.setItem(scrollKey, JSON.stringify(positions))
  } catch {
    // Spoilt or refused storage: the article is shown from its beginning.
  }
}
