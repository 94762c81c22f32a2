import type { Byline, RelatedCard } from '../../../article/article.ts'
import { comparable } from '../../../article/text/folding.ts'
import { isButton } from '../../press/buttons.ts'
import { isName, readByline } from '../../press/bylines.ts'
import { readDateLine } from '../../press/dates.ts'
import { listMarkOf } from '../../press/list-signs.ts'
import { isRelatedKey } from '../../press/related.ts'
import { countWords, endsSentence, isProse } from '../../press/sentences.ts'
import { findCards, isCardAt, isExcerpt, isLabelledAt, joinLabels, labelOf } from './card-lines.ts'
import { isLine, type Line, type LineDoubt, type PageArticle } from './page-article.ts'
import { takeRelatedAmid } from './related-amid.ts'

interface Found {
  cards: RelatedCard[]
  /** Lines after the cards that belong to none of them. */
  left: Line[]
  doubts: LineDoubt[]
}

/** Moves the cards under «مقالات ذات صلة» out of the body: label, headline, excerpt, bylines. */
export function takeRelated(article: PageArticle): PageArticle {
  const {
    lines,
    cards: inline,
    doubts: inlineDoubts,
  } = takeRelatedAmid(joinLabels(article.body.filter(isLine)))
  const body = lines.filter((_, at) => !isEmptyLabel(lines, at))
  const start = findCards(body) ?? body.length
  const { cards, left, doubts } = readCards(body.slice(start))
  const all = [...inline, ...cards]
  if (all.length === 0) return body.length === article.body.length ? article : { ...article, body }
  return {
    ...article,
    body: cards.length === 0 ? body : [...body.slice(0, start), ...left],
    related: [...article.related, ...all],
    doubts: [...article.doubts, ...inlineDoubts, ...doubts],
  }
}

function readCards(all: readonly Line[]): Found {
  const lines = joinLabels(all.filter((line, at) => !isAside(line, at, all)))
  const pairs = sectionPairs(lines)
  if (pairs.length > 0) {
    const why = 'sections and headlines stand by turns'
    const decision = 'taken as a section, and the line below as the headline of a related card'
    const doubts = pairs.map((_, at) => ({ line: lines[at * 2]?.number ?? 0, decision, why }))
    return { cards: pairs, left: [], doubts }
  }
  const labels = labelsOf(lines)
  const found: Found = { cards: [], left: [], doubts: [] }
  const end = labels.length === 0 ? endOfHeadlines(lines) : undefined
  const cardLines = lines.slice(0, end ?? lines.length)
  if (end === undefined) {
    for (let at = 0; at < lines.length; ) at += takeLine(lines, at, labels, found)
  } else for (const line of cardLines) takeOther(found, line, labels)
  for (const line of lines.slice(cardLines.length)) leave(found, line)
  return found
}

/** «اقرأ أيضاً» upon a paragraph stands over nothing: what it led to was no text. */
function isEmptyLabel(lines: readonly Line[], at: number): boolean {
  const [line, next, after] = [lines[at], lines[at + 1], lines[at + 2]]
  if (line === undefined || next === undefined || !isRelatedKey(line.key)) return false
  return isProse(next.text) && next.key !== after?.key && !isCardAt(lines, at + 1)
}

/** «ثقافة», a headline, «اقتصاد», a headline to the end: sections and headlines by turns, two of each at least. */
function sectionPairs(lines: readonly Line[]): RelatedCard[] {
  if (lines.length < 4 || lines.length % 2 === 1) return []
  const areBy = lines.every(({ text }, at) =>
    at % 2 === 0
      ? countWords(text) <= 2 && !endsSentence(text) && readByline(text) === undefined
      : countWords(text) >= 4 && !isProse(text),
  )
  if (!areBy) return []
  return lines.flatMap(({ text }, at) =>
    at % 2 === 1 ? [{ section: lines[at - 1]?.text ?? '', headline: text }] : [],
  )
}

/** A card has a headline, an excerpt, a byline and perhaps a label: what tells of cards stands so near. */
const longestCard = 4

/**
 * «اقرأ أيضاً» and some headlines may stand amid a story, which then goes on. Undefined when a label, a repetition, a
 * byline or a cut excerpt tells that the lines below are cards throughout.
 */
function endOfHeadlines(lines: readonly Line[]): number | undefined {
  const areCards = lines.some(
    (line, at) =>
      line.key === lines[at + 1]?.key ||
      (at < longestCard && readByline(line.text)?.sure === true) ||
      (at > 0 && at < longestCard && isExcerpt(line.text) && isCut(line.text)),
  )
  // «وأوضح أن الحافلة تضم:» announces, a headline does not.
  const end = lines.findIndex(
    ({ text }) => isProse(text) || /[^.][.:]$/u.test(text) || /\w\.(?:com|net|org)\/\w/u.test(text),
  )
  return areCards || end < 1 ? undefined : end
}

/** Takes one line, or two that say the same, and returns how many. */
function takeLine(lines: Line[], at: number, labels: string[], found: Found): number {
  const line = lines[at]
  const next = lines[at + 1]
  if (line === undefined) return 1
  const label = labelOf(line, next)
  if (label !== undefined && next !== undefined) return add(found, next.text, label, 2)
  const labelAfter = labelOf(next, line)
  // The text of the card's picture, in front of «label headline» and the headline again.
  if (labelAfter !== undefined)
    return isLabelledAt(lines, at + 1) ? 1 : add(found, line.text, labelAfter, 2)
  if (next !== undefined && line.key === next.key)
    return isLabelledAt(lines, at + 1) ? 1 : add(found, line.text, undefined, 2)
  const card = found.cards.at(-1)
  // A page may say a headline a third time, over the card's text.
  if (card !== undefined && line.key === comparable(card.headline)) return 1
  if (card !== undefined && takeDetail(card, line, lines.slice(at + 1))) return 1
  return takeOther(found, line, labels)
}

function takeDetail(card: RelatedCard, line: Line, after: readonly Line[]): boolean {
  const goesOn = after.some((_, at) => isCardAt(after, at))
  const isText =
    isExcerpt(line.text) || (card.excerpt === undefined && isUponByline(line, after[0]))
  if (card.bylines === undefined && isText && (card.excerpt === undefined || goesOn)) {
    card.excerpt = card.excerpt === undefined ? line.text : `${card.excerpt} ${line.text}`
    if (isCut(card.excerpt)) card.truncated = true
    else delete card.truncated
    return true
  }
  const read = readByline(line.text)
  // «مهندس زراعي: الري يوفر نصف المياه» under a headline alone is the next one.
  const isHeadline = read?.sure === false && card.excerpt === undefined && !line.text.includes('«')
  const byline = isHeadline ? undefined : (read?.bylines ?? plainName(card, line, after[0]))
  if (byline === undefined) return false
  const known = card.bylines ?? []
  const isKnown = (one: Byline) =>
    known.some(({ name, city }) => name === one.name && city === one.city)
  card.bylines = [...known, ...byline.filter((one) => !isKnown(one))]
  return true
}

/** A line of some words between a card's headline and its byline is an excerpt, cut short without a mark. */
function isUponByline({ text }: Line, next: Line | undefined): boolean {
  return text.length >= 40 && next !== undefined && readByline(next.text)?.sure === true
}

/** Under an excerpt, a few words without a mark are who wrote it; above one they are a headline. */
function plainName(
  card: RelatedCard,
  line: Line,
  next: Line | undefined,
): { name: string; city?: string }[] | undefined {
  const [, name, city] = /^([^()«»:]+?)\s*\(([^()]{2,40})\)$/u.exec(line.text) ?? []
  if (name !== undefined && city !== undefined && card.bylines === undefined && isName(name))
    return [{ name, city: city.trim() }]
  if (card.excerpt === undefined || card.bylines !== undefined || !isName(line.text))
    return undefined
  return next !== undefined && isExcerpt(next.text) ? undefined : [{ name: line.text }]
}

function takeOther(found: Found, line: Line, labels: string[]): number {
  const label = labels.find((one) => line.text.startsWith(`${one} `))
  if (label !== undefined && !isProse(line.text)) {
    return add(found, line.text.slice(label.length).trim(), label, 1)
  }
  if (isProse(line.text) || found.left.length > 0 || countWords(line.text) < 3) {
    leave(found, line)
    return 1
  }
  const why = 'a short line among the related cards, without a section label'
  found.doubts.push({ line: line.number, decision: 'taken as the headline of a related card', why })
  return add(found, line.text.slice(listMarkOf(line.text)?.length ?? 0), undefined, 1)
}

function leave(found: Found, line: Line): void {
  if (found.left.length === 0) {
    const why = 'stands after the related cards and fits none of them'
    found.doubts.push({ line: line.number, decision: 'taken as the article going on', why })
  }
  found.left.push(line)
}

function add(found: Found, headline: string, section: string | undefined, taken: number): number {
  found.cards.push(section === undefined ? { headline } : { section, headline })
  return taken
}

/** Pages cut an excerpt at 600 characters, inside a word if need be, or set dots. */
function isCut(excerpt: string): boolean {
  if (/(\.\.\.|…)[»"”)\]]*$/u.test(excerpt)) return true
  if (excerpt.length === 600) return !endsSentence(excerpt)
  return !/[.!?؟۔»"”)]$/u.test(excerpt)
}

function labelsOf(lines: readonly Line[]): string[] {
  const labels = lines.flatMap((line, at) => labelOf(line, lines[at + 1]) ?? [])
  return [...new Set(labels)].sort((a, b) => b.length - a.length)
}

/** The heading itself, a date or a button is no part of a card. */
function isAside(line: Line, at: number, lines: readonly Line[]): boolean {
  if (isRelatedKey(line.key) || isButton(line.text)) return true
  if (readDateLine(line.text) !== undefined) return true
  return at === 0 && !isCardAt(lines, 0) && isCardAt(lines, 1) && lines[1]?.key !== line.key
}
