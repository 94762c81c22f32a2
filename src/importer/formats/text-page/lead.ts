import type { Figure } from '../../../article/article.ts'
import { isButton, isTextSizeButton } from '../../press/buttons.ts'
import {
  creditName,
  isCredit,
  isCreditLine,
  splitCaption,
  splitCredit,
} from '../../press/credits.ts'
import { countWords, isProse } from '../../press/sentences.ts'
import type { Line, LineDoubt, PageArticle, Piece } from './page-article.ts'

/** A text of the header with all the places it stands in. */
interface Group {
  line: Line
  places: number[]
}

interface Sorted {
  deck: Line[]
  captions: Line[]
  body: Line[]
  doubts: LineDoubt[]
}

/**
 * Decides which lines of the header are the deck and which the captions of the lead picture. A caption has its credit
 * in brackets, or stands several times, or right upon the text size button; a deck stands once, by itself.
 */
export function takeLead(article: PageArticle): PageArticle {
  const sorted: Sorted = { deck: [], captions: [], body: [], doubts: [] }
  const header = withCredits(article.header)
  for (const group of groupsOf({ ...article, header })) sort(group, { ...article, header }, sorted)
  const [first, ...others] = sorted.captions.map(toFigure)
  const deck = sorted.deck.map(({ text }) => text.replace(/^[•●▪]\s*/u, '')).join(' ')
  const settled: Piece[] = others.map((block, at) => ({
    line: sorted.captions[at + 1]?.number ?? 0,
    block,
  }))
  return {
    ...article,
    header: article.header.filter(
      (line) => isTextSizeButton(line.text) || line.key === article.headline.key,
    ),
    body: [...settled, ...sorted.body, ...article.body],
    doubts: [...article.doubts, ...sorted.doubts],
    ...(deck === '' ? {} : { deck }),
    ...(first === undefined ? {} : { lead: first }),
  }
}

/** «صورة: منير امحيمدات» and a caption below it, or the other way round, as one line: the caption with its credit. */
function withCredits(header: readonly Line[]): Line[] {
  const lines: Line[] = []
  for (let at = 0; at < header.length; at++) {
    const line = header[at]
    if (line === undefined) continue
    if (!isCreditLine(line.text)) {
      lines.push(line)
      continue
    }
    const [above, below] = [header[at - 1], header[at + 1]]
    const own = below?.number === line.number + 1 ? below : undefined
    if (own !== undefined && isBare(own)) {
      lines.push({ ...own, text: `${own.text} (${line.text})` })
      at++
    } else if (above?.number === line.number - 1 && isBare(above)) {
      lines[lines.length - 1] = { ...above, text: `${above.text} (${line.text})` }
    }
  }
  return lines
}

function isBare({ text }: Line): boolean {
  return (
    countWords(text) > 2 && !isProse(text) && splitCaption(text) === undefined && !isButton(text)
  )
}

/** «سوق القرية سوق القرية»: a picture's own text and its caption on one line say the same. */
function halfOf(text: string): string | undefined {
  const half = text.slice(0, Math.floor(text.length / 2)).trim()
  return countWords(half) > 2 && text === `${half} ${half}` ? half : undefined
}

/** A caption with its credit taken apart, as a picture without a file. */
export function toFigure(line: Line): Figure {
  if (line.figure !== undefined) return line.figure
  const parts = splitCaption(line.text)
  if (parts === undefined) return { type: 'figure', caption: line.text }
  const { caption, credit } = parts
  return { type: 'figure', ...(caption === '' ? {} : { caption }), credit: creditName(credit) }
}

function groupsOf(article: PageArticle): Group[] {
  const groups = new Map<string, Group>()
  for (const [at, line] of article.header.entries()) {
    if (line.key === article.headline.key || isTextSizeButton(line.text) || isButton(line.text))
      continue
    const group = groups.get(line.key) ?? { line, places: [] }
    group.places.push(at)
    groups.set(line.key, group)
  }
  return [...groups.values()]
}

function sort(group: Group, article: PageArticle, sorted: Sorted): void {
  const { line, places } = group
  const half = halfOf(line.text)
  if (half !== undefined) {
    sorted.captions.push({ ...line, text: half })
    return
  }
  const parts = splitCaption(line.text)
  const doubt = (decision: string, why: string) =>
    sorted.doubts.push({ line: line.number, decision, why })
  const isCredited = parts !== undefined && isCredit(parts.credit)
  if (line.figure !== undefined || isCredited) {
    sorted.captions.push(line)
    return
  }
  const isTwice = places.length > 1
  if (isTwice || isUponButton(group, article)) {
    if (isTwice && isDeckRepeated(group, article, sorted)) sorted.deck.push(line)
    else sorted.captions.push(line)
    return
  }
  if (isBelowRepeat(group, article)) {
    if (sorted.captions.length > 0 || countWords(line.text) > 30) sorted.body.push(line)
    else {
      sorted.captions.push(line)
      doubt(
        'taken as the caption of the lead picture',
        'a short line between headline and text, without a credit',
      )
    }
    return
  }
  // A line of a word or two below a headline names a section or a place; no deck is so short.
  if (countWords(line.text) <= 2) {
    doubt(
      `left out «${line.text}»`,
      'a word or two under the headline; perhaps a section or a name',
    )
    return
  }
  if (
    parts !== undefined &&
    (sorted.deck.length > 0 || parts.credit.includes(' ')) &&
    countWords(parts.caption) > 2
  ) {
    sorted.captions.push(line)
    doubt(
      'taken as the caption of the lead picture',
      'below the headline, with brackets at its end',
    )
    return
  }
  if (article.foundBy === 'first' && sorted.deck.length === 0)
    doubt(
      'taken as the deck',
      'a line under the headline; nothing on the page tells it from a caption',
    )
  if (sorted.deck.length > 0)
    doubt('added to the deck', 'a second line under the headline that no caption repeats')
  sorted.deck.push(line)
}

/** A deck may be said again below the headline's repetition; then the captions, said oftener, tell it apart. */
function isDeckRepeated({ places }: Group, article: PageArticle, sorted: Sorted): boolean {
  const isApart = places.every((at, index) => index === 0 || at - (places[index - 1] ?? 0) > 1)
  if (!isApart || sorted.deck.length > 0 || sorted.captions.length > 0) return false
  const own = article.header[places[0] ?? 0]?.key
  const counts = groupsOf(article).filter((group) => group.line.key !== own)
  return counts.some(
    (group) => group.places.length > 1 || splitCredit(group.line.text) !== undefined,
  )
}

function isUponButton({ line, places }: Group, article: PageArticle): boolean {
  const next = article.header[(places.at(-1) ?? 0) + 1]
  return (
    next !== undefined &&
    isTextSizeButton(next.text) &&
    next.number === line.number + 1 &&
    line.blanksBefore > 0
  )
}

function isBelowRepeat({ places }: Group, article: PageArticle): boolean {
  const above = article.header.slice(0, places[0] ?? 0)
  return above.some((line) => line.key === article.headline.key || isTextSizeButton(line.text))
}
