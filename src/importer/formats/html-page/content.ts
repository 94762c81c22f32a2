import { Readability } from '@mozilla/readability'
import { wordsIn } from '../../markup/elements.ts'
import { embedAddress } from '../../markup/embeds.ts'

/** What was found to be the article of a page. */
export interface Content {
  root: Element
  title: string | undefined
  byline: string | undefined
}

/** Sharing of text that an element marked as the article must hold to be all of it. */
const most = 0.6

/** Finds the article of a page. The document is changed on the way. Undefined when there is none. */
export function findContent(document: Document): Content | undefined {
  dropFurniture(document)
  const found = new Readability<Element>(document, {
    keepClasses: true,
    allowedVideoRegex: embedAddress,
    serializer: (node) => node as Element,
  }).parse()
  const root = found?.content
  if (root === null || root === undefined || wordsIn(root) === '') return undefined
  return {
    root: narrowed(root),
    title: found?.title ?? undefined,
    byline: found?.byline ?? undefined,
  }
}

/** What stands on pages beside every article, by the names its makers give it. */
function dropFurniture(document: Document): void {
  for (const element of document.querySelectorAll(
    'template, dialog, [role="dialog"], [aria-modal="true"]',
  ))
    element.remove()
}

/**
 * The element a page itself marks as its article, where it holds most of what was found: what stands around it are
 * notices of the site.
 */
function narrowed(root: Element): Element {
  const all = wordsIn(root).length
  for (const marked of ['[itemprop~="articleBody"]', 'article']) {
    const big = [...root.querySelectorAll(marked)].filter(
      (one) => wordsIn(one).length >= all * most,
    )
    const [outer] = big
    if (outer !== undefined) return outer
  }
  return root
}
