import MarkdownIt, { type Token } from 'markdown-it'
import type { Block, Figure, Text } from '../../../article/article.ts'
import { blocksOfHtml } from '../../markup/html-blocks.ts'
import { withoutControls } from '../../markup/plain-words.ts'
import { quoteOf } from '../../markup/quotes.ts'
import { runsOf, settleText } from '../../markup/text-runs.ts'
import { present } from '../json/json-values.ts'
import { takeFootnotes } from './footnotes.ts'
import { figureAt, textOfInline } from './markdown-text.ts'

const parser = new MarkdownIt('default', { html: true, linkify: false, typographer: false })
// The contract judges links; here a link that it refuses would be shown with its brackets.
parser.validateLink = () => true

/** Blocks by the lines that our own export wrote them as. */
export type Kept = (lines: string) => Block | undefined

/**
 * Reads Markdown as blocks of contract A. HTML in it is read as HTML: its words stay, its marks do not. Lines that are
 * those of a kept block are that block.
 */
export function blocksOfMarkdown(
  text: string,
  base: string | undefined,
  kept: Kept = () => undefined,
): Block[] {
  const { text: source, notes } = takeFootnotes(withoutControls(text))
  const lines = source.split('\n')
  const blocks = readTokens(parser.parse(source, {}), base, ({ map }) =>
    map === null ? undefined : kept(lines.slice(map[0], map[1]).join('\n').trim()),
  )
  return [...blocks, ...notes.flatMap((note, at) => noteOf(note, at + 1, base))]
}

/** What stood under a text, by the number that stands in it. */
function noteOf(note: string, number: number, base: string | undefined): Block[] {
  const [inline] = parser.parseInline(note, {})
  const said = textOfInline(inline, base)
  if (said === undefined) return []
  const text = settleText([{ text: `[${number}] ` }, ...runsOf(said)])
  return text === undefined ? [] : [{ type: 'note', text }]
}

function readTokens(
  tokens: readonly Token[],
  base: string | undefined,
  keptOf: (token: Token) => Block | undefined = () => undefined,
): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    const end = token.nesting === 1 ? closingToken(tokens, at) : at
    const kept = keptOf(token)
    blocks.push(...(kept ? [kept] : readTokenBlock(token, tokens.slice(at + 1, end), base)))
    at = end
  }
  return blocks
}

function closingToken(tokens: readonly Token[], start: number): number {
  const open = tokens[start]
  const end = tokens.findIndex(
    (token, at) => at > start && token.nesting === -1 && token.level === open?.level,
  )
  return end < 0 ? tokens.length : end
}

function readTokenBlock(token: Token, inner: readonly Token[], base: string | undefined): Block[] {
  switch (token.type) {
    case 'heading_open': {
      const text = textOfInline(inner[0], base)
      const level = token.tag === 'h1' || token.tag === 'h2' ? 2 : 3
      return text === undefined ? [] : [{ type: 'heading', level, text }]
    }
    case 'paragraph_open':
      return readParagraph(inner[0], base)
    case 'blockquote_open':
      return readQuote(inner, base)
    case 'bullet_list_open':
    case 'ordered_list_open': {
      const items = itemsOf(inner, base)
      if (items.length === 0) return []
      return [{ type: 'list', ordered: token.type === 'ordered_list_open', items }]
    }
    case 'table_open':
      return readTable(inner, base)
    case 'fence':
    case 'code_block':
      return token.content.trim() === '' ? [] : [{ type: 'note', text: token.content.trim() }]
    case 'hr':
      return [{ type: 'divider' }]
    case 'html_block':
      return blocksOfHtml(token.content, base)
    default:
      return inner.length > 0 ? readTokens(inner, base) : []
  }
}

/** A quotation; one that begins with `[!note]` is what several programs set apart as a note. */
function readQuote(inner: readonly Token[], base: string | undefined): Block[] {
  const [first] = inner.find(({ type }) => type === 'inline')?.children ?? []
  const label = /^\[!\w{1,30}\][+-]?[ \t]*/.exec(first?.content ?? '')?.[0]
  if (label !== undefined && first !== undefined) {
    first.content = first.content.slice(label.length)
  }
  return readTokens(inner, base).flatMap((block): Block[] =>
    block.type !== 'paragraph'
      ? [block]
      : label === undefined
        ? [quoteOf(block.text)]
        : [{ type: 'note', text: block.text }],
  )
}

/** A paragraph of a picture is a figure; pictures amid words stand behind them. */
function readParagraph(inline: Token | undefined, base: string | undefined): Block[] {
  const children = inline?.children ?? []
  const pictures = children.filter((child) => child.type === 'image')
  const figures = present(pictures.map((picture): Figure | undefined => figureAt(picture, base)))
  const text = textOfInline(inline, base)
  const words: Block[] = text === undefined ? [] : [{ type: 'paragraph', text }]
  // «*تعليق*» right under a picture, in its paragraph, is its caption.
  const [figure] = figures
  if (figures.length === 1 && figure && text !== undefined && children[0]?.type === 'image') {
    const isCaption = figure.caption === undefined && children.at(-1)?.type === 'em_close'
    const words =
      typeof text === 'string'
        ? text
        : text.map((run) => (typeof run === 'string' ? run : run.text)).join('')
    if (isCaption && words.length <= 300) return [{ ...figure, caption: words.trim() }]
  }
  return [...words, ...figures]
}

/** Each item as one text; a list within an item follows its words as items of the same list. */
function itemsOf(tokens: readonly Token[], base: string | undefined): Text[] {
  return tokens.flatMap((token) => {
    if (token.type !== 'inline') return []
    const box = /^\[([ xX])\] (?=\S)/.exec(token.content)
    const [first] = token.children ?? []
    // `[x] done` is a task; its box is a sign of its own.
    if (box !== null && first !== undefined)
      first.content = `${box[1] === ' ' ? '☐' : '☑'} ${first.content.slice(4)}`
    const text = textOfInline(token, base)
    return text === undefined ? [] : [text]
  })
}

function readTable(tokens: readonly Token[], base: string | undefined): Block[] {
  const rows: { isHead: boolean; cells: Text[] }[] = []
  for (const token of tokens) {
    if (token.type === 'tr_open') rows.push({ isHead: false, cells: [] })
    const row = rows.at(-1)
    if (token.type === 'th_open' && row !== undefined) row.isHead = true
    if (token.type === 'inline') row?.cells.push(textOfInline(token, base) ?? '')
  }
  const header = rows.find((row) => row.isHead)?.cells ?? []
  const body = rows.filter((row) => !row.isHead).map((row) => row.cells)
  return body.length === 0 ? [] : [{ type: 'table', header, rows: body }]
}
