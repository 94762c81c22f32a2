import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../article/article.ts'
import { makeFilterFiles } from '../article/filter-files.ts'
import { dataFile } from '../article/published-files.ts'
import { makeCollector } from '../publisher/edition/catalogue.ts'
import { placeFilter } from '../reader/list/place-filter.ts'
import type { ReadBytes, SearchEngine } from './read/engine.ts'
import { openSearch } from './read/open-search.ts'
import { makeSearchCollector } from './write/collect.ts'
import { writeSearchIndex } from './write/search-index.ts'

/** Articles as the publisher would publish them for search: all files in memory, by their paths. */
export function publishForSearch(articles: readonly Article[]): Map<string, Uint8Array> {
  const rows = makeCollector()
  const collector = makeSearchCollector()
  const files = new Map<string, Uint8Array>()
  const write = (path: string, content: Uint8Array | string) =>
    files.set(path, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  for (const article of articles) {
    rows.add(article)
    collector.add(article)
    write(dataFile.article(article.id), JSON.stringify({ article, ids: [], related: [] }))
  }
  const { entries } = rows.finish(() => undefined)
  const index = writeSearchIndex(collector, entries, 'ar')
  for (const path of index.paths()) write(path, index.file(path) ?? '')
  const topics = [...new Set(articles.flatMap((one) => one.topics ?? []))]
  const filters = makeFilterFiles(entries, topics)
  write(dataFile.months, JSON.stringify(filters.months()))
  for (const topic of topics) {
    for (let block = 0; block < filters.blocks; block++) {
      write(dataFile.membership(topic, block), JSON.stringify(filters.membership(topic, block)))
    }
  }
  return files
}

/** Reads those files, each time the bytes that were written. */
export function readFrom(files: ReadonlyMap<string, Uint8Array>): ReadBytes {
  return (file) => Promise.resolve(files.get(file))
}

/** Searches what `read` reads. */
export function engineOf(read: ReadBytes): SearchEngine {
  return openSearch(read, () => Promise.resolve(placeFilter))
}

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

/** The cases of the corpus. */
export function searchCases(): SearchCase[] {
  return JSON.parse(readFileSync(join(corpus, 'search-cases.json'), 'utf8')).cases
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
