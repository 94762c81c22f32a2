import { address } from '../../article/addresses.ts'
import type { ArticleView } from '../../article/edition.ts'
import { getArticleTexts } from '../../search/read/excerpts.ts'
import { makePhraseMatcher, makeWordMatcher, type TextMatcher } from '../../search/read/marks.ts'
import { parseQuery } from '../../search/read/parse-query.ts'
import type { SearchHit, SearchQuery } from '../../search/read/search-result.ts'
import { keptNames } from '../app/worker.ts'

/** The articles kept on the device that a search asks for, the newest first. Rejects where nothing can be kept. */
export async function findKept(query: SearchQuery, base: string): Promise<SearchHit[]> {
  const { words, phrases, excluded, excludedPhrases } = parseQuery(query.text)
  const wanted = [...words.map(makeWordMatcher), ...phrases.map(makePhraseMatcher)]
  const unwanted = [...excluded.map(makeWordMatcher), ...excludedPhrases.map(makePhraseMatcher)]
  return (await keptArticles(base))
    .filter((view) => {
      const texts = getArticleTexts(view)
      const isMet = (has: TextMatcher) => texts.some(has)
      return suits(view, query) && wanted.every(isMet) && !unwanted.some(isMet)
    })
    .map(hitOf)
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
}

function hitOf({
  article: { id, language, headline, section, published },
}: ArticleView): SearchHit {
  return { id, language, headline, section, published, href: address.article(id), lacks: [] }
}

async function keptArticles(base: string): Promise<ArticleView[]> {
  const kept = await caches.open(keptNames(base).data)
  const answers = (await kept.keys())
    .filter(({ url }) => url.includes('/data/v1/articles/'))
    .map(async (request) => (await kept.match(request))?.json())
  return (await Promise.all(answers)).filter((view) => view !== undefined)
}

function suits({ article }: ArticleView, { topics, from, to }: SearchQuery): boolean {
  const own = [article.section, ...(article.topics ?? [])]
  const month = article.published?.slice(0, 7) ?? ''
  return (
    (topics.length === 0 || topics.some((topic) => own.includes(topic))) &&
    (from === undefined || month >= from) &&
    (to === undefined || (month !== '' && month <= to))
  )
}
