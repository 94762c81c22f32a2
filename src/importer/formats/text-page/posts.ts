import { embedOfAddress } from '../../markup/embeds.ts'
import { type Draft, isLine, type Piece } from './page-article.ts'

/** Takes the address of a post or a video that stands alone in its line as what it shows, a card that leads there. */
export function posts(draft: Draft): Draft {
  const body = draft.body.map((piece): Piece => {
    if (!isLine(piece) || !/^https?:\/\/\S+$/u.test(piece.text)) return piece
    const block = embedOfAddress(piece.text)
    return block === undefined ? piece : { line: piece.number, block }
  })
  return { ...draft, body }
}
