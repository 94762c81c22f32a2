import { isProse } from '../../press/sentences.ts'
import { isLine, type PageArticle, type Piece } from './page-article.ts'

/** Keeps one of what a page says twice in a row, and drops a lead picture or headline that the body says again. */
export function dropRepeats(article: PageArticle): PageArticle {
  const lead = article.lead === undefined ? undefined : JSON.stringify(article.lead)
  const body = article.body.filter((piece, at) => {
    if (same(piece, article.body[at - 1])) return false
    if (isLine(piece)) return piece.key !== article.headline.key || isProse(piece.text)
    return JSON.stringify(piece.block) !== lead
  })
  return { ...article, body }
}

function same(piece: Piece, before: Piece | undefined): boolean {
  if (before === undefined || isLine(piece) !== isLine(before)) return false
  if (isLine(piece) && isLine(before)) return piece.key === before.key
  return (
    !isLine(piece) &&
    !isLine(before) &&
    JSON.stringify(piece.block) === JSON.stringify(before.block)
  )
}
