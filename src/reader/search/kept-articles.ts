import { address } from '../../article/addresses.ts'
import type { ArticleView } from '../../article/edition.ts'
import type { Lexicon } from '../../article/text/lexicon.ts'
import { getArticleTexts } from '../../search/read/excerpts.ts'
import { markHeadlines } from '../../search/read/hits.ts'
import { getMarker } from '../../search/read/marks.ts'
import { makeQueryMatcher } from '../../search/read/query-matcher.ts'
import type { MarkedHit, SearchHit, SearchQuery } from '../../search/read/search-result.ts'
import { readKeptArticles } from '../device/kept-files.ts'

/** The articles kept on the device that a search asks for, the newest first. Rejects where nothing can be kept. */
export async function findKept(
  query: SearchQuery,
  base: string,
  lexicon: Lexicon,
): Promise<MarkedHit[]> {
  const matches = makeQueryMatcher(query.text, lexicon)
  const hits = (await readKeptArticles(base))
    .filter((view) => suits(view, query) && matches(getArticleTexts(view)))
    .map(hitOf)
    .sort((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
  return markHeadlines(hits, getMarker(query.text, lexicon))
}

function hitOf({
  article: { id, language, headline, section, published },
}: ArticleView): SearchHit {
  return { id, language, headline, section, published, href: address.article(id), lacks: [] }
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
