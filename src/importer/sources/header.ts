import type { Line } from '../draft.ts'
import { countWords, endsSentence, isProse, listMarkOf } from '../line-shapes.ts'
import { readByline } from '../tidy/byline-shapes.ts'
import { isRelatedHeading } from '../tidy/card-lines.ts'
import { splitCredit } from '../tidy/credits.ts'
import { splitBeforeDate } from '../tidy/press-dates.ts'
import { isFurniture } from './furniture.ts'
import type { Start } from './starts.ts'

/** More short lines than these between headline and text are no header but a list or a poem. */
const mostUnknown = 3

/** How many lines of an article, its headline first, stand before its body. */
export function headerEnd(lines: readonly Line[], start: Start): number {
  let end = start.length
  const seen = new Set(lines.slice(0, end).map((line) => line.key))
  let unknown = 0
  for (; end < lines.length; end++) {
    const line = lines[end]
    if (line === undefined || isRelatedHeading(line)) break
    const kind = headerKind(line, seen)
    if (kind === 'body') break
    if (kind === 'unknown' && ++unknown > mostUnknown) break
    seen.add(line.key)
  }
  return end
}

function headerKind(line: Line, seen: ReadonlySet<string>): 'known' | 'unknown' | 'body' {
  if (seen.has(line.key) || isFurniture(line.text)) return 'known'
  if (readByline(line.text)?.sure || splitBeforeDate(line.text) !== undefined) return 'known'
  if (isProse(line.text) && splitCredit(line.text) === undefined) return 'body'
  const isOpen = endsSentence(line.text) || /[:،؛,;]$/.test(line.text)
  const isText = isOpen || listMarkOf(line.text) !== undefined || countWords(line.text) > 40
  return isText ? 'body' : 'unknown'
}
