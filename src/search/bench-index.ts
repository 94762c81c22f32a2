import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article } from '../article/article.ts'
import { newestFirst, sha256 } from './test-archive.ts'
import { makeSearchCollector } from './write/collect-words.ts'
import { type SearchRow, writeSearchIndex } from './write/search-index.ts'

/** What the benches look for, one after another: names, frequent words, and words that only some articles have. */
export const benchQueries = [
  'طالبان أفغانستان',
  'الرئيس الأمريكي',
  'أسعار النفط',
  'كأس العالم',
  'مهرجان كان السينمائي',
  'زلزال نيبال',
]

/** What is typed meanwhile, letter by letter. */
export const benchTyping = ['أفغا', 'أفغان', 'أفغانس']

/** The folders of editions that the benches are given in `EDITIONS`, parted by commas; else the sample. */
export function readEditionsToMeasure(): string[] {
  return (process.env.EDITIONS ?? 'public').split(',').filter(Boolean)
}

/** What writing an index took; bytes of the articles as they were read and of the index. */
export interface IndexCost {
  articles: number
  articleBytes: number
  indexBytes: number
  indexFiles: number
  /** CPU seconds of reading and parsing the articles' JSON, of taking in their words, and of writing the index. */
  readSeconds: number
  collectSeconds: number
  writeSeconds: number
  residentBytes: number
}

/** Writes the search index of an edition folder, and nothing else of it, below `out`. */
export function writeIndexOfEdition(edition: string, out: string): IndexCost {
  const collector = makeSearchCollector()
  const rows: SearchRow[] = []
  const cost = {
    articles: 0,
    articleBytes: 0,
    indexBytes: 0,
    indexFiles: 0,
    readSeconds: 0,
    collectSeconds: 0,
    writeSeconds: 0,
    residentBytes: 0,
  }
  for (const name of readdirSync(join(edition, 'articles')).sort()) {
    let start = process.cpuUsage()
    const text = readFileSync(join(edition, 'articles', name))
    const article: Article = JSON.parse(text.toString())
    cost.readSeconds += cpuSecondsSince(start)
    cost.articleBytes += text.length
    cost.articles++
    start = process.cpuUsage()
    collector.add(article)
    cost.collectSeconds += cpuSecondsSince(start)
    const { id, language, headline, section, published } = article
    rows.push({ id, language, headline, section, published })
  }
  const start = process.cpuUsage()
  const index = writeSearchIndex(() => collector, newestFirst(rows), {
    language: 'ar',
    hash: sha256,
  })
  const folders = new Set<string>()
  for (const path of index.paths()) {
    const content = index.file(path) ?? ''
    cost.indexBytes += Buffer.byteLength(content)
    cost.indexFiles++
    const folder = dirname(join(out, path))
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(join(out, path), content)
  }
  cost.writeSeconds = cpuSecondsSince(start)
  cost.residentBytes = process.resourceUsage().maxRSS * 1024
  return cost
}

/** Seconds of the processor: other work on the machine does not lengthen them. */
export function cpuSecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
