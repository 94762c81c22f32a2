import { address } from '../../article/addresses.ts'
import type { ArticleView } from '../../article/edition.ts'
import { getArticleTexts } from '../../search/read/excerpts.ts'
import { makePhraseMatcher, makeWordMatcher, type TextMatcher } from '../../search/read/marks.ts'
import { parseQuery } from '../../search/read/parse-query.ts'
import type { SearchHit, SearchQuery } from '../../search/read/search-result.ts'
import { readKeptArticles } from '../device/kept-files.ts'

/** The articles kept on the device that a search asks for, the newest first. Rejects where nothing can be kept. */
export async function findKept(query: SearchQuery, base: string): Promise<SearchHit[]> {
  const { words, phrases, excluded, excludedPhrases } = parseQuery(query.text)
  const wanted = [...words.map(makeWordMatcher), ...phrases.map(makePhraseMatcher)]
  const unwanted = [...excluded.map(makeWordMatcher), ...excludedPhrases.map(makePhraseMatcher)]
  return (await readKeptArticles(base))
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

function suits({ article }: ArticleView, { topics, from, to }: SearchQuery): boolean {
  const own = [article.section, ...(article.topics ?? [])]
  const month = article.published?.slice(0, 7) ?? ''
  return (
    (topics.length === 0 || topics.some((topic) => own.includes(topic))) &&
    (from === undefined || month >= from) &&
    (to === undefined || (month !== '' && month <= to))
  )
}
