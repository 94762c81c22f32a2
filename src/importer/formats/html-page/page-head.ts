import type { Figure } from '../../../article/article.ts'
import { comparable } from '../../../article/text/folding.ts'
import { ancestorsOf, isCalled, isHidden, linkShare, wordsIn } from '../../markup/elements.ts'
import { isElement } from '../../markup/parse.ts'
import { figureOf, isFigureLike } from '../../markup/pictures.ts'
import { cleanText } from '../../markup/plain-words.ts'
import { splitBeforeAge } from '../../press/relative-dates.ts'
import { countWords, endsSentence } from '../../press/sentences.ts'
import { filingLinks } from './filing.ts'

/** What stands between a headline and the text. */
export interface PageHead {
  deck?: string
  figure?: Figure
  /** The other lines, for who wrote it and when. */
  lines: string[]
  /** When, as its elements say for machines. */
  times: string[]
}

const deckNames =
  /\b(?:deck|dek|stand ?first|sub ?title|sub ?head(?:line|ing)?|chapo|article (?:desc|description|summary|intro|excerpt)|summary|story summary|strapline|abstract|lead text|teaser text|header description|alternativeheadline|op subtitle|short description|intro text)\b/

/** More elements than these between a headline and its text are no head. */
const longest = 250

/** Reads what stands between the headline and the text: the deck, the lead picture, who wrote it and when. */
export function readHead(
  document: Document,
  headline: string,
  description: string | undefined,
  base: string | undefined,
): PageHead {
  const head: PageHead = { lines: [], times: [] }
  const top = headlineElement(document, headline)
  if (top === undefined) return head
  const key = comparable(headline)
  let [count, sentences] = [0, 0]
  for (const element of elementsAfter(top)) {
    if (++count > longest) break
    if (isHidden(element) || element.closest('nav, footer, aside') !== null) continue
    if (head.figure === undefined && (element.tagName === 'FIGURE' || isFigureLike(element))) {
      const figure = figureOf(element, base)
      if (figure?.src !== undefined || figure?.caption !== undefined) head.figure = figure
    }
    if (element.tagName === 'TIME') head.times.push(element.getAttribute('datetime') ?? '')
    if (element.closest('figure, figcaption, blockquote') !== null || !isLeaf(element)) continue
    if (element.querySelector(filingLinks) !== null && linkShare(element) > 0.5) continue
    const text = cleanText(element.textContent ?? '')
    if (text === '' || comparable(text.slice(0, 2000)) === key) continue
    if (head.deck === undefined && isDeck(element, text, description))
      head.deck = text.replace(/^[-–•]\s*(?=\S)/u, '')
    else if (isProseElement(element, text) || (isLongSentence(text) && ++sentences > 1)) break
    else if (text.length <= 200) head.lines.push(...(splitBeforeAge(text) ?? [text]))
  }
  return head
}

/** The heading that says the headline; the last h1 of those that do, as a masthead may be one. */
export function headlineElement(document: Document, headline: string): Element | undefined {
  const key = comparable(headline)
  const headings = [...document.querySelectorAll('h1, h2, [itemprop~="headline"]')]
  const others = [...document.querySelectorAll('h3, [class~="entry-title"], [class~="post-title"]')]
  const isIt = (one: Element) => {
    const text = comparable(wordsIn(one))
    return (
      text !== '' &&
      (text === key || (text.length > 15 && (key.startsWith(text) || text.startsWith(key))))
    )
  }
  return (
    headings.find((one) => one.tagName === 'H1' && isIt(one)) ??
    headings.find(isIt) ??
    others.find(isIt) ??
    onlyHeading(document)
  )
}

function onlyHeading(document: Document): Element | undefined {
  const all = [...document.querySelectorAll('h1')].filter((one) => wordsIn(one).length > 15)
  return all.length === 1 ? all[0] : undefined
}

/** All elements behind an element, in the order of the page. */
function* elementsAfter(start: Element): Generator<Element> {
  let node: Node | null = nextOver(start)
  while (node !== null) {
    if (isElement(node)) yield node
    node = node.firstChild ?? nextOver(node)
  }
}

function nextOver(node: Node): Node | null {
  for (let at: Node | null = node; at !== null; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling
  return null
}

/** Whether an element holds words itself and no blocks: a line of the page. */
function isLeaf(element: Element): boolean {
  if (
    element.matches(
      'script, style, noscript, svg, button, select, option, a, b, strong, em, i, br, img, picture, source, template',
    )
  )
    return (
      element.tagName === 'A' &&
      element.parentNode !== null &&
      isElement(element.parentNode) &&
      !isLineElement(element.parentNode)
    )
  return isLineElement(element)
}

function isLineElement(element: Element): boolean {
  return (
    element.querySelector(
      'p, div, section, article, ul, ol, h1, h2, h3, h4, h5, h6, figure, table, header',
    ) === null
  )
}

/** The deck is what a page says in its description, or calls a deck, or sets as a heading right under the headline. */
function isDeck(element: Element, text: string, description: string | undefined): boolean {
  if (text.length < 20 || text.length > 700 || countWords(text) < 4 || linkShare(element) > 0.5)
    return false
  const words = wordsIn(element)
  const around = [...ancestorsOf(element)].slice(0, 4)
  const isNamed =
    isCalled(element, deckNames) ||
    around.some((one) => isCalled(one, deckNames) && wordsIn(one) === words)
  if (isNamed) return true
  if (isDescription(text, description) && !isFirstOfText(element)) return true
  return (
    element.tagName === 'H2' &&
    text.length >= 40 &&
    text.length <= 400 &&
    !isCalled(element, /\b(?:author|byline|title)\b/)
  )
}

/** A description may be cut off: «…». */
function isDescription(text: string, description: string | undefined): boolean {
  if (description === undefined || description.length < 20) return false
  const [said, key] = [comparable(description.replace(/(?:\.{3}|…)$/u, '')), comparable(text)]
  // Some add the name of their site.
  if (said.startsWith(key)) return key.length >= said.length * 0.7
  return key.startsWith(said) && said.length >= key.length * 0.5
}

/** Many pages take the first paragraph as their description: it looks as the next one does. */
function isFirstOfText(element: Element): boolean {
  if (element.tagName !== 'P' || element.querySelector('strong, b') !== null) return false
  const next = element.nextElementSibling
  return (
    next?.tagName === 'P' &&
    next.getAttribute('class') === element.getAttribute('class') &&
    wordsIn(next).length > 60
  )
}

function isProseElement(element: Element, text: string): boolean {
  if (/^H\d$/.test(element.tagName)) return false
  return text.length >= 160 && linkShare(element) < 0.5 && (endsSentence(text) || text.length > 300)
}

/** One sentence may be a deck; two are the text. */
function isLongSentence(text: string): boolean {
  return text.length >= 80 && endsSentence(text)
}
