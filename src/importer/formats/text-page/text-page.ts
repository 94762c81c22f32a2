import type { Format, ReadResult } from '../format.ts'
import { readPage } from './read-text-page.ts'

/** Text copied off a newspaper's article page: one article, its related cards, the articles stacked below. */
export const pageText: Format = { name: 'text copied off a page', detect, reader: () => read }

function detect(text: string | undefined): boolean {
  return (
    text !== undefined &&
    !/^\s*(?:<!doctype|<\?xml|<[a-z][\w:.-]*[\s/>]|[{[]\s*["\]}{[])/i.test(
      text.replace(/^\ufeff/, ''),
    )
  )
}

function read(text: string): ReadResult {
  const page = readPage(text)
  const articles = page.articles.map((article, at) => ({
    article,
    ...(at === 0 ? {} : { isBelow: true as const }),
    keywords: [],
    doubts: [],
  }))
  return { articles, doubts: page.doubts }
}
