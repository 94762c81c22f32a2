import { isBreadcrumb } from '../../press/breadcrumbs.ts'
import { isTextSizeButton } from '../../press/buttons.ts'
import { readByline } from '../../press/bylines.ts'
import { countWords, endsSentence } from '../../press/sentences.ts'
import { InputError } from '../../run/input-error.ts'
import { findCards } from './card-lines.ts'
import { findHeadlines } from './find-headlines.ts'
import { headerEnd } from './header.ts'
import { isPageLine } from './known-lines.ts'
import { joinPictures } from './labelled-captions.ts'
import { readLines } from './lines.ts'
import type { FoundHeadline, Line, PageArticle } from './page-article.ts'

/** The longest pages met, with ten articles stacked, have a thousand lines. */
const mostLines = 20_000

/** Parts a page's text into its articles, in page order, nothing taken out of them yet. Throws an InputError when there is none. */
export function splitArticles(input: string): PageArticle[] {
  const lines = joinSizeButtons(joinPictures(readLines(input)))
  if (lines.length === 0) throw new InputError('is empty: nothing but white space')
  if (lines.length > mostLines)
    throw new InputError(`has ${lines.length.toLocaleString('en')} lines, as no page has`)
  const starts = findHeadlines(lines)
  const labels = starts.map((start, order) => labelsAbove(lines, starts[order - 1], start))
  return starts.map((start, order) => {
    const below = starts[order + 1]
    const end = below === undefined ? lines.length : below.at - (labels[order + 1]?.length ?? 0)
    return toPageArticle(lines.slice(start.at, end), start, labels[order] ?? [])
  })
}

/** «حجم الخط», «A-», «A», «A+»: the text size button in parts, a line each, that tell each other. */
function joinSizeButtons(lines: readonly Line[]): Line[] {
  const isPart = ({ text }: Line) =>
    isTextSizeButton(text) || /^(?:[Aأعتا+-]|(?:حجم )?الخط)$/u.test(text)
  const joined: Line[] = []
  for (let at = 0; at < lines.length; ) {
    let end = at
    for (let line = lines[end]; line !== undefined && isPart(line); line = lines[end]) end++
    const run = lines.slice(at, Math.max(end, at + 1))
    const button = run.find(({ text }) => isTextSizeButton(text))
    const whole = run.map(({ text }) => text).join(' ')
    const [first] = run
    if (button !== undefined) joined.push(button)
    else if (first !== undefined && isTextSizeButton(whole)) joined.push({ ...first, text: whole })
    else joined.push(...run)
    at += run.length
  }
  return joined
}

function toPageArticle(lines: Line[], start: FoundHeadline, above: Line[]): PageArticle {
  const [headline] = lines
  if (headline === undefined) throw new InputError('holds no article')
  const bodyStart = headerEnd(lines, start)
  const why =
    start.foundBy === 'first'
      ? 'the first line; nothing on the page repeats it'
      : start.foundBy === 'dated'
        ? 'stands over a date or a byline and two paragraphs; nothing on the page repeats it'
        : 'stands above the text size button; nothing on the page repeats it'
  const doubt = { line: headline.number, decision: 'taken as a headline', why }
  return {
    headline,
    foundBy: start.foundBy,
    above,
    header: lines.slice(1, bodyStart),
    body: lines.slice(bodyStart),
    dateLines: [],
    bylines: [],
    related: [],
    doubts: start.foundBy === 'repeated' ? [] : [doubt],
  }
}

/** The section labels that stand over a headline, «العالم»; over the first one, all that stands there. */
function labelsAbove(
  lines: readonly Line[],
  before: FoundHeadline | undefined,
  start: FoundHeadline,
): Line[] {
  if (before === undefined) return lines.slice(0, start.at)
  const labels: Line[] = []
  for (let at = start.at - 1; at > before.at; at--) {
    const line = lines[at]
    if (line === undefined || !isLabel(line, labels.length === 0 ? 4 : 2)) break
    // Among related cards a few words may be who wrote the last one.
    const isAmongCards = findCards(lines.slice(before.at, at + 1)) !== undefined
    const isKnown = lines.slice(0, at).some((other) => other.key.startsWith(`${line.key} `))
    if (isAmongCards && !isKnown && !isParted(lines, at, start)) break
    labels.unshift(line)
    if (line.blanksBefore > 0) break
  }
  return labels
}

function isLabel({ text }: Line, mostWords: number): boolean {
  const isShort = countWords(text) <= mostWords && !endsSentence(text) && !/[:،؛)»]$/.test(text)
  return (isShort && readByline(text) === undefined && !isPageLine(text)) || isBreadcrumb(text)
}

/** Whether empty space parts a line from the cards above it, and nothing parts it from the headline. */
function isParted(lines: readonly Line[], at: number, start: FoundHeadline): boolean {
  const first = lines.slice(0, at + 1).findLastIndex((line) => line.blanksBefore > 0)
  if (at - first > 1) return false
  return lines.slice(first + 1, start.at + 1).every((line) => line.blanksBefore === 0)
}
