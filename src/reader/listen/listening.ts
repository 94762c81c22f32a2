import type { ComponentType, RefObject } from 'react'
import type { ArticleView, Summary } from '../../article/edition.ts'

export interface ListenProps {
  article: ArticleView['article']
  next: Summary | undefined
}

/** Which article is being listened to; two while it goes on from one to the next. */
export interface Listening {
  ids: readonly string[]
  Bar: ComponentType<ListenProps & { tool: RefObject<HTMLButtonElement | null> }>
}

let listening: Listening | undefined
const watchers = new Set<() => void>()

export function readListening(): Listening | undefined {
  return listening
}

/** Begins to listen to another article, or to none: there is one voice, so there is one bar. */
export function setListening(next: Listening | undefined): void {
  listening = next
  for (const changed of watchers) changed()
}

export function watchListening(changed: () => void): () => void {
  watchers.add(changed)
  return () => watchers.delete(changed)
}
