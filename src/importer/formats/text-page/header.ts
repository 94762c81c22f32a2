import { isTextSizeButton } from '../../press/buttons.ts'
import { readByline } from '../../press/bylines.ts'
import { splitCaption, splitCredit } from '../../press/credits.ts'
import { readDateLine, splitBeforeDate } from '../../press/dates.ts'
import { listMarkOf } from '../../press/list-signs.ts'
import { isRelatedKey } from '../../press/related.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import type { Start } from './find-headlines.ts'
import { isFurniture } from './furniture.ts'
import type { Line } from './page-article.ts'

/** More short lines than these between headline and text are no header but a list or a poem. */
const mostUnknown = 3

/** A date or a byline stands at most this many lines below its headline. */
const farthestMade = 12

/** How many lines of an article, its headline first, stand before its body. */
export function headerEnd(lines: readonly Line[], start: Start): number {
  const made = start.evidence === 'repeated' ? 0 : lastMade(lines, start)
  let end = start.length
  const seen = new Set(lines.slice(0, end).map((line) => line.key))
  let unknown = 0
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (line === undefined || isRelatedKey(line.key)) break
    const kind = headerKind(line, seen)
    if (end >= made) {
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
function lastMade(lines: readonly Line[], start: Start): number {
  let found = 0
  let sentences = 0
  for (let at = start.length; at < Math.min(lines.length, start.length + farthestMade); at++) {
    const line = lines[at]
    if (line === undefined || isRelatedKey(line.key)) break
    if (isMade(line)) {
      found = at + 1
      continue
    }
    const isText = isProse(line.text) && splitCaption(line.text) === undefined
    if (listMarkOf(line.text) !== undefined || (isText && ++sentences > 1)) break
  }
  return found
}

function isMade(line: Line): boolean {
  if (isTextSizeButton(line.text) || readDateLine(line.text) !== undefined) return true
  return readByline(line.text)?.sure === true || splitBeforeDate(line.text) !== undefined
}

function headerKind(line: Line, seen: ReadonlySet<string>): 'known' | 'unknown' | 'body' {
  if (seen.has(line.key) || isFurniture(line.text)) return 'known'
  if (readByline(line.text)?.sure || splitBeforeDate(line.text) !== undefined) return 'known'
  if (isProse(line.text) && splitCredit(line.text) === undefined) return 'body'
  const isOpen = endsSentence(line.text) || /[:،؛,;]$/.test(line.text)
  const isText = isOpen || listMarkOf(line.text) !== undefined || countWords(line.text) > 40
  return isText ? 'body' : 'unknown'
}
