import { blockText } from '../../../article/blocks.ts'
import { comparable } from '../../../article/text/folding.ts'
import { isHidden } from '../../markup/elements.ts'
import { isElement } from '../../markup/parse.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { lineOf, linkedShare } from '../../press/blocks/block-text.ts'
import type { Doubt, FoundArticle } from '../format.ts'
import { furniturePlaces } from './furniture.ts'

/** What a page shows, before it is taken apart. */
export interface ShownPage {
  /** How many letters stand on it outside of links, menus and footers. */
  letters: number
  /** Its words, made comparable, as far as a headline stands. */
  words: string
}

/** A headline stands among so many letters at the beginning of a page. */
const farthest = 200_000

const unread = 'script, style, noscript, template, svg, a, footer, select, option, textarea'

/** Measures what a page shows. */
export function measurePage(document: Document): ShownPage {
  let letters = 0
  const skipped = `${unread}, ${furniturePlaces}`
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) letters += (child.textContent ?? '').replace(/\P{L}/gu, '').length
      else if (isElement(child) && !child.matches(skipped) && !isHidden(child)) walk(child)
    }
  }
  walk(document.body)
  const text = plainWords((document.body.textContent ?? '').slice(0, farthest))
  return { letters, words: comparable(text ?? '') }
}

/** Of a page's letters so small a part is likely not its article, where the rest is longer than a notice. */
const smallest = 0.25
const longestRest = 1500
const fewestShown = 200

/** Why what was read of a page is likely wrong; nothing for what looks well. */
export function suspicionsOf(found: FoundArticle, page: ShownPage): Doubt[] {
  const { headline, deck = '', body, lead } = found.article
  const said = [deck, lead?.caption ?? '', ...body.map(blockText)].join(' ')
  const letters = said.replace(/\P{L}/gu, '').length
  const doubts: Doubt[] = []
  const suspect = (decision: string, why: string) =>
    doubts.push({ decision, why, isSuspect: true as const })
  if (letters < page.letters * smallest && page.letters - letters > longestRest)
    suspect(`took ${letters} letters of «${headline}»`, `its page shows ${page.letters}`)
  const isShown = page.words.includes(comparable(headline.replace(/…$/u, '')))
  // A page that shows nothing says all that it has for machines.
  if (!isShown && page.letters > fewestShown)
    suspect(`took «${headline}» as a headline`, 'it does not stand on the page')
  const links = body.filter((block) => 'text' in block && linkedShare(block.text) > 0.8)
  const lines = body.filter((block) => lineOf(block) !== undefined)
  if (links.length >= 3 && links.length > lines.length * 0.3)
    suspect(`took ${links.length} lines of links into the text`, 'perhaps they are menus')
  return doubts
}
