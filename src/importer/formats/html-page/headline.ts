import { comparable } from '../../../article/text/folding.ts'
import { wordsIn } from '../../markup/elements.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { countWords } from '../../press/sentences.ts'

/**
 * The headline of a page: what it says for machines, without the name of the site behind it, and whole where the
 * page's heading says more of it.
 */
export function pageHeadline(
  document: Document,
  title: string | undefined,
  site: string | undefined,
): string | undefined {
  const heading =
    plainWords(wordsIn(document.querySelector('h1') ?? document.createElement('p'))) ?? ''
  const said = withoutSiteName(plainWords(title) ?? '', heading, site)
  if (
    /(?:…|\.{3})$/u.test(said) &&
    comparable(heading).startsWith(comparable(said)) &&
    heading.length > said.length
  )
    return heading
  return said !== '' ? said : heading || undefined
}

const separator = /\s+(?:[|\-–—:»·•/\\]|::|--)\s+/gu

/** «متحف الصقور - الوادي» → «متحف الصقور», when the site is called so or the page's heading ends there. */
function withoutSiteName(title: string, heading: string, site: string | undefined): string {
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
