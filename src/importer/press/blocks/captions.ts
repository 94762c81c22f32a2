import type { Block, Figure } from '../../../article/article.ts'
import { describe } from '../captions.ts'
import { isCredit, splitCaption } from '../credits.ts'
import { endsSentence } from '../sentences.ts'
import { lineOf, type Step, withArticle } from './block-text.ts'

/** Gives pictures the captions that stand under them as paragraphs: «صقر على يد صقار (رويترز)». */
export const blockCaptions: Step = (find) => {
  const body: Block[] = []
  for (const block of find.article.body) {
    const above = body.at(-1)
    const line = block.type === 'paragraph' ? lineOf(block) : undefined
    if (above?.type === 'figure' && line !== undefined && isCaptionOf(above, line)) {
      body[body.length - 1] = { ...above, ...describe(line), ...keptOf(above) }
      continue
    }
    body.push(block)
  }
  return withArticle(find, { body })
}

function keptOf({ credit }: Figure): Partial<Figure> {
  return credit === undefined ? {} : { credit }
}

/** A line under a picture without a caption is one when its credit says so, and no sentence goes on below. */
function isCaptionOf(figure: Figure, line: string): boolean {
  if (figure.caption !== undefined || line.length > 300) return false
  const parts = splitCaption(line)
  if (parts !== undefined && isCredit(parts.credit)) return true
  const described = describe(line)
  return (
    described.credit !== undefined && line.length <= 200 && !endsSentence(described.caption ?? '')
  )
}
