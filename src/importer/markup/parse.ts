import { parseHTML } from 'linkedom'
import { InputError } from '../run/input-error.ts'
import { putPicturesBack, takeDataOut } from './data-pictures.ts'

/** Deeper than any page that was written, shallower than what a browser takes: 512. */
const deepest = 400

/** More elements than the longest page has; live tickers reach 20,000. */
const mostElements = 30_000

/** Longer than any page, in characters; the longest met have a million. */
const longest = 5_000_000

/** More letters than a long novel has; every step below takes its time for each. */
const mostLetters = 2_000_000

/** So many more tags opened than closed is a mistake in a loop, and takes a parser seconds. */
const mostUnclosed = 2_000

/** What may stand in a head; anything else begins the body, as the standard has it. */
const headTags = new Set(
  'BASE LINK META NOSCRIPT SCRIPT STYLE TEMPLATE TITLE BASEFONT BGSOUND'.split(' '),
)

/** Elements whose end is seldom written, or that have none. */
const unclosed = new Set(
  'p li dt dd tr td th thead tbody tfoot option colgroup area base br col embed hr img input link meta param source track wbr'.split(
    ' ',
  ),
)

/**
 * Reads a page as browsers do, with a head and a body whatever tags it leaves out. Throws an InputError for one that
 * is nested deeper or is longer than any page that was written.
 */
export function parsePage(html: string): Document {
  const { text: rest, taken } = takeDataOut(html)
  const text = withoutControls(withLetters(rest))
  if (text.length > longest)
    throw new InputError(`is longer than ${longest.toLocaleString('en')} characters, as no page is`)
  checkTags(text)
  const isWhole = /<html[\s>]/i.test(withoutComments(text))
  const whole = isWhole ? text : `<html>${text.replace(/^\s*<!doctype[^>]*>/i, '')}</html>`
  const { document } = parseHTML(whole)
  if (document.documentElement.tagName !== 'HTML') throw new InputError('is no HTML page')
  settleStrays(document)
  checkTree(document.documentElement)
  putPicturesBack(document, taken)
  return document
}

/** Pages for old browsers hold a second `<html>` in a comment: `<!--[if IE 8]><html class="ie"><![endif]-->`. */
function withoutComments(html: string): string {
  const [first = '', ...others] = html.split('<!--')
  const shown = others.map((part) => {
    const end = part.indexOf('-->')
    return end < 0 ? '' : part.slice(end + 3)
  })
  return [first, ...shown].join('')
}

/** Moves what stands outside of head and body to where a browser puts it. */
function settleStrays(document: Document): void {
  const { head, documentElement: root } = document
  const inHead = [...head.childNodes]
  const first = inHead.findIndex((node) => isElement(node) && !headTags.has(node.tagName))
  const before: Node[] = first < 0 ? [] : inHead.slice(first)
  const after: Node[] = []
  let hasBody = false
  for (const node of [...root.childNodes]) {
    if (node === head || !(isElement(node) || node.nodeType === 3)) continue
    if (isElement(node) && node.tagName === 'BODY' && !hasBody) hasBody = true
    else if (hasBody) after.push(node)
    else if (before.length === 0 && isElement(node) && headTags.has(node.tagName)) head.append(node)
    else if (before.length > 0 || isElement(node) || node.textContent?.trim()) before.push(node)
  }
  for (const node of [...document.childNodes])
    if (isElement(node) && node !== root) after.push(node)
  const { body } = document
  for (const node of before.reverse()) body.prepend(node)
  body.append(...after)
}

/** Tells an element from a text. */
export function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1
}

/** Old systems write every Arabic letter as a number, and the parser begins a new text at each. */
function withLetters(html: string): string {
  return html
    .replace(/&nbsp;/g, '\u00a0')
    .replace(/\u00a0{30,}/g, '\u00a0'.repeat(30))
    .replace(/&#(?:(\d{3,6})|x([\da-f]{2,5}));/gi, (whole, decimal, hex) => {
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      const isLetter = code >= 160 && code <= 0xffff && (code < 0xd800 || code > 0xdfff)
      return isLetter ? String.fromCharCode(code) : whole
    })
}

/** Control characters say nothing, and NUL hides tags from careless programs. */
function withoutControls(html: string): string {
  return html.replace(/(?![\t\n\f\r])[\p{Cc}\ufffe\uffff]/gu, '')
}

/** Counted in the text, because a page of a million tags, or of a hundred thousand open ones, takes minutes to build. */
function checkTags(html: string): void {
  let [count, open] = [0, 0]
  if (Math.max(html.split('<').length, html.split('&').length) > mostElements * 4)
    throw new InputError('has more signs of markup than any page')
  for (const [, close, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/gi)) {
    if (close === '' && ++count > mostElements)
      throw new InputError(`has more than ${mostElements.toLocaleString('en')} elements`)
    if (unclosed.has(name.toLowerCase())) continue
    open = Math.max(0, open + (close === '' ? 1 : -1))
    if (open > mostUnclosed) throw tooDeep()
  }
}

/** What stands in these is no text of the page. */
const unread = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'])

function checkTree(root: Element): void {
  let [depth, letters] = [0, 0]
  let node: Node | null = root
  while (node !== null) {
    if (node.nodeType === 3 && !unread.has(node.parentElement?.tagName ?? ''))
      letters += node.nodeValue?.length ?? 0
    if (letters > mostLetters)
      throw new InputError(
        `holds a text longer than ${mostLetters.toLocaleString('en')} characters, as no article is`,
      )
    if (node.firstChild !== null) {
      node = node.firstChild
      if (++depth > deepest) throw tooDeep()
      continue
    }
    while (node !== null && node.nextSibling === null) {
      node = node === root ? null : node.parentNode
      depth--
    }
    node = node?.nextSibling ?? null
  }
}

function tooDeep(): InputError {
  return new InputError(`is nested deeper than ${deepest} elements, as no page is`)
}
