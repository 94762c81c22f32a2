import type { Draft, Line } from '../draft.ts'
import { InputError } from '../input-error.ts'
import { countWords, endsSentence } from '../line-shapes.ts'
import { readByline } from '../tidy/byline-shapes.ts'
import { findCards } from '../tidy/card-lines.ts'
import { headerEnd } from './header.ts'
import { readLines } from './lines.ts'
import type { Source } from './source.ts'
import { findStarts, type Start } from './starts.ts'

/** Text copied off a newspaper's article page: one article, its related cards, the articles stacked below. */
export const textSource: Source = { detect, read }

function detect(input: string): boolean {
  return !/^\s*(?:<!doctype|<\?xml|<html|<head|<body|<rss|<feed|<div|<article|[{[]\s*["\]}{[])/i.test(
    input.replace(/^\ufeff/, ''),
  )
}

function read(input: string): Draft[] {
  const lines = readLines(input)
  if (lines.length === 0) throw new InputError('is empty: nothing but white space')
  const starts = findStarts(lines)
  const labels = starts.map((start, order) => labelsAbove(lines, starts[order - 1], start))
  return starts.map((start, order) => {
    const below = starts[order + 1]
    const end = below === undefined ? lines.length : below.at - (labels[order + 1]?.length ?? 0)
    return toDraft(lines.slice(start.at, end), start, labels[order] ?? [])
  })
}

function toDraft(lines: Line[], start: Start, above: Line[]): Draft {
  const [headline] = lines
  if (headline === undefined) throw new InputError('holds no article')
  const bodyStart = headerEnd(lines, start)
  const why =
    start.evidence === 'first'
      ? 'the first line; nothing on the page repeats it'
      : 'stands above the text size button; nothing on the page repeats it'
  const doubt = { line: headline.number, decision: 'taken as a headline', why }
  return {
    headline,
    evidence: start.evidence,
    above,
    header: lines.slice(1, bodyStart),
    body: lines.slice(bodyStart),
    dateLines: [],
    bylines: [],
    related: [],
    doubts: start.evidence === 'repeated' ? [] : [doubt],
  }
}

/** The section label that stands over a headline, «العالم»; over the first one, all that stands there. */
function labelsAbove(lines: readonly Line[], before: Start | undefined, start: Start): Line[] {
  if (before === undefined) return lines.slice(0, start.at)
  const line = lines[start.at - 1]
  if (line === undefined || start.at - 1 <= before.at) return []
  const isShort =
    countWords(line.text) <= 4 && !endsSentence(line.text) && !/[:،؛)»]$/.test(line.text)
  if (!isShort || readByline(line.text) !== undefined) return []
  // Among related cards a few words may be who wrote the last one.
  const isAmongCards = findCards(lines.slice(before.at, start.at)) !== undefined
  const isKnown = lines.slice(0, start.at - 1).some((other) => other.key.startsWith(`${line.key} `))
  return isAmongCards && !isKnown ? [] : [line]
}
