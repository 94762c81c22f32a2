import { beforeEach, expect, it, vi } from 'vitest'
import { followLink } from './follow-link.ts'

const navigate = vi.fn()
const scrolled = vi.fn()

/** The article that a link stands in; as a browser does, it throws for `#`, which is no selector. */
const article = {
  dataset: { article: 'suez' },
  scrollIntoView: () => scrolled('top'),
  querySelector: (selector: string) => {
    if (selector === '#') throw new SyntaxError('not a valid selector')
    return { scrollIntoView: () => scrolled(selector) }
  },
}

/** A link as a browser reads its address on the page of an article. */
function link(href: string): HTMLAnchorElement {
  const { origin, pathname, search, hash, href: whole } = new URL(href, location.href)
  const getAttribute = () => href
  const fields = { origin, pathname, search, hash, href: whole, target: '', getAttribute }
  return Object.assign(Object.create(null), fields, { closest: () => article })
}

beforeEach(() => {
  vi.clearAllMocks()
  vi.stubGlobal('location', new URL('https://paper.example/a/suez/'))
  vi.stubGlobal('document', { querySelector: () => null })
  vi.stubGlobal('CSS', { escape: (text: string) => text })
})

it.each([
  ['#p-1', '/a/suez/#p-1', '#p-1'],
  ['#', '/a/suez/', 'top'],
])('%s leads to a place of its article', (href, address, place) => {
  expect(followLink(link(href), navigate, null)).toBe(true)
  expect(navigate).toHaveBeenCalledWith(address, { state: null, preventScrollReset: true })
  expect(scrolled).toHaveBeenCalledWith(place)
})

it('a page of the site is the app’s', () => {
  expect(followLink(link('/t/arts/?x=1'), navigate, null)).toBe(true)
  expect(navigate).toHaveBeenCalledWith('/t/arts/?x=1', expect.anything())
})

it.each([
  '/.//paper.example/',
  '/..//host/',
  '/a/..//host/',
  '//host/',
  '/%E0%A4%A/',
  'https://host/',
  '/feed.xml',
])('%s is the browser’s', (href) => {
  expect(followLink(link(href), navigate, null)).toBe(false)
  expect(navigate).not.toHaveBeenCalled()
})
