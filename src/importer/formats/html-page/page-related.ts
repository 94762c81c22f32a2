import type { RelatedCard } from '../../../article/article.ts'
import { isHidden, linkShare, wordsIn } from '../../markup/elements.ts'
import { linkOf } from '../../markup/links.ts'
import { isElement } from '../../markup/parse.ts'
import { cleanText } from '../../markup/plain-words.ts'
import { distinctCards, isRelatedHeading } from '../../press/related.ts'
import { countWords } from '../../press/sentences.ts'

const headings = 'h2, h3, h4, h5, h6, p, strong, b, span, div, a, li, dt'

/** When a story was written, behind its headline. */
const age =
  /\s+(?:\d+ (?:minutes?|hours?|days?|weeks?|months?) ago|\d{1,2} [A-Z][a-z]+ \d{4}|(?:منذ|قبل) \d+ \p{L}+)$/u

/** The links to other stories that a page sets under «مقالات ذات صلة», wherever it stands. */
export function relatedOnPage(
  document: Document,
  base: string | undefined,
  own: string | undefined,
): RelatedCard[] {
  const labels = [...document.querySelectorAll(headings)].filter(
    (one) => (one.textContent ?? '').length <= 80 && isRelatedHeading(wordsIn(one)),
  )
  const outer = labels.filter(
    (one) => !labels.some((other) => other !== one && other.contains(one)),
  )
  const cards = outer.slice(0, 8).flatMap((label) => cardsUnder(label, base))
  return distinctCards(cards.filter(({ href }) => href === undefined || href !== own))
}

/** The links of the nearest part of a page around a label that has some and is not the text itself. */
function cardsUnder(label: Element, base: string | undefined): RelatedCard[] {
  let part: Node | null = label.parentNode
  for (let up = 0; up < 4 && isElement(part); up++, part = part.parentNode) {
    if (part.matches('body, main, article') || isHidden(part)) return []
    const all = wordsIn(part).length
    if (all > 4000) return []
    const cards = relatedCards(part, label, base)
    if (cards.length > 0) return linkShare(part) > 0.4 ? cards : []
  }
  return []
}

function relatedCards(part: Element, label: Element, base: string | undefined): RelatedCard[] {
  return [...part.querySelectorAll('a[href]')].flatMap((link) => {
    if (label.contains(link) || link.contains(label)) return []
    const heading = link.querySelector('h2, h3, h4, h5') ?? link
    const headline = cleanText(heading.textContent ?? '').replace(age, '')
    const href = linkOf(link.getAttribute('href'), base)
    const isTalk = /comment|kommentar|forum|#/i.test(link.getAttribute('href') ?? '')
    const isHeadline = !isTalk && countWords(headline) >= 4 && headline.length <= 200
    return isHeadline && href !== undefined ? [{ headline, href }] : []
  })
}
