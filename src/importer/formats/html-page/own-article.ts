import { ancestorsOf, linkShare } from '../../markup/elements.ts'
import { isElement } from '../../markup/parse.ts'
import { isInFurniture } from './furniture.ts'

/** Elements by which a page says where its article is, the nearest first. */
const marks = 'article, [itemprop~="articleBody"], [role="article"], main, [role="main"]'

/** What a page has beside its article, by which the part that holds the article alone is told from the whole page. */
const beside =
  'nav, footer, aside, [role="navigation"], [role="contentinfo"], [id="footer"], [id="header"], [id="sidebar"], [id="menu"], [class~="footer"], [class~="sidebar"], [class~="menu"], [class~="navbar"]'

/** A part of a page around its headline, copied without the headline and what stands over it. */
export interface OwnPart {
  part: Element
  /** Whether the page marks it as an article, rather than as its main part or not at all. */
  isArticle: boolean
}

/**
 * The parts of a page that hold its headline and may hold its text, the nearest first: an `<article>`, a `<main>`, the
 * largest part around the headline without menus.
 */
export function ownArticles(heading: Element): OwnPart[] {
  if (isInFurniture(heading)) return []
  const marked = [...ancestorsOf(heading)].filter((one) => one.matches(marks)).slice(0, 2)
  const bare = largestWithoutMenus(heading)
  return [
    ...marked.map((one) => ({
      part: textBelow(one, heading),
      isArticle: !one.matches('main, [role="main"]'),
    })),
    ...(bare === undefined ? [] : [{ part: textBelow(bare, heading), isArticle: false }]),
  ]
}

function largestWithoutMenus(heading: Element): Element | undefined {
  let found: Element | undefined
  for (const one of ancestorsOf(heading)) {
    const isWhole = one.matches('body, html')
    if (isWhole || one.querySelector(beside) !== null)
      return isWhole && found === undefined ? undefined : found
    found = one
  }
  return found
}

/** A copy of what stands below a headline within a part of the page, and of the pictures over it. */
function textBelow(part: Element, heading: Element): Element {
  const path: number[] = []
  for (let node: Element = heading; node !== part; ) {
    const { parentNode } = node
    if (!isElement(parentNode)) break
    path.unshift([...parentNode.childNodes].indexOf(node))
    node = parentNode
  }
  const copy = part.cloneNode(true) as Element
  let node: Element = copy
  for (const at of path) {
    const children = [...node.childNodes]
    for (const child of children.slice(0, at)) {
      const isPicture =
        isElement(child) &&
        (child.matches('figure, img, picture') || child.querySelector('figure') !== null)
      if (!isPicture) child.remove()
      else if (isElement(child) && linkShare(child) > 0.5) child.remove()
    }
    const next = children[at]
    if (!isElement(next)) break
    node = next
  }
  node.remove()
  return copy
}
