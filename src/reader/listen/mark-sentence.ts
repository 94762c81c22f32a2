import type { Spoken } from './passages.ts'

/** What stands in an article and is not read; the same words in a caption must not be taken for the text. */
const unread = 'figure, table, button, details, nav, time, [data-remark]'

/**
 * Finds sentences in the rendered article by their words alone, so that nothing need be added to the page for it.
 * A passage that the page shows in other words has no range.
 */
export function makeSentenceFinder(
  root: Element,
  passages: readonly string[],
): (sentence: Spoken) => Range | undefined {
  let text = readText(root, passages)

  return ({ passage, start, text: words }) => {
    const find = () => {
      const place = text.places[passage] ?? -1
      if (place < 0) return undefined
      const first = pointOf(text, place + start, false)
      const last = pointOf(text, place + start + words.trimEnd().length, true)
      return first?.[0].isConnected && last?.[0].isConnected ? { first, last } : undefined
    }
    let found = find()
    if (!found) {
      // A paragraph that gets a note beside it is drawn anew.
      text = readText(root, passages)
      found = find()
    }
    if (!found) return undefined
    const range = document.createRange()
    range.setStart(...found.first)
    range.setEnd(...found.last)
    return range
  }
}

/** The text nodes of an article, where in all of its text each begins, and where in it each passage stands. */
interface RenderedText {
  nodes: Text[]
  starts: number[]
  places: number[]
}

function readText(root: Element, passages: readonly string[]): RenderedText {
  const nodes = textNodes(root)
  const starts: number[] = []
  let whole = ''
  for (const node of nodes) {
    starts.push(whole.length)
    whole += node.data
  }
  let from = 0
  const places = passages.map((text) => {
    const at = whole.indexOf(text, from)
    if (at >= 0) from = at + text.length
    return at
  })
  return { nodes, starts, places }
}

function pointOf(
  { nodes, starts }: RenderedText,
  offset: number,
  isEnd: boolean,
): [Text, number] | undefined {
  const at = starts.findLastIndex((start) => (isEnd ? start < offset : start <= offset))
  const node = nodes[at]
  return node && [node, offset - (starts[at] ?? 0)]
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.matches(unread)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  const nodes: Text[] = []
  while (walker.nextNode()) {
    if (walker.currentNode instanceof Text) nodes.push(walker.currentNode)
  }
  return nodes
}

/**
 * Marks the sentence that is being read, or its word. Returns a function that takes this mark away and no other one:
 * while one article goes on to the next, both stand on the page for a moment. Where the browser cannot mark, the page
 * stays as it is.
 */
export function mark(name: 'listen' | 'listen-word', range: Range | undefined): () => void {
  if (!range || !('highlights' in CSS)) return () => {}
  const highlight = new Highlight(range)
  // Over the sentence, and over what a reader marked or looked for.
  highlight.priority = name === 'listen' ? 0 : 1
  CSS.highlights.set(name, highlight)
  return () => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
  }
}

/** Brings a sentence into the middle third of the window if it is not there. */
export function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect()
  const third = innerHeight / 3
  if (top >= third && bottom <= 2 * third) return
  const isTall = bottom - top > third
  const isCalm = !matchMedia('(prefers-reduced-motion: no-preference)').matches
  scrollBy({
    top: isTall ? top - third : (top + bottom) / 2 - 1.5 * third,
    behavior: isCalm ? 'instant' : 'smooth',
  })
}
