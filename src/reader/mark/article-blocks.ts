import type { Block } from '../../article/article.ts'
import { blockText } from '../../article/blocks.ts'
import type { ArticleView } from '../../article/edition.ts'
import type { MarkedBlock } from './anchor.ts'

/** A block of an article with its words, and itself. */
export interface ArticleBlock extends MarkedBlock {
  block: Block
}

/**
 * The blocks of an article in the order in which they are drawn, those of an addition to a coverage each by itself. What is
 * not the article's own text, a caption or the card of another site, has no words here.
 */
export function articleBlocks({
  article,
  ids,
}: Pick<ArticleView, 'ids'> & { article: { body: readonly Block[] } }): ArticleBlock[] {
  return article.body.flatMap((block, at) => {
    const id = ids[at] ?? null
    const inner = block.type === 'entry' ? block.body : [block]
    return inner
      .filter(isDrawn)
      .map((one) => ({ id, text: isOwnText(one) ? blockText(one) : '', block: one }))
  })
}

function isDrawn(block: Block): boolean {
  return block.type !== 'figure' || (block.src ?? block.caption ?? block.credit) !== undefined
}

function isOwnText({ type }: Block): boolean {
  return type !== 'figure' && type !== 'embed'
}
