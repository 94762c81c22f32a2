import { isBreadcrumb } from '../../press/breadcrumbs.ts'
import { readByline } from '../../press/bylines.ts'
import { isCredit, splitCaption, splitCredit } from '../../press/credits.ts'
import { listMarkOf } from '../../press/list-signs.ts'
import { isRelatedKey } from '../../press/related.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import { InputError } from '../../run/input-error.ts'
import { isLabelledAt } from './card-lines.ts'
import { isPageLine } from './known-lines.ts'
import type { Line } from './page-article.ts'

/**
 * Labels stand over a headline, «الرئيسية», «لايف ستايل»: the first line of more than two words is it. `menu` lines at
 * the top are the page's menu, and what it says once more is a label.
 */
export function firstHeadline(lines: readonly Line[], menu: number): number {
  const items = new Set(lines.slice(0, menu).map((line) => line.key))
  const at = lines.findIndex(
    (line, place) => place >= menu && canBeHeadline(line) && !items.has(line.key),
  )
  if (at < 0) throw new InputError('holds no article: no line can be a headline', lines[0]?.number)
  let label = at
  while (isLabelText(lines[label]) && label < at + mostLabels) label++
  const below = lines[label]
  const isHeadline =
    label > at && below !== undefined && canBeHeadline(below) && !isProse(below.text)
  return isHeadline && countWords(below.text) > 3 ? label : at
}

/** The labels and ways past the menu that stand over a page's first headline. */
const mostLabels = 12

/** Whether a line can be a headline where it stands: no label of a card over its headline, no caption said twice. */
export function isHeadlineAt(lines: readonly Line[], at: number, isRepeated = false): boolean {
  const line = lines[at]
  if (line === undefined || !canBeHeadline(line, isRepeated)) return false
  return !isLabelledAt(lines, at - 1) && !isDoubledCaption(lines, at)
}

/** Whether a line can be a headline by its own shape: no button, byline, caption, list item or sentence. */
export function canBeHeadline(line: Line, isRepeated = false): boolean {
  if (line.text.length > 400 || isPageLine(line.text) || isRelatedKey(line.key)) return false
  if (isBreadcrumb(line.text)) return false
  if (!/\p{L}/u.test(line.text) || listMarkOf(line.text) !== undefined) return false
  const byline = readByline(line.text)
  const isCityFirst = isRepeated && /^[^«(:]+:[^«]+$/u.test(line.text)
  if ((byline?.sure && !isCityFirst) || (byline !== undefined && /^«|^[^:]+$/u.test(line.text)))
    return false
  if (/[.۔،؛:]$/u.test(line.text) && line.text.length > 60 && !/\.\.\.$/.test(line.text))
    return false
  return !isCaption(line)
}

/** Whether a line is a caption by its credit, wherever it stands. */
export function isCaption(line: Line | undefined): boolean {
  if (line?.figure !== undefined) return true
  const caption = line === undefined ? undefined : splitCredit(line.text)
  return caption !== undefined && isCredit(caption.credit)
}

/** Between a headline and its repetition a full stop may close a caption: «قارب عند المرسى (رويترز).». */
export function isHeaderCaption(line: Line): boolean {
  return isCaption(line) || isCredit(splitCaption(line.text)?.credit ?? '')
}

/** Whether a line over the first headline is a label or a button: «الرئيسية», «العالم العربي». */
export function isAbove(line: Line): boolean {
  return (
    isPageLine(line.text) ||
    isBreadcrumb(line.text) ||
    (countWords(line.text) <= 5 && !endsSentence(line.text))
  )
}

function isLabelText(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    !endsSentence(line.text) &&
    (countWords(line.text) <= 2 || isPageLine(line.text) || isBreadcrumb(line.text))
  )
}

/** Below a headline that is said once, «caption, caption, TT, caption»: brackets and its neighbour tell it. */
function isDoubledCaption(lines: readonly Line[], at: number): boolean {
  const line = lines[at]
  if (line === undefined || splitCredit(line.text) === undefined) return false
  const isSecond = lines[at - 1]?.key === line.key
  const above = lines[isSecond ? at - 2 : at - 1]
  return (
    (isSecond || lines[at + 1]?.key === line.key) && above !== undefined && canBeHeadline(above)
  )
}
