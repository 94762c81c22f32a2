import type { ReadResult, TextFormat } from '../format.ts'
import { readTextPage } from './read-text-page.ts'

/** Text copied off a newspaper's article page: one article, its related cards, the articles stacked below. */
export const textPage: TextFormat = {
  takes: 'text',
  name: 'text copied off a page',
  detect,
  read,
}

function detect(text: string): boolean {
  return !/^\s*(?:<!doctype|<\?xml|<[a-z][\w:.-]*[\s/>]|[{[]\s*["\]}{[])/i.test(
    text.replace(/^\ufeff/, ''),
  )
}

function read(text: string): ReadResult {
  const page = readTextPage(text)
  const articles = page.articles.map((article, at) => ({
    article,
    ...(at === 0 ? {} : { isBelow: true as const }),
    keywords: [],
    doubts: [],
  }))
  return { articles, doubts: page.doubts }
}
