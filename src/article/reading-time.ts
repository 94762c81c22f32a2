import type { Article, Block } from './article.ts'
import { plainText } from './text/plain-text.ts'

/** Silent reading of non-fiction: Brysbaert 2019 gives 181 words a minute for Arabic and 238 for English. */
const wordsPerMinute = { ar: 180, other: 240 }

/** How many minutes an article takes to read, rounded up, at least 1. Captions and tables count, cards do not. */
export function readingMinutes(article: Pick<Article, 'language' | 'body'>): number {
  const count = article.body.reduce((sum, block) => sum + countWords(blockText(block)), 0)
  const speed = /^ar\b/i.test(article.language) ? wordsPerMinute.ar : wordsPerMinute.other
  return Math.max(1, Math.ceil(count / speed))
}

/** All words of a block in reading order, without its marking. */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'note':
    case 'quote':
      return plainText(block.text)
    case 'verse':
      return block.lines.flat().join(' ')
    case 'list':
      return block.items.map(plainText).join(' ')
    case 'table':
      return [block.header, ...block.rows].flat().map(plainText).join(' ')
    case 'figure':
      return block.caption ?? ''
    case 'embed':
      return block.title
    case 'divider':
      return ''
  }
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.length ?? 0
}
