import type { Block, RelatedCard, Text } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import { plainText } from '../../../article/text/plain-text.ts'
import { runsOf } from '../../markup/text-runs.ts'
import { distinctCards, headlineBeside, isRelatedHeading } from '../related.ts'
import { countWords, endsSentence } from '../sentences.ts'
import { type BlockStep, lineOf, linkedShare, linkOfAll, withArticle } from './block-text.ts'

/** Moves links to other stories out of the body: «اقرأ أيضاً: …», and what stands under «مقالات ذات صلة». */
export const takeRelated: BlockStep = (found) => {
  const { article } = found
  const cards: RelatedCard[] = []
  const body: Block[] = []
  for (let at = 0; at < article.body.length; ) {
    const block = article.body[at]
    if (block === undefined) break
    const card = inlineCard(block)
    const below =
      card === undefined && isLabel(block) ? cardsBelow(article.body.slice(at + 1)) : undefined
    if (card !== undefined) cards.push(card)
    else if (below !== undefined) cards.push(...below.cards)
    else body.push(block)
    at += 1 + (below?.taken ?? 0)
  }
  takeClosingList(body, cards)
  while (body.length > 1 && isClosingLink(body.at(-1), cards)) body.pop()
  if (cards.length === 0 && body.length === article.body.length) return found
  const related = distinctCards([...(article.related ?? []).filter(isCard), ...cards])
  if (body.length === 0) return found
  return withArticle(found, { body, ...(related.length === 0 ? {} : { related }) })
}

function isCard(one: RelatedCard | { id: string }): one is RelatedCard {
  return 'headline' in one
}

function isLabel(block: Block): boolean {
  const line = lineOf(block)
  return line !== undefined && isRelatedHeading(line.replace(/^[[(«*\s]+|[\])»:*\s]+$/gu, ''))
}

/** «اقرأ أيضاً: خزّافة الجبل تعود» in a paragraph of its own, mostly a link. */
function inlineCard(block: Block): RelatedCard | undefined {
  if (block.type !== 'paragraph' && block.type !== 'heading' && block.type !== 'note')
    return undefined
  const headline = headlineBeside(blockText(block))
  if (headline === undefined) return undefined
  const href = runsOf(block.text).find((run) => run.href !== undefined)?.href
  // Without a link the label has to be one of newspapers' own, and the line no sentence.
  if (href === undefined && (endsSentence(headline) || countWords(headline) > 20)) return undefined
  return { headline, ...(href === undefined ? {} : { href }) }
}

/** The links right under a heading of related stories, up to the next block that is none. */
function cardsBelow(blocks: readonly Block[]): { cards: RelatedCard[]; taken: number } | undefined {
  const cards: RelatedCard[] = []
  let taken = 0
  for (const block of blocks) {
    const found = cardsOf(block)
    if (found === undefined) break
    cards.push(...found)
    taken++
  }
  // Pictures behind the last card belong to the text again.
  while (taken > 0 && blocks[taken - 1]?.type === 'figure') taken--
  return cards.length === 0 ? undefined : { cards, taken }
}

function cardsOf(block: Block): RelatedCard[] | undefined {
  if (block.type === 'figure' || block.type === 'divider') return []
  if (block.type === 'list') {
    const cards = block.items.flatMap((item) => cardOf(item) ?? [])
    return cards.length === block.items.length ? cards : undefined
  }
  if (!('text' in block)) return undefined
  const card = cardOf(block.text)
  return card === undefined ? undefined : [card]
}

function cardOf(text: Text): RelatedCard | undefined {
  const href = linkOfAll(text)
  const headline = plainText(text)
    .replace(/^[[(«*–•\s-]+(?=[^»)\]]*$)/u, '')
    .trim()
  return href === undefined || countWords(headline) < 2 || headline.length > 240
    ? undefined
    : { headline, href }
}

/** A short heading over nothing but links, at the end of a text, leads to other stories whatever it says. */
function takeClosingList(body: Block[], cards: RelatedCard[]): void {
  const [heading, list] = body.slice(-2)
  if (body.length < 3 || heading?.type !== 'heading' || list?.type !== 'list') return
  const found = cardsOf(list)
  if (found === undefined || countWords(lineOf(heading) ?? '') > 5) return
  cards.push(...found)
  body.splice(-2, 2)
}

/** A last paragraph that is nothing but a link leads away: to another story, or to a subscription. */
function isClosingLink(block: Block | undefined, cards: RelatedCard[]): boolean {
  if (block?.type !== 'paragraph' || linkedShare(block.text) < 0.9) return false
  const card = cardOf(block.text)
  if (card === undefined) return false
  if (
    countWords(card.headline) <= 20 &&
    countWords(card.headline) >= 4 &&
    !endsSentence(card.headline)
  )
    cards.push(card)
  return true
}
