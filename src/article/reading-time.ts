import type { Article } from './article.ts'
import { blockText } from './blocks.ts'

/** Silent reading of non-fiction: Brysbaert 2019 gives 181 words a minute for Arabic and 238 for English. */
const wordsPerMinute = { ar: 180, other: 240 }

/** How many minutes an article takes to read, rounded up, at least 1. Captions and tables count, cards do not. */
export function readingMinutes(article: Pick<Article, 'language' | 'body'>): number {
  const count = article.body.reduce((sum, block) => sum + countWords(blockText(block)), 0)
  const speed = /^ar\b/i.test(article.language) ? wordsPerMinute.ar : wordsPerMinute.other
  return Math.max(1, Math.ceil(count / speed))
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)?.length ?? 0
}
