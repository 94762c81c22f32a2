import { endsSentence, listMarkOf } from '../../press/sentences.ts'
import { type Draft, isLine, type Line, type Piece } from './page-article.ts'

/** Turns two or more lines in a row that begin with a list sign, «- » or «1- », into a list. */
export function lists(draft: Draft): Draft {
  const body: Piece[] = []
  let items: Line[] = []
  const close = () => {
    body.push(...(items.length < 2 || items.every(isSpoken) ? items : [toList(items)]))
    items = []
  }
  for (const piece of draft.body) {
    const isItem = isLine(piece) && listMarkOf(piece.text) !== undefined
    const first = items[0]
    if (!isItem || (first !== undefined && kindOf(first) !== kindOf(piece))) close()
    if (isItem) items.push(piece)
    else body.push(piece)
  }
  close()
  return { ...draft, body }
}

/** «- «لماذا يصعد البحر؟» سأل طفل.» is a line of a dialogue. */
function isSpoken(item: Line): boolean {
  return /^[-–—]\s*[«“"]/u.test(item.text) && endsSentence(item.text)
}

function toList(items: readonly Line[]): Piece {
  const [first] = items
  const texts = items.map((item) => item.text.slice(listMarkOf(item.text)?.length ?? 0).trim())
  const ordered = first !== undefined && isNumbered(first)
  return { line: first?.number ?? 0, block: { type: 'list', ordered, items: texts } }
}

/** Another mark begins another list: a question «*» and its answer «-» are not two items of one. */
function kindOf(item: Line): string {
  return isNumbered(item) ? '1' : item.text.charAt(0)
}

function isNumbered(item: Line): boolean {
  return /^[\d٠-٩۰-۹]/u.test(item.text)
}
