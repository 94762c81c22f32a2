import { isBreadcrumb } from '../../press/breadcrumbs.ts'
import { isTextSizeButton } from '../../press/buttons.ts'
import { readByline } from '../../press/bylines.ts'
import { countWords, isProse } from '../../press/sentences.ts'
import { isPageLine } from './known-lines.ts'
import type { Line } from './page-article.ts'

/** Fewer short lines may be a headline with what stands around it. */
const leastItems = 5

/** How many of a menu's lines are of three words at most; a ticker of headlines may stand among them. */
const shareOfLabels = 0.7

/**
 * How many lines at a page's top are its menu: short ones close together, parted by empty space from what follows, none
 * of which a header would hold or say again. 0 where a page was copied without it.
 */
export function menuLength(lines: readonly Line[]): number {
  const story = lines.findIndex((line) => isProse(line.text))
  let length = 0
  for (let at = 0; at < story; ) {
    let end = at + 1
    while (end < lines.length && lines[end]?.blanksBefore === 0) end++
    if (end <= story && isMenu(lines, at, end)) length = end
    else if (lines.slice(at, end).some(({ text }) => isLong(text))) break
    at = end
  }
  return length
}

/** Whether a line is longer than a section's name and the ways there: it may be the headline. */
function isLong(text: string): boolean {
  return countWords(text) > 3 && !isBreadcrumb(text) && !isPageLine(text)
}

function isMenu(lines: readonly Line[], start: number, end: number): boolean {
  const block = lines.slice(start, end)
  const labels = block.filter(({ text }) => countWords(text) <= 3)
  if (block.length < leastItems || labels.length < block.length * shareOfLabels) return false
  const others = lines.slice(end)
  return block.every((line) => {
    if (isTextSizeButton(line.text) || readByline(line.text)?.sure) return false
    return countWords(line.text) <= 3 || !others.some((other) => other.key === line.key)
  })
}
