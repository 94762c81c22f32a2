import { preferences } from './preferences.ts'

/** The topics of which nothing is shown where everything is listed. */
export function mutedTopics(): ReadonlySet<string> {
  const { muted } = preferences.read()
  return new Set(typeof muted === 'string' ? muted.split(' ').filter(Boolean) : [])
}

/** Mutes a topic, or lets it be heard again; the start script hides it. */
export function muteTopic(id: string, isMuted: boolean): void {
  const others = [...mutedTopics()].filter((one) => one !== id)
  const muted = (isMuted ? [...others, id] : others).join(' ')
  preferences.change(({ muted: _, ...all }) => ({ ...all, ...(muted !== '' && { muted }) }))
  dispatchEvent(new Event('muted'))
}
