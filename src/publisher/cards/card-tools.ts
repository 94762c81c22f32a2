import { type Cache, ownCache } from '../cache.ts'
import { loadPainter, type Painter } from './painter.ts'

/** What cards are drawn with; tests bring their own. */
export interface CardTools {
  loadPainter: () => Promise<Painter | undefined>
  cache: Cache
}

/** The tools of a build: fonts are read once, however often a server opens its edition, and cards kept for the next. */
export function makeCardTools(fontFolder: string): CardTools {
  let painter: Promise<Painter | undefined> | undefined
  return {
    loadPainter: () => {
      painter ??= loadPainter(fontFolder)
      return painter
    },
    cache: ownCache('cards'),
  }
}
