import type { Marker } from '../../search/read/marks.ts'

/** What stands in an article and is not its text. */
const furniture = 'nav, details, button, time, [data-remark], .Screen'

/** What one reads in one go: a word or a phrase does not go on beyond it. */
const blocks = 'p, h1, h2, h3, li, figcaption, th, td, blockquote, dt, dd, div'

/** A place in a rendered article where words of a query stand. */
export interface FoundPlace {
  range: Range
  /** The words around it, for those who do not see it. */
  words: string
}

/** How many letters are said before and after a place. */
const around = 40

/** Finds in a rendered article what a marker marks, in the order of the text, without adding anything to the page. */
export function findPlaces(article: Element, mark: Marker): FoundPlace[] {
  return textsOf(article).flatMap((nodes) => {
    const starts: number[] = []
    let text = ''
    for (const node of nodes) {
      starts.push(text.length)
      text += node.data
    }
    return mark(text).map(({ start, end }) => {
      const range = document.createRange()
      const first = starts.findLastIndex((one) => one <= start)
      const last = starts.findLastIndex((one) => one < end)
      range.setStart(nodes[first] ?? article, start - (starts[first] ?? 0))
      range.setEnd(nodes[last] ?? article, end - (starts[last] ?? 0))
      return { range, words: text.slice(Math.max(0, start - around), end + around) }
    })
  })
}

/** The texts of an article, each as the nodes that make it up: a word may be partly bold or a link. */
function textsOf(article: Element): Text[][] {
  const walker = document.createTreeWalker(
    article,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) =>
      node instanceof Element && node.matches(furniture)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
  )
  const texts = new Map<Element, Text[]>()
  while (walker.nextNode()) {
    const node = walker.currentNode
    const block = node instanceof Text ? node.parentElement?.closest(blocks) : undefined
    if (!block || !(node instanceof Text)) continue
    texts.set(block, [...(texts.get(block) ?? []), node])
  }
  return [...texts.values()]
}

/** Marks places and, more strongly, the one that was gone to; where the browser cannot, the page stays as it is. */
export function showPlaces(places: readonly FoundPlace[], current: FoundPlace | undefined): void {
  if (!('highlights' in CSS)) return
  const ranges = (shown: readonly FoundPlace[]) => new Highlight(...shown.map(({ range }) => range))
  CSS.highlights.set('found', ranges(places))
  const strong = ranges(current ? [current] : [])
  strong.priority = 1
  CSS.highlights.set('found-here', strong)
}

/** Takes all marks away. */
export function hidePlaces(): void {
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('found')
  CSS.highlights.delete('found-here')
}
