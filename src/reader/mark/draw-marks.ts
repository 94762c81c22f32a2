import { type Mark, tints } from '../device/library/records.ts'

/** A mark and where it stands on the page. */
export interface DrawnMark {
  mark: Mark
  range: Range
}

/** The sheets under and over the text of all that is drawn by its place: where a browser cannot mark, and the dots of notes. */
export interface Sheets {
  under: HTMLElement
  over: HTMLElement
}

/**
 * Draws marks: by the browser where it can, else as slips behind the text, and a dot after each that has a note. Returns
 * a function that takes these and no others away.
 */
export function drawMarks(drawn: readonly DrawnMark[], sheets: Sheets): () => void {
  const canMark = 'highlights' in CSS
  if (canMark) for (const { mark, range } of drawn) highlightOf(mark.tint).add(range)
  place()
  const observer = new ResizeObserver(place)
  observer.observe(document.body)

  function place(): void {
    const slips = canMark ? [] : drawn.flatMap(slipsOf)
    sheets.under.replaceChildren(...slips)
    sheets.over.replaceChildren(...drawn.flatMap(dotOf))
  }

  return () => {
    observer.disconnect()
    if (canMark) for (const { mark, range } of drawn) highlightOf(mark.tint).delete(range)
  }
}

/** Shows which mark the keyboard stands on. Returns a function that ends it. */
export function pointOut(range: Range): () => void {
  if (!('highlights' in CSS)) return () => {}
  const highlight = new Highlight(range)
  highlight.priority = 1
  CSS.highlights.set('mark-here', highlight)
  return () => {
    if (CSS.highlights.get('mark-here') === highlight) CSS.highlights.delete('mark-here')
  }
}

/** Under a pointer or a finger: the shortest of the marks that stand there. */
export function markAt(drawn: readonly DrawnMark[], x: number, y: number): DrawnMark | undefined {
  return drawn
    .filter(({ range }) =>
      [...range.getClientRects()].some(
        ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
      ),
    )
    .sort((one, other) => String(one.range).length - String(other.range).length)[0]
}

/** Of one tint all marks of all articles on the page are one, under what is looked for or listened to. */
function highlightOf(tint: Mark['tint']): Highlight {
  const name = `mark-${tint}`
  const known = CSS.highlights.get(name)
  if (known) return known
  const highlight = new Highlight()
  highlight.priority = -tints.length + tints.indexOf(tint)
  CSS.highlights.set(name, highlight)
  return highlight
}

function slipsOf({ mark, range }: DrawnMark): HTMLElement[] {
  return linesOf(range).map((line) => {
    const slip = document.createElement('mark')
    slip.dataset.tint = mark.tint
    put(slip, line)
    return slip
  })
}

/** How wide the dot of a note is, in pixels. */
const dotSize = 8

/** On the upper corner at the end of the words, where no letter is: nothing may move because of it. */
function dotOf({ mark, range }: DrawnMark): HTMLElement[] {
  const last = linesOf(range).at(-1)
  if (!last || !mark.note) return []
  const end = range.endContainer.parentElement ?? document.body
  const x = getComputedStyle(end).direction === 'rtl' ? last.left : last.right
  const dot = document.createElement('span')
  dot.className = 'Dot'
  put(dot, new DOMRect(x - dotSize / 2, last.top - dotSize / 2, dotSize, dotSize))
  return [dot]
}

/** What is not laid out has no lines. */
function linesOf(range: Range): DOMRect[] {
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
}

function put(element: HTMLElement, { left, right, top, width, height }: DOMRect): void {
  const isRtl = document.documentElement.dir === 'rtl'
  const start = isRtl ? document.documentElement.clientWidth - right : left + scrollX
  element.style.setProperty('--start', `${start}px`)
  element.style.setProperty('--top', `${top + scrollY}px`)
  element.style.setProperty('--wide', `${width}px`)
  element.style.setProperty('--high', `${height}px`)
}
