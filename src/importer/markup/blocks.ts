import type { Block, Text } from '../../article/article.ts'
import { isCalled, isHidden, wordsIn } from './elements.ts'
import { embedOf, isEmbed } from './embeds.ts'
import { linkOf } from './links.ts'
import { isElement } from './parse.ts'
import { figureOf, isFigureLike } from './pictures.ts'
import { cleanText } from './plain-words.ts'
import { quoteOf } from './quotes.ts'
import { settleLevels, withoutEdges } from './settle-blocks.ts'
import { isDataTable, tableOf } from './tables.ts'
import {
  addText,
  joinTexts,
  linesOf,
  type Marks,
  type Part,
  settleText,
  splitLines,
} from './text-runs.ts'
import { verseOf } from './verse.ts'

/** What is gathered on the way through a tree. */
interface Walk {
  base: string | undefined
  blocks: Block[]
  /** The text that is not in a block yet. */
  parts: Part[]
}

const skipped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG CANVAS NAV INPUT BUTTON SELECT TEXTAREA DIALOG HEAD TITLE META LINK AREA MAP FRAME FRAMESET NOFRAMES NOEMBED XMP PLAINTEXT LISTING APPLET'.split(
    ' ',
  ),
)

const inline = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK METER NOBR OUTPUT Q RP RT RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR IMG PICTURE BR MATH'.split(
    ' ',
  ),
)

/** The blocks of a tree in reading order: text and pictures only, no markup. `base` makes its links whole. */
export function blocksOf(root: Element, base: string | undefined): Block[] {
  const walk: Walk = { base, blocks: [], parts: [] }
  walkChildren(root, {}, walk)
  flush(walk, root)
  return settleLevels(withoutEdges(walk.blocks))
}

function walkChildren(node: Node, marks: Marks, walk: Walk): void {
  // The parser begins a new text at every entity: «&amp;laquo;» is «&» and «laquo;».
  let text = ''
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 3) text += child.textContent ?? ''
    else if (isElement(child)) {
      addText(walk.parts, text, marks)
      text = ''
      walkElement(child, marks, walk)
    }
  }
  addText(walk.parts, text, marks)
}

function walkElement(element: Element, marks: Marks, walk: Walk): void {
  const tag = element.tagName.toUpperCase()
  if (skipped.has(tag) || isHidden(element)) return
  if (tag === 'BR') walk.parts.push({ text: '\n', ...marks })
  else if (isEmbed(element)) addBlocks(walk, element, [embedOf(element, walk.base)])
  else if (tag === 'IMG' || tag === 'AMP-IMG') addPicture(element, marks, walk)
  else if (inline.has(tag)) walkInline(element, marksOf(element, marks, walk.base), walk)
  else {
    flush(walk, element)
    walkBlock(element, tag, marks, walk)
    flush(walk, element)
  }
}

function walkInline(element: Element, marks: Marks, walk: Walk): void {
  const isQuoted = element.tagName === 'Q'
  if (isQuoted) addText(walk.parts, '«', marks)
  walkChildren(element, marks, walk)
  if (isQuoted) addText(walk.parts, '»', marks)
}

function walkBlock(element: Element, tag: string, marks: Marks, walk: Walk): void {
  if (/^H[1-6]$/.test(tag)) addHeading(element, Number(tag[1]), walk)
  else if (tag === 'UL' || tag === 'OL') addList(element, tag === 'OL', walk)
  else if (tag === 'FIGURE') addFigure(element, marks, walk)
  else if (tag === 'BLOCKQUOTE') addQuote(element, walk)
  else if (tag === 'PRE') addLines(linesOf(element.textContent ?? ''), element, walk)
  else if (tag === 'DT') walkChildren(element, { ...marks, strong: true }, walk)
  else {
    const blocks = wholeOf(element, tag, walk.base)
    if (blocks === undefined) walkChildren(element, marks, walk)
    else addBlocks(walk, element, blocks)
  }
}

/** What is one block whatever it is made of; undefined for an element that only holds others. */
function wholeOf(
  element: Element,
  tag: string,
  base: string | undefined,
): (Block | undefined)[] | undefined {
  if (tag === 'HR') return [{ type: 'divider' }]
  if (tag === 'TABLE' && isDataTable(element))
    return [tableOf(element, (cell) => textOf(cell, base))]
  if (isFigureLike(element)) return [figureOf(element, base)]
  const isNote = isCalled(element, /\b(?:correction|editors? note|disclaimer|article note)\b/)
  if (!isNote || wordsIn(element).length > 600) return undefined
  const text = textOf(element, base)
  return [text === undefined ? undefined : { type: 'note', text }]
}

function addBlocks(walk: Walk, element: Element, blocks: readonly (Block | undefined)[]): void {
  flush(walk, element)
  for (const block of blocks) if (block !== undefined) walk.blocks.push(block)
}

/** Turns the text gathered so far into paragraphs: one for each line a page breaks it into. */
function flush(walk: Walk, element: Element): void {
  if (walk.parts.length === 0) return
  const lines = splitLines(walk.parts)
  walk.parts = []
  addLines(lines, element, walk)
}

/** Adds lines as those of a poem, or each as a paragraph. */
function addLines(lines: readonly (readonly Part[])[], element: Element, walk: Walk): void {
  const verse = verseOf(lines, element)
  if (verse !== undefined) {
    walk.blocks.push(verse)
    return
  }
  for (const line of lines) {
    const text = settleText(line)
    if (text !== undefined) walk.blocks.push({ type: 'paragraph', text })
  }
}

function marksOf(element: Element, marks: Marks, base: string | undefined): Marks {
  switch (element.tagName.toUpperCase()) {
    case 'A': {
      const href = linkOf(element.getAttribute('href'), base)
      return href === undefined ? marks : { ...marks, href }
    }
    case 'B':
    case 'STRONG':
      return { ...marks, strong: true }
    case 'I':
    case 'EM':
    case 'CITE':
      return { ...marks, emphasis: true }
    default: {
      const lang = element.getAttribute('lang')
      const isTag = lang !== null && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(lang)
      return isTag ? { ...marks, lang } : marks
    }
  }
}

/** The words of an element as one text, whatever blocks are in it. */
export function textOf(element: Element, base: string | undefined): Text | undefined {
  const walk: Walk = { base, blocks: [], parts: [] }
  walkChildren(element, {}, walk)
  flush(walk, element)
  return joinTexts(walk.blocks.flatMap(textsOf))
}

function textsOf(block: Block): Text[] {
  if (block.type === 'list') return block.items.flatMap((item) => listed(joinTexts(['–', item])))
  if (block.type === 'verse') return block.lines.map((line) => line.join(' '))
  if (block.type === 'embed') return [[{ text: block.title, href: block.url }]]
  return 'text' in block ? [block.text] : []
}

function listed(text: Text | undefined): Text[] {
  return text === undefined ? [] : [text]
}

function addHeading(element: Element, level: number, walk: Walk): void {
  const text = textOf(element, walk.base)
  const picture = element.querySelector('img') === null ? undefined : figureOf(element, walk.base)
  if (picture?.src !== undefined) addBlocks(walk, element, [{ type: 'figure', src: picture.src }])
  // The level as the page has it; settleLevels makes 2 and 3 of what is used.
  if (text !== undefined)
    walk.blocks.push({ type: 'heading', level: level as 2, text: unmarked(text) })
}

/** A subhead is strong as it is; only its links are kept. */
function unmarked(text: Text): Text {
  if (typeof text === 'string') return text
  const parts = text.map((run) =>
    typeof run === 'string'
      ? { text: run }
      : { text: run.text, ...(run.href === undefined ? {} : { href: run.href }) },
  )
  return settleText(parts) ?? text
}

function addList(element: Element, ordered: boolean, walk: Walk): void {
  const items = [...element.childNodes].filter(isElement).filter((one) => !isHidden(one))
  const isOfBlocks = items.some(
    (item) => item.querySelector('figure, img, table, blockquote, iframe, h2, h3, video') !== null,
  )
  // A list of pictures and texts is no list of words but a part of the page.
  if (isOfBlocks || items.length === 0) {
    walkChildren(element, {}, walk)
    return
  }
  const texts = items.flatMap((item) => listed(textOf(item, walk.base)))
  const [only] = texts
  if (texts.length === 1 && only !== undefined) walk.blocks.push({ type: 'paragraph', text: only })
  else if (texts.length > 1) walk.blocks.push({ type: 'list', ordered, items: texts })
}

function addFigure(element: Element, marks: Marks, walk: Walk): void {
  const embed = [...element.querySelectorAll('*')].find(isEmbed)
  const isOfBlocks = element.querySelector('figure, table, blockquote, pre, ul, ol') !== null
  if (embed !== undefined && element.querySelector('img') === null) {
    const { caption } = figureOf(element, walk.base) ?? {}
    addBlocks(walk, element, [embedOf(embed, walk.base, caption)])
  } else if (isOfBlocks) walkChildren(element, marks, walk)
  else addBlocks(walk, element, [figureOf(element, walk.base)])
}

function addPicture(element: Element, marks: Marks, walk: Walk): void {
  const isSign = isCalled(element, /\b(?:emoji|smiley|wp smiley)\b/)
  if (isSign) addText(walk.parts, element.getAttribute('alt') ?? '', marks)
  const figure = isSign ? undefined : figureOf(element, walk.base)
  if (figure !== undefined) addBlocks(walk, element, [figure])
}

/** One quote for each paragraph of a blockquote; who said it stands with the last. */
function addQuote(element: Element, walk: Walk): void {
  const said = [...element.querySelectorAll('cite, footer')].at(-1)
  const name = said === undefined ? '' : cleanText(wordsIn(said)).replace(/^[\s–—-]+/u, '')
  const isName =
    said !== undefined && name !== '' && name.length <= 120 && wordsIn(element) !== wordsIn(said)
  if (isName) said.remove()
  const inner: Walk = { base: walk.base, blocks: [], parts: [] }
  walkChildren(element, {}, inner)
  flush(inner, element)
  const quotes = inner.blocks.map(
    (block): Block => (block.type === 'paragraph' ? quoteOf(block.text) : block),
  )
  const last = quotes.at(-1)
  if (isName && (last?.type === 'quote' || last?.type === 'verse')) last.attribution = name
  walk.blocks.push(...quotes)
}
