import { type ArticleText, makeArticleText, type Stretch } from './anchor.ts'
import type { ArticleBlock } from './article-blocks.ts'

/** What stands in a drawn block and is not its own text: whose words it has, what a note is called, the city before a text. */
const foreign = 'footer, aside > b, :not(blockquote) > p > span'

/** What one reads in one go; the words of two of these never run together. */
const holders = 'li, th, td, p, span, blockquote, h2, h3, aside'

/** An article's text and where it stands on the page. */
export interface DrawnText {
  article: ArticleText
  /** Where a stretch of the text is drawn; undefined where it is not, or in other words. */
  rangeOf: (stretch: Stretch) => Range | undefined
  /** The stretch that is drawn within a range; undefined where it holds nothing of the text. */
  stretchOf: (range: Range) => Stretch | undefined
}

/** Reads the text of an article as it is drawn in its place on the page. */
export function readDrawnText(place: Element, blocks: readonly ArticleBlock[]): DrawnText {
  const article = makeArticleText(blocks)
  const elements = [...place.querySelectorAll('.text')].flatMap(blockElements)
  const read = new Map<number, DrawnBlock>()
  function drawn(at: number): DrawnBlock | undefined {
    const element = elements[at]
    const known = read.get(at) ?? (element && readBlock(element))
    if (known) read.set(at, known)
    const { start = 0 } = article.blocks[at] ?? {}
    // What is drawn in other words than were published is nobody's place.
    return known && article.text.startsWith(known.text, start) ? known : undefined
  }

  /** The place of a character; an end is the place after the one before it. */
  function pointOf(at: number): { node: Text; offset: number } | undefined {
    const index = article.blocks.findLastIndex(
      ({ start }, one) => start <= at && hasText(blocks[one]),
    )
    const block = drawn(index)
    const raw = block?.places[at - (article.blocks[index]?.start ?? 0)]
    if (!block || raw === undefined) return undefined
    const one = block.nodes.findLastIndex(({ start }) => start <= raw)
    const found = block.nodes[one]
    return found && { node: found.node, offset: raw - found.start }
  }

  return {
    article,
    rangeOf: ({ from, to }) => {
      const [first, last] = [pointOf(from), pointOf(to - 1)]
      if (!first || !last) return undefined
      const range = document.createRange()
      range.setStart(first.node, first.offset)
      range.setEnd(last.node, last.offset + 1)
      return range
    },
    stretchOf: (range) => {
      let stretch: Stretch | undefined
      elements.forEach((element, at) => {
        if (!hasText(blocks[at]) || !range.intersectsNode(element)) return
        const block = drawn(at)
        const within = block && partOf(block, range)
        if (!within) return
        const { start = 0 } = article.blocks[at] ?? {}
        stretch = { from: stretch?.from ?? start + within.from, to: start + within.to }
      })
      return stretch
    },
  }
}

function hasText(block: ArticleBlock | undefined): boolean {
  return block !== undefined && block.text.trim() !== ''
}

/** The blocks of a text without the reader's notes beside them. */
function blockElements(root: Element): Element[] {
  return [...root.children].flatMap((child) => {
    if (child.matches('[data-remark]')) return []
    return child.matches('[data-noted]') ? (child.lastElementChild ?? []) : child
  })
}

/** The words of a block, where in its characters each of them stands, and the nodes that these are in. */
interface DrawnBlock {
  text: string
  places: number[]
  nodes: { node: Text; start: number }[]
}

function readBlock(element: Element): DrawnBlock {
  const nodes: DrawnBlock['nodes'] = []
  let raw = ''
  let holder: Element | null | undefined
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.matches(foreign)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!(node instanceof Text)) continue
    const own = node.parentElement?.closest(holders)
    if (own !== holder) raw += ' '
    holder = own
    nodes.push({ node, start: raw.length })
    raw += node.data
  }
  return { ...joinSpaces(raw), nodes }
}

/** `' ثم  قال '` → `ثم قال`, at the places 1, 2, 3, 5, 6, 7. */
function joinSpaces(raw: string): Pick<DrawnBlock, 'text' | 'places'> {
  const places: number[] = []
  let text = ''
  for (let at = 0; at < raw.length; at++) {
    const isSpace = /\s/.test(raw.charAt(at))
    if (isSpace && (text === '' || text.endsWith(' '))) continue
    text += isSpace ? ' ' : raw.charAt(at)
    places.push(at)
  }
  return { text: text.trimEnd(), places }
}

/** Which of a block's words lie in a range. */
function partOf({ nodes, places, text }: DrawnBlock, range: Range): Stretch | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (const { node, start } of nodes) {
    if (!range.intersectsNode(node)) continue
    const from = node === range.startContainer ? range.startOffset : 0
    const to = node === range.endContainer ? range.endOffset : node.data.length
    if (to <= from) continue
    first = Math.min(first, start + from)
    last = start + to
  }
  const from = places.findIndex((raw) => raw >= first)
  const to = Math.min(places.findLastIndex((raw) => raw < last) + 1, text.length)
  return from >= 0 && to > from ? { from, to } : undefined
}
