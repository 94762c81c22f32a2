import type { Block } from '../../article/article.ts'
import type { ArticleView } from '../../article/edition.ts'
import type { Mark } from '../device/library/records.ts'
import { findQuote, makeArticleText, type Stretch } from './anchor.ts'
import { type ArticleBlock, articleBlocks } from './article-blocks.ts'

/** A mark whose words are in the article: where, and in which block they begin. */
export interface PlacedMark {
  mark: Mark
  stretch: Stretch
  block: Block | undefined
}

/** Parts the marks of an article into those whose words are there, as they follow each other, and those that are orphans. */
export function placeMarks(
  view: Pick<ArticleView, 'article' | 'ids'>,
  marks: readonly Mark[],
): { blocks: readonly ArticleBlock[]; found: readonly PlacedMark[]; orphans: readonly Mark[] } {
  const blocks = articleBlocks(view)
  const article = makeArticleText(blocks)
  const found: PlacedMark[] = []
  const orphans: Mark[] = []
  for (const mark of marks) {
    const stretch = findQuote(article, mark)
    if (stretch) {
      const isBefore = ({ start }: { start: number }, at: number) =>
        start <= stretch.from && blocks[at]?.text.trim()
      found.push({ mark, stretch, block: blocks[article.blocks.findLastIndex(isBefore)]?.block })
    } else orphans.push(mark)
  }
  found.sort((one, other) => one.stretch.from - other.stretch.from)
  return { blocks, found, orphans }
}
