import { createContext, type ReactNode, use } from 'react'
import type { SharedPage } from './share-message.ts'

/** What is there only while pages are written by the thousand; a browser has none of it. */
export interface Prerender {
  /** Returns what stands in for a part that is the same on many pages. */
  keepPlace: (name: string, part: ReactNode) => ReactNode
  /** The links by which a page is shared before the app and without it. */
  plainLinks: (page: SharedPage) => ReactNode
  /** Takes the title of the page, which goes into the head of the document. */
  setTitle: (title: string) => void
}

const PrerenderContext = createContext<Prerender | undefined>(undefined)

export const PrerenderProvider = PrerenderContext.Provider

/** What the page is written with; undefined in a browser. */
export function usePrerender(): Prerender | undefined {
  return use(PrerenderContext)
}
