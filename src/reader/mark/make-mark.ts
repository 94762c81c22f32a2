import { blockText } from '../../article/blocks.ts'
import type { ArticleView } from '../../article/edition.ts'
import type { Mark, Tint } from '../device/library/records.ts'
import { quoteStretch } from './anchor.ts'
import { type ArticleBlock, articleBlocks } from './article-blocks.ts'
import { readDrawnText } from './drawn-text.ts'
import { placeMarks } from './place-marks.ts'

/** Chosen words of an article: the mark that they are, if any, and what makes one of them. */
export interface Chosen {
  mark: Mark | undefined
  make: (tint: Tint) => Mark
}

/** Reads which words of an article lie in a range of the page. Undefined where there are none. */
export function readChosen(
  view: ArticleView,
  range: Range,
  marks: readonly Mark[],
): Chosen | undefined {
  const { id, headline, language, section } = view.article
  const place = document.querySelector(`[data-article="${CSS.escape(id)}"]`)
  const blocks = articleBlocks(view)
  if (!place) return undefined
  const text = readDrawnText(place, blocks)
  const chosen = text.stretchOf(range)
  const quoted = chosen && quoteStretch(text.article, chosen)
  if (!quoted) return undefined
  const { from, to } = quoted.stretch
  const same = placeMarks(view, marks).found.findLast(
    ({ stretch }) => stretch.from === from && stretch.to === to,
  )
  return {
    mark: same?.mark,
    make: (tint) => {
      const under = subheadOf(blocks, text.article.blocks, from)
      const now = Date.now()
      return {
        id: newId(),
        articleId: id,
        at: now,
        changed: now,
        block: quoted.block,
        quote: quoted.quote,
        tint,
        headline,
        language,
        ...(section !== undefined && { section }),
        ...(under !== undefined && { under }),
      }
    },
  }
}

/** The subhead that a place of an article stands under. */
function subheadOf(
  blocks: readonly ArticleBlock[],
  places: readonly { start: number }[],
  from: number,
): string | undefined {
  const under = blocks.findLast(
    ({ block }, at) => block.type === 'heading' && (places[at]?.start ?? 0) <= from,
  )
  return under && blockText(under.block)
}

/** `crypto.randomUUID` is not there on pages without a certificate. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-')
}
