import { comparable } from '../../../article/text/folding.ts'
import { linkShare, wordsIn } from '../../markup/elements.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { countWords } from '../../press/sentences.ts'
import { metaOf } from './meta-elements.ts'

/**
 * The headline of a page: what it says for machines, without the name of the site behind it, and whole where the
 * page's heading, `words`, says more of it.
 */
export function pageHeadline(
  document: Document,
  title: string | undefined,
  site: string | undefined,
  words = headingWords(document),
): string | undefined {
  const heading = plainWords(words) ?? ''
  const said = withoutSiteName(plainWords(title) ?? '', heading, site)
  if (isOwnHeading(document, heading, said)) return heading
  if (
    /(?:…|\.{3})$/u.test(said) &&
    comparable(heading).startsWith(comparable(said)) &&
    heading.length > said.length
  )
    return heading
  return said !== '' ? said : heading || undefined
}

/** What the heading of the article says: that in an article or a main part, else the first that is no masthead. */
export function headingWords(document: Document): string {
  const all = [...document.querySelectorAll('h1')].filter((one) => wordsIn(one) !== '')
  const own =
    all.find((one) => one.closest('article, main, [role="main"]') !== null) ??
    all.find((one) => one.closest('header') === null || linkShare(one) < 0.9)
  return own === undefined ? '' : wordsIn(own)
}

/**
 * Whether a page shows another headline than it says for machines, and its title and og:title are with the one it shows:
 * encyclopedias give machines a short description.
 */
function isOwnHeading(document: Document, heading: string, said: string): boolean {
  const key = comparable(heading)
  if (key === '' || said === '') return false
  const shown = [document.title, metaOf(document, ['og:title']) ?? document.title].map(comparable)
  return shown.every((one) => one.startsWith(key) && !one.includes(comparable(said)))
}

const separator = /\s+(?:[|\-–—:»·•/\\]|::|--)\s+/gu

/** «متحف الصقور - الوادي» → «متحف الصقور», when the site is called so or the page's heading ends there. */
function withoutSiteName(title: string, heading: string, site: string | undefined): string {
  // ` - صحيفة الوادي` has no headline before the name of the site.
  if (/^(?:[|\-–—:»·•]|::)\s/u.test(title)) return ''
  const cuts = [...title.matchAll(separator)].map(({ index, 0: mark }) => ({
    head: title.slice(0, index),
    tail: title.slice(index + mark.length),
  }))
  const name = comparable(site ?? '')
  const found = cuts.find(({ head, tail }) => {
    if (countWords(head) < 2) return false
    if (name !== '' && comparable(tail) === name) return true
    return comparable(head) === comparable(heading) && countWords(tail) <= 6
  })
  return found?.head ?? title
}
