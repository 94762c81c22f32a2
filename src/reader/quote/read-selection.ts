import type { Place } from './text-fragment.ts'

/** What is selected in the text of an article. */
export interface Selected {
  articleId: string
  /** The paragraph it begins in, or the nearest before it that has an address. */
  anchor: string | undefined
  /** Its words, a line for each paragraph. */
  lines: string[]
  /** All texts of the page as it is when it is opened by itself, and where among them the selection lies. */
  blocks: string[]
  from: Place
  to: Place
  range: Range
}

/** Words between those of an article that are not its own text: captions, cards of other sites, what a note is called. */
const foreign = 'figure, div:not([data-noted]), aside > b, [data-remark]'

/**
 * Reads a selection that begins in the text of an article; what it reaches beyond the end of that is left out, and so
 * are captions. Undefined when no words remain.
 */
export function readSelection(range: Range): Selected | undefined {
  const start = elementOf(range.startContainer)
  // The name that the text of an article has for reading modes; the names of stylesheets change.
  const own = start?.closest('[data-article] .text')
  const article = own?.closest<HTMLElement>('[data-article]')
  const root = document.getElementById('root')
  if (!own || !article || !root) return undefined
  const blocks: string[] = []
  const quoted: { block: number; from: number; to: number; line: Element | null }[] = []
  let current: Element | null = null
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, (node) =>
    isShownAlone(node, article) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  )
  while (walker.nextNode()) {
    const node = walker.currentNode
    const parent = node.parentElement
    const holder = blockOf(parent)
    if (holder !== current || blocks.length === 0) blocks.push('')
    current = holder
    const before = blocks.at(-1) ?? ''
    const [from, to] = isOwnText(parent, own) ? within(range, node) : [0, 0]
    const read = (length: number) => joined(before, node.nodeValue?.slice(0, length) ?? '')
    blocks[blocks.length - 1] = joined(before, node.nodeValue ?? '')
    if (to > from) {
      const piece = { block: blocks.length - 1, from: read(from).length, to: read(to).length }
      const last = quoted.at(-1)
      if (last?.block === piece.block) last.to = piece.to
      else quoted.push({ ...piece, line: lineOf(holder) })
    }
  }
  const [first, last] = [quoted[0], quoted.at(-1)]
  if (!first || !last) return undefined
  first.from = toWordStart(blocks[first.block] ?? '', first.from)
  last.to = toWordEnd(blocks[last.block] ?? '', last.to)
  const lines = linesOf(quoted, blocks)
  if (!/[\p{L}\p{N}]/u.test(lines.join(''))) return undefined
  return {
    articleId: article.dataset.article ?? '',
    anchor: anchorOf(start, own),
    lines,
    blocks,
    from: { block: first.block, at: first.from },
    to: { block: last.block, at: last.to },
    range,
  }
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement
}

/** Of several articles on the page only this one is there when its address is opened, and without the reader's notes. */
function isShownAlone(node: Node, article: Element): boolean {
  if (node.parentElement?.closest('[data-remark]')) return false
  const place = node.parentElement?.closest('[data-article]')
  return !place || place === article
}

/** What a browser lays out as a text of its own is what it searches as one. */
function blockOf(element: Element | null): Element | null {
  let holder = element
  while (holder && /^(?:inline|contents)$/.test(getComputedStyle(holder).display)) {
    holder = holder.parentElement
  }
  return holder
}

function isOwnText(element: Element | null, own: Element): boolean {
  return own.contains(element) && element?.closest(foreign) === own
}

/** Which characters of a text lie in a range. */
function within(range: Range, node: Node): [from: number, to: number] {
  if (!range.intersectsNode(node)) return [0, 0]
  return [
    node === range.startContainer ? range.startOffset : 0,
    node === range.endContainer ? range.endOffset : (node.nodeValue?.length ?? 0),
  ]
}

/** Text as it is laid out: white space runs together and does not open a block. */
function joined(before: string, more: string): string {
  const text = more.replace(/\s+/g, ' ')
  return before === '' || before.endsWith(' ') ? before + text.trimStart() : before + text
}

/** Half a word is never meant. */
function toWordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && isWord(text, start - 1) && isWord(text, at)) start--
  return start
}

function toWordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && isWord(text, end) && isWord(text, at - 1)) end++
  return end
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}\u0640]/u.test(text.charAt(at))
}

/** Halves of a verse and cells of a row stand in one line. */
function lineOf(holder: Element | null): Element | null {
  return holder?.closest('blockquote p, tr') ?? holder
}

function linesOf(
  quoted: readonly { block: number; from: number; to: number; line: Element | null }[],
  blocks: readonly string[],
): string[] {
  const lines: string[] = []
  let line: Element | null | undefined
  for (const one of quoted) {
    const text = (blocks[one.block] ?? '').slice(one.from, one.to).trim()
    if (text === '') continue
    if (one.line === line) lines.push(`${lines.pop()} / ${text}`)
    else lines.push(text)
    line = one.line
  }
  return lines
}

function anchorOf(start: Element | null, own: Element): string | undefined {
  const addressed = [...own.querySelectorAll('[id]')]
  const inside = start && addressed.find((one) => one.contains(start))
  const before = addressed.findLast(
    (one) => start && one.compareDocumentPosition(start) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  return (inside ?? before)?.id
}
