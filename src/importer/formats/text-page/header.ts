import { isTextSizeButton } from '../../press/buttons.ts'
import { splitCaption, splitCredit } from '../../press/credits.ts'
import { listMarkOf } from '../../press/list-signs.ts'
import { isRelatedKey } from '../../press/related.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import { isDateOrByline, isPageLine } from './known-lines.ts'
import type { FoundHeadline, Line } from './page-article.ts'

/** More short lines than these between headline and text are no header but a list or a poem. */
const mostUnknown = 3

/** A date or a byline stands at most this many lines below its headline. */
const farthestFact = 12

/** How many lines of an article, its headline first, stand before its body. */
export function headerEnd(lines: readonly Line[], start: FoundHeadline): number {
  const facts = start.foundBy === 'repeated' ? 0 : lastDateOrByline(lines, start)
  let end = start.length
  const seen = new Set(lines.slice(0, end).map((line) => line.key))
  let unknown = 0
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (line === undefined || isRelatedKey(line.key)) break
    const kind = headerKind(line, seen)
    if (end >= facts) {
      if (kind === 'body') break
      if (kind === 'unknown' && ++unknown > mostUnknown) break
    }
    seen.add(line.key)
  }
  return end
}

/**
 * Where the dates and bylines of a header end that repeats nothing. Above them stand a deck, even one of whole
 * sentences, and labels; two paragraphs above a date are a story.
 */
function lastDateOrByline(lines: readonly Line[], start: FoundHeadline): number {
  let found = 0
  let sentences = 0
  for (let at = start.length; at < Math.min(lines.length, start.length + farthestFact); at++) {
    const line = lines[at]
    if (line === undefined || isRelatedKey(line.key)) break
    if (isTextSizeButton(line.text) || isDateOrByline(line.text)) {
      found = at + 1
      continue
    }
    const isText = isProse(line.text) && splitCaption(line.text) === undefined
    if (listMarkOf(line.text) !== undefined || (isText && ++sentences > 1)) break
  }
  return found
}

function headerKind(line: Line, seen: ReadonlySet<string>): 'known' | 'unknown' | 'body' {
  if (seen.has(line.key) || isPageLine(line.text) || isDateOrByline(line.text)) return 'known'
  if (isProse(line.text) && splitCredit(line.text) === undefined) return 'body'
  const isOpen = endsSentence(line.text) || /[:،؛,;]$/.test(line.text)
  const isText = isOpen || listMarkOf(line.text) !== undefined || countWords(line.text) > 40
  return isText ? 'body' : 'unknown'
}
