import type { ArticleView } from '../../article/edition.ts'
import { textsOf } from '../search/excerpts.ts'
import { markerOf } from '../search/marks.ts'
import { makePhraseTest } from '../search/phrases.ts'
import { parseQuery } from '../search/query-words.ts'
import type { SearchChoice } from '../search/search-choice.ts'
import { keptNames } from './worker.ts'

/** The articles kept on the device that a search asks for, the newest first; none where nothing is or can be kept. */
export async function findKept(choice: SearchChoice, base: string): Promise<ArticleView[]> {
  const { words, phrases, excluded, excludedPhrases } = parseQuery(choice.text)
  let found = (await keptArticles(base)).filter((view) => suits(view, choice))
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
  return found.sort((a, b) => (b.article.published ?? '').localeCompare(a.article.published ?? ''))
}

async function keptArticles(base: string): Promise<ArticleView[]> {
  if (!('caches' in window)) return []
  const kept = await caches.open(keptNames(base).data)
  const answers = (await kept.keys())
    .filter(({ url }) => url.includes('/data/v1/articles/'))
    .map(async (request) => (await kept.match(request))?.json())
  return (await Promise.all(answers)).filter((view) => view !== undefined)
}

function suits({ article }: ArticleView, { topics, from, to }: SearchChoice): boolean {
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
