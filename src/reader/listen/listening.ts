import type { ComponentType, RefObject } from 'react'
import type { ArticleView, Summary } from '../../article/edition.ts'

export interface ListenProps {
  article: ArticleView['article']
  next: Summary | undefined
  /** The name of the edition. */
  edition: string
}

/** Which article is being listened to; two while it goes on from one to the next. */
export interface Listening {
  ids: readonly string[]
  Bar: ComponentType<ListenProps & { tool: RefObject<HTMLButtonElement | null> }>
}

/** A registry, because a page has one voice while the tools and bars of all its articles must know whose it is. */
const voice = {
  listening: undefined as Listening | undefined,
  watchers: new Set<() => void>(),
}

export function readListening(): Listening | undefined {
  return voice.listening
}

/** Begins to listen to another article, or to none: there is one voice, so there is one bar. */
export function setListening(next: Listening | undefined): void {
  voice.listening = next
  for (const changed of voice.watchers) changed()
}

export function watchListening(changed: () => void): () => void {
  voice.watchers.add(changed)
  return () => voice.watchers.delete(changed)
}
