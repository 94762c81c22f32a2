import type { Block, Figure } from '../../../article/article.ts'
import { readCaption } from '../captions.ts'
import { isCredit, splitCaption } from '../credits.ts'
import { endsSentence } from '../sentences.ts'
import { type BlockStep, lineOf, withArticle } from './block-text.ts'

/** Gives pictures the captions that stand under them as paragraphs: «صقر على يد صقار (رويترز)». */
export const takeCaptions: BlockStep = (found) => {
  const body: Block[] = []
  for (const block of found.article.body) {
    const above = body.at(-1)
    const line = block.type === 'paragraph' ? lineOf(block) : undefined
    if (above?.type === 'figure' && line !== undefined && isCaptionOf(above, line)) {
      body[body.length - 1] = { ...above, ...readCaption(line), ...keptOf(above) }
      continue
    }
    body.push(block)
  }
  return withArticle(found, { body })
}

function keptOf({ credit }: Figure): Partial<Figure> {
  return credit === undefined ? {} : { credit }
}

/** A line under a picture without a caption is one when its credit says so, and no sentence goes on below. */
function isCaptionOf(figure: Figure, line: string): boolean {
  if (figure.caption !== undefined || line.length > 300) return false
  const parts = splitCaption(line)
  if (parts !== undefined && isCredit(parts.credit)) return true
  const described = readCaption(line)
  return (
    described.credit !== undefined && line.length <= 200 && !endsSentence(described.caption ?? '')
  )
}
