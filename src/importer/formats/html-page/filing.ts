import { comparable } from '../../../article/text/folding.ts'
import { ancestorsOf, isCalled, wordsIn } from '../../markup/elements.ts'
import { cleanText } from '../../markup/plain-words.ts'
import { countWords, endsSentence } from '../../press/sentences.ts'
import { withoutSigns } from './furniture.ts'

/** Where a page files its article, by the links that it shows. */
export interface Filing {
  section?: string
  tags: string[]
}

const tagLinks = 'a[rel~="tag"], a[href*="/tag/"], a[href*="/tags/"], a[href*="/label/"]'
const sectionLinks =
  'a[rel~="category"], a[href*="/category/"], a[href*="/categories/"], a[href*="/section/"], a[href*="/sections/"]'
/** Links that say where an article is filed: no line of them names who wrote it. */
export const filingLinks = `${tagLinks}, ${sectionLinks}`

/** More tags than these are a cloud of all that a site has. */
const mostTags = 15

/** Reads the links to a section and to tags that stand in the part of a page around its headline. */
export function readFiling(heading: Element | undefined): Filing {
  if (heading === undefined) return { tags: [] }
  const [own] = [...ancestorsOf(heading)].filter((one) =>
    one.matches('article, main, [role="main"]'),
  )
  if (own === undefined) return { tags: [] }
  const found = linkedWords(own, tagLinks)
  const [section] = linkedWords(own, sectionLinks)
  return {
    ...(section === undefined ? {} : { section }),
    tags: found.length > mostTags ? [] : found.filter((one) => one !== section),
  }
}

function linkedWords(own: Element, selector: string): string[] {
  const links = [...own.querySelectorAll(selector)].filter(
    (link) =>
      link.closest(own.tagName === 'ARTICLE' ? 'aside, nav, p' : 'aside, nav, footer, p') ===
        null &&
      ![...ancestorsOf(link, own)].some((one) =>
        isCalled(one, /\b(?:tag ?cloud|widget|sidebar)\b/),
      ),
  )
  const words = links.map((link) => cleanText(withoutSigns(wordsIn(link)).replace(/^#/, '')))
  return [
    ...new Set(
      words.filter((one) => /\p{L}/u.test(one) && countWords(one) <= 4 && !endsSentence(one)),
    ),
  ]
}

/** Keywords of a page without those that its own menus say: they are the site's, and the same on each page. */
export function withoutMenuWords(document: Document, keywords: readonly string[]): string[] {
  const menus = document.querySelectorAll(
    'nav a, header a, [role="navigation"] a, [id*="menu"] a, [class*="menu"] a',
  )
  const words = new Set(
    [...menus].slice(0, 500).map((link) => comparable(wordsIn(link).slice(0, 80))),
  )
  const others = keywords.filter((one) => !words.has(comparable(one)))
  return others.length <= keywords.length / 2 ? [] : [...keywords]
}
