import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { readDataFile } from '../article/published-files.ts'
import {
  benchQueries,
  benchTyping,
  cpuSecondsSince,
  readEditionsToMeasure,
  writeIndexOfEdition,
} from './bench-index.ts'
import { openSearch, type SearchEngine } from './read/open-search.ts'

/** What the library costs without a browser: writing an index, and what each search reads and computes. */
const rounds = Number(process.env.ROUNDS ?? 3)

interface Measure {
  milliseconds: number
  files: number
  /** As a host sends them, compressed. */
  kilobytes: number
  answer: string
}

/** Measures searches of a new visitor, one after another: what was read for one is there for the next. */
async function measureSearches(edition: string, folder: string): Promise<Map<string, Measure>> {
  const read: string[] = []
  const engine = openSearch(
    async (file) => {
      const id = readDataFile.article(file)
      const path = id === undefined ? join(folder, file) : join(edition, 'articles', `${id}.json`)
      read.push(path)
      const bytes = readFileSync(path)
      return id === undefined ? bytes : new TextEncoder().encode(`{"article":${bytes}}`)
    },
    () => Promise.resolve(undefined),
  )
  const measures = new Map<string, Measure>()
  for (const [name, ask] of [...benchQueries.map(asSearch), ...benchTyping.map(asCompletion)]) {
    const before = read.length
    const start = process.cpuUsage()
    const answer = await ask(engine)
    const milliseconds = cpuSecondsSince(start) * 1000
    const files = read.slice(before)
    const bytes = files.reduce(
      (sum, path) => sum + brotliCompressSync(readFileSync(path)).length,
      0,
    )
    measures.set(name, { milliseconds, files: files.length, kilobytes: bytes / 1000, answer })
  }
  return measures
}

type Ask = [name: string, ask: (engine: SearchEngine) => Promise<string>]

function asSearch(text: string): Ask {
  return [
    text,
    async (engine) => {
      const { hits, total } = await engine.search({ text, topics: [], sort: 'relevance' })
      return `${hits.length} of ${total.count}${total.isExact ? '' : '+'}`
    },
  ]
}

function asCompletion(text: string): Ask {
  return [`${text}…`, async (engine) => `${(await engine.complete(text)).length} completions`]
}

for (const edition of readEditionsToMeasure()) {
  const folder = mkdtempSync(join(tmpdir(), 'sutur-search-'))
  console.log(`${edition}: ${JSON.stringify(writeIndexOfEdition(edition, folder))}`)
  const all = []
  for (let round = 0; round < rounds; round++) all.push(await measureSearches(edition, folder))
  for (const [name, { files, kilobytes, answer }] of all[0] ?? []) {
    const best = Math.min(...all.map((one) => one.get(name)?.milliseconds ?? Number.NaN))
    console.log(
      `  ${best.toFixed(1)} ms  ${kilobytes.toFixed(1)} kB  ${files} files  ${name}: ${answer}`,
    )
  }
  rmSync(folder, { recursive: true })
}
