import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../article/article.ts'
import { instantOf } from '../article/dates/dates.ts'
import { dataFile } from '../article/published-files.ts'
import type { ReadBytes } from './read/index-reader.ts'
import { type MakeFilter, openSearch, type SearchEngine } from './read/open-search.ts'
import { makeSearchCollector } from './write/collect-words.ts'
import { type SearchFiles, type SearchRow, writeSearchIndex } from './write/search-index.ts'

/** Writes the index of articles. */
export function indexArticles(articles: readonly Article[], lexicon?: string): SearchFiles {
  const collector = makeSearchCollector()
  for (const article of articles) collector.add(article)
  return writeSearchIndex(() => collector, newestFirst(articles), {
    language: 'ar',
    hash: sha256,
    ...(lexicon !== undefined && { lexicon }),
  })
}

/** Sorts rows as lists show them: the newest first. */
export function newestFirst<Row extends SearchRow>(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) => instantOf(b.published) - instantOf(a.published) || (a.id < b.id ? -1 : 1),
  )
}

/** The hash that names the files of the index. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** Publishes articles in memory: the files that searching reads, by their paths. */
export function publishForSearch(
  articles: readonly Article[],
  lexicon?: string,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  const write = (path: string, content: Uint8Array | string) =>
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  for (const article of articles) {
    write(
      dataFile.article(article.id),
      JSON.stringify({ article, ids: [], readingMinutes: 1, related: [] }),
    )
  }
  const index = indexArticles(articles, lexicon)
  for (const path of index.paths()) write(path, index.file(path) ?? '')
  return files
}

/** Makes the function that reads those files. */
export function readFrom(files: ReadonlyMap<string, Uint8Array>): ReadBytes {
  return (file) => Promise.resolve(files.get(file))
}

/** Opens the search of what `read` reads. */
export function engineOf(
  read: ReadBytes,
  makeFilter: MakeFilter = () => Promise.resolve(undefined),
): SearchEngine {
  return openSearch(read, makeFilter)
}

/** Where other papers' texts lie, beside the checkout. */
const corpus = join(import.meta.dirname, '../../../shared/corpus')

/** Whether the corpus of other papers' texts lies beside the checkout. */
export const hasCorpus = existsSync(join(corpus, 'search-cases.json'))

/** `count` articles of the corpus from the one numbered `from`. */
export function corpusArticles(from: number, count: number): Article[] {
  return readFileSync(join(corpus, 'articles-volume/articles.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .slice(from, from + count)
    .map((line, at) => {
      const { title, text, section } = JSON.parse(line)
      const day = new Date(Date.UTC(2024, 0, 1) - at * 3_600_000).toISOString()
      return {
        version: 1,
        id: `c${from + at}`,
        language: 'ar',
        headline: title,
        published: day.replace('.000', ''),
        ...(section && { topics: [section.toLowerCase()] }),
        body: [{ type: 'paragraph', text }],
      }
    })
}

/** A sentence planted in one article, and what a search for it should do. */
export interface SearchCase {
  category: string
  text: string
  query: string
  /** 1: among the first ten; -1: not among them; 0.5: well if so. */
  expect: number
}

/** The cases of a file of the corpus. */
export function searchCases(file = 'search-cases.json'): SearchCase[] {
  return JSON.parse(readFileSync(join(corpus, file), 'utf8')).cases
}

/** The article in which a case is planted. */
export function planted({ text }: Pick<SearchCase, 'text'>, at: number): Article {
  return {
    version: 1,
    id: `p${at}`,
    language: 'ar',
    headline: `خبر رقم ${at}`,
    published: '2020-01-01',
    body: [{ type: 'paragraph', text }],
  }
}
