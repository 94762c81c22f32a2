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

/** What a character does to a word. */
const none = 0
const letter = 1
const mark = 2

/** Filled as characters are met: to ask the tables of Unicode takes ten times as long. */
const kinds = new Uint8Array(65_536).fill(255)

/** Counts the runs of letters and digits, with marks after the first. */
function countWords(text: string): number {
  let count = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    let kind = kinds[code] ?? none
    if (kind === 255) {
      const point = text.codePointAt(at) ?? 0
      kind = kindOf(String.fromCodePoint(point))
      if (point > 0xffff) at++
      // Half a pair says nothing of the next pair that begins so.
      else if (code < 0xd800 || code > 0xdfff) kinds[code] = kind
    }
    if (kind === letter && !isInside) count++
    isInside = kind === letter || (kind === mark && isInside)
  }
  return count
}

function kindOf(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return letter
  return /\p{M}/u.test(character) ? mark : none
}
