import { isElement } from './parse.ts'

/** The words of an element as they stand, white space as one space. */
export function wordsIn(element: Node): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/** What the makers of a page call an element: its class, its id and its microdata property. */
export function namesOf(element: Element): string {
  return ['class', 'id', 'itemprop', 'data-testid', 'data-component']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ')
    .toLowerCase()
}

/** Whether an element is called by one of these words, as `img-caption` is by `caption`. */
export function isCalled(element: Element, words: RegExp): boolean {
  return words.test(namesOf(element).replace(/[-_]+/g, ' '))
}

/** Whether a page shows an element to nobody, or only to those who hear it. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style') ?? ''
  if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)) return true
  return isCalled(
    element,
    /\b(?:visually ?hidden|sr only|screen reader text|off ?screen|a11y hidden)\b/,
  )
}

/** How much of an element's words are links, from 0 to 1. */
export function linkShare(element: Element): number {
  const all = wordsIn(element).length
  if (all === 0) return 0
  let linked = 0
  for (const link of element.querySelectorAll('a[href]')) linked += wordsIn(link).length
  return Math.min(1, linked / all)
}

/** The elements above an element, the nearest first, up to one that is not among them. */
export function* ancestorsOf(element: Element, top?: Element): Generator<Element> {
  for (let node = element.parentNode; isElement(node) && node !== top; node = node.parentNode)
    yield node
}
