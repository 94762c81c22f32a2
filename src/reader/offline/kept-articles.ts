import { type ArticleView, address } from '../../article/edition.ts'
import type { SearchHit, SearchQuery } from '../search/engine.ts'
import { textsOf } from '../search/excerpts.ts'
import { markerOf } from '../search/marks.ts'
import { makePhraseTest } from '../search/phrases.ts'
import { parseQuery } from '../search/query-words.ts'
import { keptNames } from './worker.ts'

/** The articles kept on the device that a search asks for, the newest first; none where nothing is or can be kept. */
export async function findKept(query: SearchQuery, base: string): Promise<SearchHit[]> {
  const { words, phrases, excluded, excludedPhrases } = parseQuery(query.text)
  let found = (await keptArticles(base)).filter((view) => suits(view, query))
  // Word by word: what a marker has learnt of one serves all articles.
  for (const [wanted, isWanted] of [
    ...words.map((word) => [word, true] as const),
    ...excluded.map((word) => [word, false] as const),
  ]) {
    const mark = markerOf(wanted.written)
    found = found.filter((view) => someText(view, (text) => mark(text).length > 0) === isWanted)
  }
  for (const [phrase, isWanted] of [
    ...phrases.map((one) => [one, true] as const),
    ...excludedPhrases.map((one) => [one, false] as const),
  ]) {
    const hasPhrase = makePhraseTest([phrase])
    found = found.filter(
      (view) => someText(view, (text) => hasPhrase(text)[0] === true) === isWanted,
    )
  }
  return found.map(hitOf).sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
}

function hitOf({
  article: { id, language, headline, section, published },
}: ArticleView): SearchHit {
  return {
    id,
    language,
    headline,
    href: address.article(id),
    lacks: [],
    ...(section !== undefined && { section }),
    ...(published !== undefined && { published }),
  }
}

async function keptArticles(base: string): Promise<ArticleView[]> {
  if (!('caches' in window)) return []
  const kept = await caches.open(keptNames(base).data)
  const answers = (await kept.keys())
    .filter(({ url }) => url.includes('/data/v1/articles/'))
    .map(async (request) => (await kept.match(request))?.json())
  return (await Promise.all(answers)).filter((view) => view !== undefined)
}

function suits({ article }: ArticleView, { topics, from, to }: SearchQuery): boolean {
  const own = [article.section, ...(article.topics ?? [])]
  const month = article.published?.slice(0, 7)
  return (
    (topics.length === 0 || topics.some((topic) => own.includes(topic))) &&
    (from === undefined || (month !== undefined && month >= from)) &&
    (to === undefined || (month !== undefined && month <= to))
  )
}

function someText(view: ArticleView, test: (text: string) => boolean): boolean {
  return textsOf(view).some(test)
}
