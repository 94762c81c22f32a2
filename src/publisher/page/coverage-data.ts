import { blockText } from '../../article/blocks.ts'
import { isEntry } from '../../article/coverage.ts'
import { instantOf } from '../../article/dates/dates.ts'
import type { ArticleView } from '../../article/edition.ts'
import { shorten } from './summary.ts'

/**
 * What schema.org is told of a live coverage beside what it is told of an article: from when to when it went, and its
 * additions, each with its beginning, because their whole text stands in the page; https://schema.org/LiveBlogPosting.
 */
export function coverageData(
  { article, ids }: Pick<ArticleView, 'article' | 'ids'>,
  url: string,
): object {
  const { coverage, body, language } = article
  if (!coverage) return {}
  const entries = body.flatMap((block, at) => (isEntry(block) ? [{ ...block, id: ids[at] }] : []))
  const times = entries
    .map(({ time }) => time)
    .sort((one, other) => instantOf(one) - instantOf(other))
  return {
    coverageStartTime: times[0],
    ...(coverage === 'ended' && { coverageEndTime: times.at(-1) }),
    liveBlogUpdate: entries.map((entry) => {
      const text = blockText({ ...entry, headline: undefined }).trim()
      const address = `${url}#${entry.id}`
      return {
        '@type': 'BlogPosting',
        headline: entry.headline ?? shorten(text, 110),
        description: shorten(text),
        datePublished: entry.time,
        inLanguage: language,
        url: address,
        mainEntityOfPage: address,
      }
    }),
  }
}
