import { isDialogueLine, isNumbered, kindOfListSign, listMarkOf } from '../../press/list-signs.ts'
import { isLine, type Line, type PageArticle, type Piece } from './page-article.ts'

/** Turns two or more lines in a row that begin with a list sign, «- » or «1- », into a list. */
export function takeLists(article: PageArticle): PageArticle {
  const body: Piece[] = []
  let items: Line[] = []
  const close = () => {
    body.push(
      ...(items.length < 2 || items.every(({ text }) => isDialogueLine(text))
        ? items
        : [toList(items)]),
    )
    items = []
  }
  for (const piece of article.body) {
    const isItem = isLine(piece) && listMarkOf(piece.text) !== undefined
    const first = items[0]
    if (
      !isItem ||
      (first !== undefined && kindOfListSign(first.text) !== kindOfListSign(piece.text))
    )
      close()
    if (isItem) items.push(piece)
    else body.push(piece)
  }
  close()
  return { ...article, body }
}

function toList(items: readonly Line[]): Piece {
  const [first] = items
  const texts = items.map((item) => item.text.slice(listMarkOf(item.text)?.length ?? 0).trim())
  const ordered = first !== undefined && isNumbered(first.text)
  return { line: first?.number ?? 0, block: { type: 'list', ordered, items: texts } }
}
