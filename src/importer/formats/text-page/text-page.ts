import type { Reading, Source } from '../format.ts'
import { readPage } from './read-text-page.ts'

/** Text copied off a newspaper's article page: one article, its related cards, the articles stacked below. */
export const pageText: Source = { name: 'text copied off a page', detect, reader: () => read }

function detect(text: string | undefined): boolean {
  return (
    text !== undefined &&
    !/^\s*(?:<!doctype|<\?xml|<[a-z][\w:.-]*[\s/>]|[{[]\s*["\]}{[])/i.test(
      text.replace(/^\ufeff/, ''),
    )
  )
}

function read(text: string): Reading {
  const { articles, doubts } = readPage(text)
  const finds = articles.map((article, at) => ({
    article,
    ...(at === 0 ? {} : { isBelow: true as const }),
    keywords: [],
    doubts: [],
  }))
  return { finds, doubts }
}
