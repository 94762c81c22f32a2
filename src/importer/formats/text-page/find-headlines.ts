import { isTextSizeButton } from '../../press/buttons.ts'
import { readByline } from '../../press/bylines.ts'
import { isPageNotice } from '../../press/notices.ts'
import { isRelatedKey } from '../../press/related.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import { isLabelledAt, labelOf } from './card-lines.ts'
import {
  canBeHeadline,
  firstHeadline,
  isAbove,
  isCaption,
  isHeaderCaption,
  isHeadlineAt,
} from './headline-shapes.ts'
import { isDateOrByline, isPageLine } from './known-lines.ts'
import { menuLength } from './menu.ts'
import type { FoundHeadline, Line } from './page-article.ts'
import { scoreHeadline } from './score-headline.ts'

/** A header that a page repeats whole, with dates, bylines and buttons, is at most this long. */
const farthest = 30

/**
 * Finds the headlines: a page says each twice, around the text size button, with deck and captions between.
 * The first line that can be one begins an article even when nothing repeats it.
 */
export function findHeadlines(lines: readonly Line[]): FoundHeadline[] {
  const menu = menuLength(lines)
  const around = lines.flatMap((_, at) => aroundButton(lines, at) ?? [])
  const distinct = around.filter((one, at) => one.at >= endOf(around[at - 1]))
  const starts = withDated(
    lines,
    withButtonsAlone(lines, menu, withRepeated(lines, menu, distinct)),
  )
  const first = starts[0]
  if (first !== undefined && lines.slice(menu, first.at).every((line) => isAbove(line)))
    return starts
  const at = firstHeadline(lines, menu)
  if (first !== undefined && at >= first.at) return starts
  return [{ at, length: 1, foundBy: 'first' }, ...starts]
}

function endOf(start: FoundHeadline | undefined): number {
  return start === undefined ? 0 : start.at + start.length
}

/** A headline above the button is the first line below it that stands above it too. */
function aroundButton(lines: readonly Line[], button: number): FoundHeadline | undefined {
  if (!isTextSizeButton(lines[button]?.text ?? '')) return undefined
  for (let to = button + 1; to < Math.min(lines.length, button + farthest / 2); to++) {
    const key = lines[to]?.key
    const above = lines.slice(Math.max(0, button - farthest / 2), button)
    const at = button - above.length + above.findLastIndex((line) => line.key === key)
    if (at < button - above.length || !isHeadlineAt(lines, at, true)) continue
    if (!isHeader(lines.slice(at + 1, to), true, lines.slice(to + 1, to + 4))) return undefined
    return whole(lines, { at, length: to - at + 1, foundBy: 'repeated' })
  }
  return undefined
}

/** Some pages say the headline more than twice: above, «headline, byline, headline», below again. */
function whole(lines: readonly Line[], start: FoundHeadline): FoundHeadline {
  const key = lines[start.at]?.key
  let { at } = start
  let end = endOf(start)
  for (let one = at - 1; one >= Math.max(0, at - 5); one--) {
    if (lines[one]?.key === key && isHeader(lines.slice(one + 1, at), false)) at = one
  }
  for (let one = end; one < Math.min(lines.length, end + 5); one++) {
    if (lines[one]?.key === key && isHeader(lines.slice(end, one), false)) end = one + 1
  }
  return { at, length: end - at, foundBy: start.foundBy }
}

/** Adds the headlines that are repeated without a text size button between. */
function withRepeated(
  lines: readonly Line[],
  menu: number,
  known: readonly FoundHeadline[],
): FoundHeadline[] {
  // Where a page has the button at all, a repetition without it has to show more.
  const needed = known.length > 0 ? 3 : 2
  const found: FoundHeadline[] = []
  const ahead = [...known]
  for (let at = 0; at < lines.length; at++) {
    const next = ahead[0]
    if (next?.at === at) {
      found.push(next)
      ahead.shift()
      at = endOf(next) - 1
      continue
    }
    if (isSentence(lines[at]) || isInHeader(lines, at, found.at(-1))) continue
    const place = { isFirst: found.length === 0, menu, limit: next?.at ?? lines.length }
    const start = repeatedAt(lines, at, place.limit)
    if (start === undefined || scoreHeadline(lines, start, place) < needed) continue
    found.push(start)
    at = endOf(start) - 1
  }
  return found
}

/** A caption of the header above that the page says once more. */
function isInHeader(
  lines: readonly Line[],
  at: number,
  before: FoundHeadline | undefined,
): boolean {
  if (before === undefined || at > endOf(before) + 8) return false
  return lines.slice(before.at, endOf(before)).some((line) => line.key === lines[at]?.key)
}

/** A headline ends with no full stop, though some do with «...», «!» or «؟». */
function isSentence(line: Line | undefined): boolean {
  return line === undefined || line.text.length >= 150 || /(?<!\.)[.۔][»"”)]*$/u.test(line.text)
}

function repeatedAt(lines: readonly Line[], at: number, limit: number): FoundHeadline | undefined {
  const line = lines[at]
  if (line === undefined || !isHeadlineAt(lines, at)) return undefined
  let last: number | undefined
  for (let to = at + 1; to < Math.min(limit, at + farthest); to++) {
    const other = lines[to]
    // A card of the same headline begins here: the lines above are the text of its picture.
    if (other === undefined || labelOf(other, line) !== undefined) break
    if (other.key !== line.key) continue
    const between = lines.slice((last ?? at) + 1, to)
    if (!isHeader(between, last === undefined, lines.slice(to + 1, to + 4))) break
    last = to
  }
  return last === undefined ? undefined : { at, length: last - at + 1, foundBy: 'repeated' }
}

/** Between a headline and its repetition stand a deck and captions, each perhaps more than once. */
function isHeader(
  between: readonly Line[],
  isFirst: boolean,
  below: readonly Line[] = [],
): boolean {
  const text = between.filter((line) => !isPageLine(line.text) && !isHeaderCaption(line))
  const different = new Set(text.map((line) => line.key))
  // What is said twice is a caption, even one of whole sentences.
  const isOnce = (line: Line) => text.filter((one) => one.key === line.key).length === 1
  const isSaid = (line: Line) => below.some((one) => one.key === line.key)
  const prose = text.filter((line) => isProse(line.text) && isOnce(line) && !isSaid(line))
  const isBroken = text.some((line, at) => isRelatedKey(line.key) || isLabelledAt(text, at))
  return different.size <= 5 && prose.length <= (isFirst ? 1 : 0) && !isBroken
}

/** Adds the headers in which the text size button stands but nothing is repeated. */
function withButtonsAlone(
  lines: readonly Line[],
  menu: number,
  starts: readonly FoundHeadline[],
): FoundHeadline[] {
  const found = [...starts]
  for (const [button, line] of lines.entries()) {
    if (!isTextSizeButton(line.text)) continue
    // Some pages set the button below the repeated headline, or twice.
    if (found.some((one) => one.at <= button && button < one.at + one.length + 4)) continue
    const at = headlineAbove(lines, button, menu)
    if (at !== undefined) found.push({ at, length: button - at + 1, foundBy: 'text-size' })
  }
  return found.sort((a, b) => a.at - b.at)
}

/** The first of the short lines above a button that no paragraph, card or empty space parts from it. */
function headlineAbove(lines: readonly Line[], button: number, menu: number): number | undefined {
  let found: number | undefined
  for (let at = button - 1; at >= Math.max(menu, button - 9); at--) {
    const line = lines[at]
    // A byline below the headline is the article's own, one above it that of a card.
    const isOwn = found === undefined && readByline(line?.text ?? '') !== undefined
    if (line === undefined || (endsArticle(line) && !isOwn) || isLabelledAt(lines, at - 1)) break
    if (isRanked(lines, at)) break
    if (isOwn && readByline(line.text)?.sure) continue
    const below = found === undefined ? undefined : lines[found]
    const isLabel =
      countWords(line.text) <= 2 && countWords(below?.text ?? '') > 3 && !isCaption(below)
    if (canBeHeadline(line) && !isLabel) found = at
    if (found === at && line.blanksBefore >= 2) break
  }
  return found
}

/** «1 مواعيد المباريات», «2 جدول الترتيب»: what is read most. */
function isRanked(lines: readonly Line[], at: number): boolean {
  const rankOf = (line: Line | undefined) =>
    Number(/^(\d{1,2})\s+\p{L}/u.exec(line?.text ?? '')?.[1])
  const rank = rankOf(lines[at])
  return rankOf(lines[at - 1]) === rank - 1 || rankOf(lines[at + 1]) === rank + 1
}

/** A story stacked under another that nothing repeats: a headline over a date or a byline, and two paragraphs. */
function withDated(lines: readonly Line[], starts: readonly FoundHeadline[]): FoundHeadline[] {
  const found: FoundHeadline[] = []
  let paragraphs = 0
  for (const [at, line] of lines.entries()) {
    if (isProse(line.text)) paragraphs++
    const known = starts.find((one) => one.at <= at && at < endOf(one) + farthest / 3)
    if (known !== undefined || paragraphs < 3 || !isDatedAt(lines, at)) continue
    found.push({ at, length: 1, foundBy: 'dated' })
    paragraphs = 0
  }
  return [...starts, ...found].sort((a, b) => a.at - b.at)
}

function isDatedAt(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || line.blanksBefore === 0 || countWords(line.text) < 4) return false
  if (isProse(line.text) || isSentence(line) || !isHeadlineAt(lines, at)) return false
  const below = lines.slice(at + 1, at + 9)
  const story = below.findIndex(({ text }) => isProse(text) && text.length >= 100)
  const next = below[story + 1]
  const header = below.slice(0, Math.max(0, story))
  const isFact = ({ text }: Line) => isDateOrByline(text)
  const isKnown = (one: Line) => isPageLine(one.text) || isFact(one) || isHeaderCaption(one)
  return (
    (header.slice(0, 2).some(isFact) || (isAge(header[0]) && header.some(isHeaderCaption))) &&
    header.filter((one) => !isKnown(one)).length <= 2 &&
    !header.some((one) => isRelatedKey(one.key) || labelOf(one, line) !== undefined) &&
    next !== undefined &&
    isProse(next.text)
  )
}

/** «منذ 5 ساعات»; over a picture's caption it is no card's. */
function isAge(line: Line | undefined): boolean {
  return line !== undefined && isPageNotice(line.text)
}

function endsArticle(line: Line): boolean {
  if (isPageLine(line.text) || isCaption(line)) return false
  // A headline may ask or exclaim: «هل تقرأ الآلة قبلنا؟».
  const isStopped = endsSentence(line.text) && !/[؟?!…][»"”)]*$/u.test(line.text)
  return isProse(line.text) || isStopped || readByline(line.text)?.sure === true
}
