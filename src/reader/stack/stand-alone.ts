/** Where React Router keeps how far each history entry was scrolled. */
const scrollKey = 'react-router-scroll-positions'

/**
 * A document is written for one article. Loaded anew with others above it, it forgets them and stands where it stood
 * within its own text. Called before the router reads the history.
 */
export function standAlone(): void {
  const entry = history.state
  if (!Array.isArray(entry?.usr?.stack)) return
  history.replaceState({ ...entry, usr: null }, '')
  try {
    const positions = JSON.parse(sessionStorage.getItem(scrollKey) ?? '{}')
    positions[entry.key] = Math.max(0, positions[entry.key] - (entry.usr.above ?? 0)) || 0
    sessionStorage.setItem(scrollKey, JSON.stringify(positions))
  } catch {
    // Spoilt or refused storage: the article is shown from its beginning.
  }
}
