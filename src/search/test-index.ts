import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Article } from '../article/article.ts'
import { makeFilterFiles } from '../article/filter-files.ts'
import { dataFile } from '../article/published-files.ts'
import { makeCollector } from '../publisher/edition/catalogue.ts'
import { makeSearchCollector } from './write/collect.ts'
import { writeSearchIndex } from './write/search-index.ts'

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

/**
 * Writes the index alone of an edition folder below `out`, and what filters are answered from, as the publisher does;
 * `least` leaves out that many of the newest articles.
 */
export function writeIndex(edition: string, out: string, leaveOut = 0): IndexCost {
  const rows = makeCollector()
  const collector = makeSearchCollector()
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
  const names = readdirSync(join(edition, 'articles')).sort().slice(leaveOut)
  for (const name of names) {
    let start = process.cpuUsage()
    const text = readFileSync(join(edition, 'articles', name))
    const article: Article = JSON.parse(text.toString())
    cost.readSeconds += since(start)
    cost.articleBytes += text.length
    cost.articles++
    start = process.cpuUsage()
    collector.add(article)
    cost.collectSeconds += since(start)
    rows.add(article)
  }
  const catalogue = rows.finish(() => undefined)
  const folders = new Set<string>()
  const start = process.cpuUsage()
  const index = writeSearchIndex(collector, catalogue.entries, 'ar')
  const write = (path: string, content: string | Uint8Array) => {
    const folder = dirname(join(out, path))
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true })
    folders.add(folder)
    writeFileSync(join(out, path), content)
  }
  for (const path of index.paths()) {
    const content = index.file(path) ?? ''
    cost.indexBytes += Buffer.byteLength(content)
    cost.indexFiles++
    write(path, content)
  }
  cost.writeSeconds = since(start)
  cost.residentBytes = process.resourceUsage().maxRSS * 1024
  const config = JSON.parse(readFileSync(join(edition, 'edition.json'), 'utf8'))
  const topics: string[] = config.topics.map((topic: { id: string }) => topic.id)
  const filters = makeFilterFiles(catalogue.entries, topics)
  write(dataFile.months, JSON.stringify(filters.months()))
  for (const topic of topics) {
    for (let block = 0; block < filters.blocks; block++) {
      write(dataFile.membership(topic, block), JSON.stringify(filters.membership(topic, block)))
    }
  }
  return cost
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1e6
}
