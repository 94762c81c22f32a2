import type { Block } from '../../article/article.ts'
import { plainText } from '../../article/text/plain-text.ts'

/** A subhead of an article, by the address of its block. */
export interface Subhead {
  id: string
  level: 2 | 3
  text: string
}

/** From this many subheads on, an article is long enough to be looked through before it is read. */
const enoughSubheads = 3

/** The subheads by which a long article can be gone through; none of an article with few of them. */
export function subheadsOf(blocks: readonly Block[], ids: readonly (string | null)[]): Subhead[] {
  const subheads = blocks.flatMap((block, at) =>
    block.type === 'heading'
      ? [{ id: ids[at] ?? '', level: block.level, text: plainText(block.text) }]
      : [],
  )
  return subheads.length < enoughSubheads ? [] : subheads
}
