import { isTextSizeButton } from '../../press/buttons.ts'
import { readByline } from '../../press/bylines.ts'
import { splitCredit } from '../../press/credits.ts'
import { isRelatedKey } from '../../press/related.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import { isLabelledAt } from './card-lines.ts'
import { isDateOrByline, isPageLine } from './known-lines.ts'
import type { FoundHeadline, Line } from './page-article.ts'

/** Where on its page a repeated line stands. */
interface Place {
  /** No article begins above it. */
  isFirst: boolean
  /** How many lines at the top are the page's menu. */
  menu: number
  /** Where the next article known begins. */
  limit: number
}

/** How much speaks for a repeated line being a headline, where no text size button stands between; 2 is enough. */
export function scoreHeadline(lines: readonly Line[], start: FoundHeadline, place: Place): number {
  const { at, length } = start
  const header = lines.slice(at, at + length)
  const below = lines.slice(at + length, Math.min(at + length + 8, place.limit))
  const inner = header.slice(1, -1).filter((line) => line.key !== header[0]?.key)
  const isOnce = (line: Line) =>
    [...inner, ...below].filter(({ key }) => key === line.key).length === 1
  const blanksBetween = lines[at + 1]?.blanksBefore ?? 0
  const paragraphs = below.filter(
    (line, index) => isProse(line.text) && !isLabelledAt(below, index),
  )
  const isAtTop =
    place.isFirst &&
    at < place.menu + 8 &&
    lines.slice(place.menu, at).every(({ text }) => isPageLine(text) || text.length < 40)
  const points = [
    repeatsCaption(inner, below) ? 2 : 0,
    isAtTop ? 2 : 0,
    below.slice(0, 2).some((line) => isTextSizeButton(line.text)) ? 2 : 0,
    [...inner, ...below.slice(0, 6)].some(({ text }) => isPageLine(text) || isDateOrByline(text))
      ? 1
      : 0,
    inner.some(({ text }) => splitCredit(text) !== undefined && readByline(text) === undefined)
      ? 1
      : 0,
    (lines[at]?.blanksBefore ?? 0) >= 2 ? 1 : 0,
    inner.length > 0 && !inner.some((line) => isProse(line.text)) ? 1 : 0,
    paragraphs.length >= 2 ? 1 : 0,
    // Two sentences are a piece of a story, and the repeated line a subhead in it.
    inner.filter((line) => endsSentence(line.text) && isOnce(line)).length > 1 ? -3 : 0,
    // A picture's caption in a body stands twice as well, right below itself.
    inner.length > 0 ? 0 : blanksBetween > 0 ? 1 : -2,
    // So does the headline of a related card without a label.
    inner.every((line) => countWords(line.text) <= 3) && isAmongCards(lines, at, below) ? -3 : 0,
    // A section's name stands over many headlines.
    countWords(lines[at]?.text ?? '') <= 2 ? -2 : 0,
    countWords(lines[at]?.text ?? '') === 1 ? -2 : 0,
  ]
  return points.reduce((sum, one) => sum + one, 0)
}

function isAmongCards(lines: readonly Line[], at: number, below: readonly Line[]): boolean {
  const above = lines.slice(Math.max(0, at - 2), at)
  return (
    above.some(({ key }) => isRelatedKey(key)) ||
    below.some((_, index) => isLabelledAt(below, index))
  )
}

function repeatsCaption(inner: readonly Line[], below: readonly Line[]): boolean {
  const keys = inner.map((line) => line.key)
  return keys.some((key, at) => keys.indexOf(key) < at || below.some((line) => line.key === key))
}
