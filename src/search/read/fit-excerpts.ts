import { type Mark, splitAtMarks } from './marks.ts'
import type { Piece } from './search-result.ts'

/** A text, a paragraph mostly, and the words in it that answer a query. */
export interface MarkedText {
  text: string
  marks: readonly Mark[]
}

/** How many letters of excerpts stand under a result, of all of them together: four lines of a phone. */
const room = 190

/**
 * The excerpts of a result as one text as long as its lines, each shortened around its first mark:
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

/** Of what leads up to the first mark a third of the length stays, or what is not needed after it. */
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
