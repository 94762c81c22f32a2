import { parseHTML } from 'linkedom'
import type { Block } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import type { FoundArticle } from '../format.ts'

/** Deck and body: where the expected text is of paragraphs alone, captions are not counted against us. */
export function articleText({ article }: FoundArticle, hasCaptions: boolean): string {
  const lead = hasCaptions && article.lead !== undefined ? [article.lead] : []
  const blocks = [...lead, ...article.body].filter((one) => hasCaptions || !isPictureOrEmbed(one))
  return [article.deck ?? '', ...blocks.map(blockWords)].join('\n')
}

function isPictureOrEmbed({ type }: Block): boolean {
  return type === 'figure' || type === 'embed'
}

function blockWords(block: Block): string {
  return block.type === 'figure'
    ? `${block.caption ?? ''}\n${block.credit ?? ''}`
    : blockText(block)
}

/** The harmonic mean of how many words of a text were expected and how many of those expected are in it. */
export function wordF1(text: string, expected: string): number {
  const left = new Map<string, number>()
  const wanted = splitWords(expected)
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1)
  const found = splitWords(text)
  let hits = 0
  for (const word of found) {
    const count = left.get(word) ?? 0
    if (count > 0) hits++
    left.set(word, count - 1)
  }
  return (2 * hits) / (found.length + wanted.length)
}

function splitWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
}

/** The words of a piece of HTML, blocks apart. */
export function wordsOfHtml(html: string): string {
  const { document } = parseHTML(
    `<html><body>${html.replace(/<\/?(?:p|div|h\d|li|br|t[dr]|fig\w*|blockquote|section)\b/gi, ' $&')}</body></html>`,
  )
  for (const one of document.querySelectorAll('script, style')) one.remove()
  return document.body.textContent ?? ''
}

/** A text with its white space as single spaces. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
