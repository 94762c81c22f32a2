import { blockText } from '../../../article/blocks.ts'
import { languageOfLetters } from '../../press/language.ts'
import type { UnnamedArticle } from '../format.ts'
import { checkCards, checkEnd, checkPage, paragraphOf, type SettledArticle } from './checks.ts'
import { readLines } from './lines.ts'
import { isLine, type LineDoubt, type PageArticle, type Settled } from './page-article.ts'
import { splitArticles } from './split-articles.ts'
import { pageSteps } from './steps.ts'

/** What a page says, before its articles have ids. */
export interface Page {
  articles: UnnamedArticle[]
  doubts: LineDoubt[]
}

/** Reads a page: its articles in page order, and every decision it left open. Throws an InputError if it is none. */
export function readTextPage(input: string, steps = pageSteps): Page {
  const articles = placeRelated(
    splitArticles(input).map((article) => steps.reduce((read, step) => step(read), article)),
  )
  const settled = articles.map((article): SettledArticle & { article: PageArticle } => ({
    ...article,
    isDated:
      article.published !== undefined || (article.bylines.length > 0 && article.lead !== undefined),
    body: settle(article),
    article,
  }))
  checkPage(settled)
  const lines = readLines(input)
  const cards = articles.flatMap(({ related }) => related)
  const end = [...checkCards(cards, lines), ...checkEnd(settled, lines.at(-1)?.number ?? 0)]
  const doubts = [...articles.flatMap((article) => article.doubts), ...end]
  return {
    articles: settled.map(({ article, body }) => toArticle(article, body)),
    doubts: doubts.sort((a, b) => a.line - b.line),
  }
}

/** The only related cards of a page are those of its first article, even below the articles stacked under it. */
function placeRelated(articles: readonly PageArticle[]): PageArticle[] {
  const last = articles.at(-1)
  const isOnlyAtEnd = articles.every((one) => one === last || one.related.length === 0)
  if (last === undefined || articles.length === 1 || !isOnlyAtEnd || last.related.length === 0)
    return [...articles]
  const doubt = {
    line: last.headline.number,
    decision: 'the related cards below this article were given to the first one',
    why: 'the page has no others',
  }
  return articles.map((one, at) => {
    if (at === 0) return { ...one, related: last.related, doubts: [...one.doubts, doubt] }
    return one === last ? { ...one, related: [] } : one
  })
}

function settle({ body }: PageArticle): Settled[] {
  return body.map((piece) =>
    isLine(piece) ? { line: piece.number, block: paragraphOf(piece.text) } : piece,
  )
}

function toArticle(article: PageArticle, settled: readonly Settled[]): UnnamedArticle {
  const { headline, deck, lead, published, modified, bylines, related, source } = article
  const body = settled.map(({ block }) => block)
  return {
    version: 1,
    language: languageOfLetters([headline.text, deck ?? '', ...body.map(blockText)].join(' ')),
    headline: headline.text,
    ...(deck === undefined ? {} : { deck }),
    ...(bylines.length === 0 ? {} : { bylines }),
    ...(published === undefined ? {} : { published }),
    ...(modified === undefined ? {} : { modified }),
    ...(lead === undefined ? {} : { lead }),
    body,
    ...(related.length === 0 ? {} : { related }),
    ...(source === undefined ? {} : { source: { name: source } }),
  }
}
