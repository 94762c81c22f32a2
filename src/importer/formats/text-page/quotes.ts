import { comparable } from '../../../article/text/folding.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import { isLine, type PageArticle, type Piece } from './page-article.ts'

/**
 * Takes words that are set apart from the story: with who said them on the line below, «— أبو جورج، صاحب فرن», or alone
 * between two paragraphs, without the full stop that speech ends with, or word for word from a paragraph nearby.
 */
export function takeQuotes(article: PageArticle): PageArticle {
  const body: Piece[] = []
  const { body: pieces } = article
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]
    if (piece === undefined) continue
    const [text, attribution] = [saidIn(piece), speakerIn(pieces[at + 1])]
    if (isLine(piece) && text !== undefined && attribution !== undefined) {
      body.push({ line: piece.number, block: { type: 'quote', text, attribution } })
      at++
    } else if (
      isLine(piece) &&
      text !== undefined &&
      (isApart(pieces, at) || isFromText(pieces, at, text))
    ) {
      body.push({ line: piece.number, block: { type: 'quote', text } })
    } else body.push(piece)
  }
  return { ...article, body }
}

/** Speech goes on in the next lines; what is set apart stands between paragraphs. */
function isApart(pieces: readonly Piece[], at: number): boolean {
  const [above, piece, below] = [pieces[at - 1], pieces[at], pieces[at + 1]]
  const isText = (one: Piece | undefined) => one !== undefined && isLine(one) && isProse(one.text)
  // A subhead may be said too: «قطار لا يسابق أحداً».
  const isLong = piece !== undefined && isLine(piece) && countWords(piece.text) > 5
  const isStopped = piece === undefined || !isLine(piece) || /[.!؟?…:،][»”"]$/u.test(piece.text)
  return isLong && !isStopped && isText(above) && isText(below)
}

/** How many pieces from what it repeats a pull quote may stand. */
const near = 15

/** Words of a paragraph nearby, said again in large letters. */
function isFromText(pieces: readonly Piece[], at: number, said: string): boolean {
  const words = comparable(said)
  const around = [...pieces.slice(Math.max(0, at - near), at), ...pieces.slice(at + 1, at + near)]
  return around.some((piece) => isLine(piece) && piece.key.includes(words) && isProse(piece.text))
}

function saidIn(piece: Piece): string | undefined {
  if (!isLine(piece)) return undefined
  return /^[«“"]([^«»“”"]{15,300})[»”"]$/u.exec(piece.text)?.[1]?.trim()
}

function speakerIn(piece: Piece | undefined): string | undefined {
  if (piece === undefined || !isLine(piece)) return undefined
  const name = /^[—–-]\s*(\p{L}.{2,80})$/u.exec(piece.text)?.[1]
  return name !== undefined && countWords(name) <= 10 && !endsSentence(name) ? name : undefined
}
