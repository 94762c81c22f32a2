import type { Block } from '../../../article/article.ts'
import { plainText } from '../../../article/text/plain-text.ts'
import { isDialogueLine, isNumbered, kindOfListSign, listMarkOf } from '../list-signs.ts'
import { type BlockStep, cutStart, withArticle } from './block-text.ts'

/** Turns paragraphs that begin with list signs, «- » or «1- », two or more in a row, into lists. */
export const takeLists: BlockStep = (found) => {
  const body: Block[] = []
  let items: Extract<Block, { type: 'paragraph' }>[] = []
  const close = () => {
    const [first] = items
    if (first === undefined) return
    const texts = items.map(({ text }) => cutStart(text, listMarkOf(plainText(text))?.length ?? 0))
    const ordered = isNumbered(plainText(first.text))
    if (items.length < 2 || items.some(({ text }) => plainText(text).length > 200))
      body.push(...items)
    else body.push({ type: 'list', ordered, items: texts })
    items = []
  }
  for (const block of found.article.body) {
    const line = block.type === 'paragraph' ? plainText(block.text) : ''
    const isItem = listMarkOf(line) !== undefined && !isDialogueLine(line)
    const [first] = items
    const isSameKind =
      first !== undefined && kindOfListSign(plainText(first.text)) === kindOfListSign(line)
    if (!isItem || !isSameKind) close()
    if (block.type === 'paragraph' && isItem) items.push(block)
    else body.push(block)
  }
  close()
  return withArticle(found, { body })
}
