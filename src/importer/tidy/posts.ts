import { type Draft, isLine, type Piece } from '../draft.ts'
import { embedAddress } from '../html/embeds.ts'

/** Takes the address of a post or a video that stands alone in its line as what it shows, a card that leads there. */
export function posts(draft: Draft): Draft {
  const body = draft.body.map((piece): Piece => {
    const url = isLine(piece) ? /^https?:\/\/[^\s\\]{4,2000}$/u.exec(piece.text)?.[0] : undefined
    if (!isLine(piece) || url === undefined || !embedAddress.test(url) || !URL.canParse(url))
      return piece
    const title = new URL(url).hostname.replace(/^www\./, '')
    return { line: piece.number, block: { type: 'embed', url, title } }
  })
  return { ...draft, body }
}
