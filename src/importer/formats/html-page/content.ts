import { Readability } from '@mozilla/readability'
import { linkShare, wordsIn } from '../../markup/elements.ts'
import { embedAddress } from '../../markup/embeds.ts'
import { dropFurnitureIn } from './furniture.ts'
import { type OwnPart, ownArticles } from './own-article.ts'

/** What was found to be the article of a page. */
export interface Content {
  root: Element
  title: string | undefined
  byline: string | undefined
}

/** Sharing of text that an element marked as the article must hold to be all of it. */
const most = 0.6

/** A text of fewer letters than these is short: guessing by its amount finds what is longer on the page. */
const short = 700

/** Fewer letters than these below a headline are no text. */
const fewest = 8

/**
 * Finds the article of a page: where it is short the part that holds its headline, `heading`, else what its amount of
 * text tells. The document is changed on the way. Undefined when there is none.
 */
export function findContent(document: Document, heading: Element | undefined): Content | undefined {
  dropFurniture(document)
  const own = heading === undefined ? [] : ownArticles(heading)
  const found = new Readability<Element>(document, {
    keepClasses: true,
    allowedVideoRegex: embedAddress,
    serializer: (node) => node as Element,
  }).parse()
  const said = { title: found?.title ?? undefined, byline: found?.byline ?? undefined }
  const guessed = found?.content ?? undefined
  const root = guessed === undefined || wordsIn(guessed) === '' ? undefined : narrowed(guessed)
  const surer = own.length === 0 ? undefined : surerThan(root, own)
  if (surer === undefined && root === undefined) return undefined
  return { root: surer ?? root ?? document.body, ...said }
}

/** The part around the headline where it is a better answer than what was guessed. */
function surerThan(guessed: Element | undefined, own: readonly OwnPart[]): Element | undefined {
  const amount = guessed === undefined ? 0 : lettersIn(guessed)
  for (const { part: one, isArticle } of own) {
    // A guess amid the part that has some length is no worse for being narrower.
    if (guessed !== undefined && amount > (isArticle ? short : short / 2) && holds(one, guessed))
      return undefined
    dropFurnitureIn(one)
    const letters = lettersIn(one)
    if (letters < fewest) continue
    // A part that has the headline and a line or two may be the head of a text that stands elsewhere.
    if (guessed !== undefined && !holds(one, guessed)) {
      const rest = guessed.cloneNode(true) as Element
      dropFurnitureIn(rest)
      if (lettersIn(rest) > Math.max(400, letters * 2)) continue
    }
    return one
  }
  return undefined
}

/** Whether the opening words of a text stand in a part of the page. */
function holds(part: Element, text: Element): boolean {
  const all = wordsIn(text)
  const probe = all.slice(Math.floor(all.length / 2)).slice(0, 40)
  return wordsIn(part).includes(probe)
}

/** How many letters an element holds outside of links. */
function lettersIn(element: Element): number {
  return wordsIn(element).replace(/\P{L}/gu, '').length * (1 - linkShare(element))
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
