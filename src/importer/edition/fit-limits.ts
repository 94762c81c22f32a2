import type { Block, RelatedCard, Text } from '../../article/article.ts'
import { limits } from '../../article/limits.ts'
import type { FoundArticle, UnnamedArticle } from '../formats/format.ts'

/**
 * Brings an article under the limits of the contract where nothing is lost by it: what is too long is parted, a deck
 * that is a text stands above the text, cards keep the beginning of their excerpt. What is left too long is a fault of
 * the article, named when it is written.
 */
export function fitLimits(found: FoundArticle): FoundArticle {
  const { deck, body, related, ...article } = found.article
  const isDeckText = deck !== undefined && deck.length > limits.deck
  const whole: Block[] = isDeckText ? [{ type: 'paragraph', text: deck }, ...body] : body
  const fitted: UnnamedArticle = {
    ...article,
    ...(deck !== undefined && !isDeckText && { deck }),
    body: whole.flatMap(partBlock),
    ...(related !== undefined && { related: related.slice(0, limits.related).map(fitCard) }),
  }
  const doubts = isDeckText ? [{ decision: 'set the deck above the text', why: tooLongDeck }] : []
  return { ...found, article: fitted, doubts: [...found.doubts, ...doubts] }
}

const tooLongDeck = `it has more than ${limits.deck} letters, as no line under a headline does`

function fitCard(card: { id: string } | RelatedCard): { id: string } | RelatedCard {
  if (!('excerpt' in card) || (card.excerpt ?? '').length <= limits.excerpt) return card
  const [excerpt = ''] = partString(card.excerpt ?? '', limits.excerpt)
  return { ...card, excerpt, truncated: true }
}

function partBlock(block: Block): Block[] {
  switch (block.type) {
    case 'paragraph':
    case 'quote':
    case 'note':
      return partText(block.text).map((text) => ({ ...block, text }))
    case 'heading':
      // What is so long heads nothing.
      return lettersOf(block.text) <= limits.text
        ? [block]
        : partText(block.text).map((text) => ({ type: 'paragraph', text }))
    case 'list':
      return partList(block.items.flatMap(partText), limits.items).map((items) => ({
        ...block,
        items,
      }))
    case 'verse':
      return partList(block.lines, limits.lines).map((lines) => ({ ...block, lines }))
    case 'table':
      return partList(block.rows, limits.rows).map((rows) => ({ ...block, rows }))
    default:
      return [block]
  }
}

type Part = Exclude<Text, string>[number]

function plainOf(part: Part): string {
  return typeof part === 'string' ? part : part.text
}

function lettersOf(text: Text): number {
  const parts = typeof text === 'string' ? [text] : text
  return parts.reduce((sum, part) => sum + plainOf(part).length, 0)
}

/** Parts a text into texts that are short enough, between words where it has some. */
function partText(text: Text): Text[] {
  if (typeof text === 'string') {
    return text.length <= limits.text ? [text] : partString(text).map((one) => one.trimEnd())
  }
  if (lettersOf(text) <= limits.text && text.length <= limits.runs) return [text]
  const texts: Part[][] = []
  let left = 0
  for (const part of text.flatMap(partRun)) {
    const last = texts.at(-1)
    const letters = plainOf(part).length
    if (last === undefined || letters > left || last.length === limits.runs) {
      texts.push([part])
      left = limits.text - letters
    } else {
      last.push(part)
      left -= letters
    }
  }
  return texts.filter((parts) => parts.some((part) => plainOf(part).trim() !== ''))
}

function partRun(part: Part): Part[] {
  if (typeof part === 'string') return partString(part)
  return partString(part.text).map((text) => ({ ...part, text }))
}

/** Joined, the parts are the text again. A word that is longer than a text may be is cut, not within a character. */
function partString(text: string, most: number = limits.text): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > most) {
    const start = rest.slice(0, most)
    const space = start.search(/\s\S*$/)
    const isHalf = /[\ud800-\udbff]$/.test(start)
    const end = space > 0 ? space + 1 : isHalf ? most - 1 : most
    parts.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...parts, rest]
}

function partList<Item>(items: readonly Item[], most: number): Item[][] {
  const parts: Item[][] = []
  for (let at = 0; at < items.length; at += most) parts.push(items.slice(at, at + most))
  return parts
}
