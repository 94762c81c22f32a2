import type { Excerpt, Piece } from './engine.ts'

/** How many letters of excerpts stand under a result, of all of them together: four lines of a phone. */
const room = 190

/**
 * The excerpts of a result as one text as long as its lines, each shortened around its first mark:
 * «…حفر الفلج … ماء الفلج بارد». No word is cut.
 */
export function fitExcerpts(excerpts: readonly Excerpt[]): Piece[] {
  return excerpts.flatMap((excerpt, at) => {
    const { pieces } = excerpt
    const kept = shorten(pieces, room / excerpts.length)
    const [whole, text] = [textOf(pieces), textOf(kept)]
    return [
      ...(at > 0 ? sign(' … ') : !whole.startsWith(text) ? sign('…') : []),
      ...kept,
      ...(at === excerpts.length - 1 && !whole.endsWith(text) ? sign('…') : []),
    ]
  })
}

/** Of what leads up to the first mark a third of the length stays, or what is not needed after it. */
function shorten([first, ...rest]: readonly Piece[], length: number): Piece[] {
  if (!first) return []
  const lead = first.isMarked || rest.length === 0 ? undefined : first
  const kept = lead
    ? [{ ...lead, text: ending(lead.text, Math.max(length / 3, length - textOf(rest).length)) }]
    : []
  for (const { text, isMarked } of lead ? rest : [first, ...rest]) {
    const left = length - textOf(kept).length
    if (left <= 0 && kept.some((piece) => piece.isMarked)) break
    kept.push({ text: isMarked ? text : beginning(text, left), isMarked })
  }
  return kept
}

/** The words at the end of a text, as many as `length` letters hold. */
function ending(text: string, length: number): string {
  return text.length <= length ? text : text.slice(-length).replace(/^\S*\s*/, '')
}

/** The words at the beginning of a text; a first one that is longer than `length` is cut. */
function beginning(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/\s+\S*$/, '')
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('')
}

function sign(text: string): Piece[] {
  return [{ text, isMarked: false }]
}
