import { type Mark, splitAtMarks } from './marks.ts'
import type { Piece } from './search-result.ts'

/** A text, mostly a paragraph, and the words in it that match a query. */
export interface MarkedText {
  text: string
  marks: readonly Mark[]
}

/** How many letters all excerpts of a result have together: four lines on a phone. */
const room = 190

/**
 * Joins the excerpts of a result into one text that fits its lines, each shortened around its first mark:
 * «…حفر الفلج … ماء الفلج بارد». No word is cut.
 */
export function fitExcerpts(excerpts: readonly MarkedText[]): Piece[] {
  const pieces = excerpts.flatMap(({ text, marks }, at) => {
    const { start, end } = windowOf(text, marks, room / excerpts.length)
    const isLast = at === excerpts.length - 1
    return [
      sign(at > 0 ? ' … ' : start > 0 ? '…' : ''),
      ...splitAtMarks(text, marks, start, end),
      sign(isLast && end < text.length ? '…' : ''),
    ]
  })
  return pieces.filter(({ text }) => text !== '')
}

/** Keeps a third of the length before the first mark, more if the text after it is shorter than the rest. */
function windowOf(text: string, [first]: readonly Mark[], length: number): Mark {
  const marked = first?.start ?? 0
  const lead = Math.max(length / 3, length - (text.length - marked))
  const start =
    marked <= lead ? 0 : marked - text.slice(marked - lead, marked).replace(/^\S*\s*/, '').length
  const most = start + length
  if (text.length <= most) return { start, end: text.length }
  const words = text.slice(start, most).replace(/[،؛:,]?\s+\S*$/, '')
  return { start, end: Math.max(start + words.length, first?.end ?? 0) }
}

function sign(text: string): Piece {
  return { text, isMarked: false }
}
