import {
  cardsPerFile,
  hashLength,
  type SearchCard,
  type SearchIndex,
  type SearchSegment,
  searchFile,
  searchVersion,
} from '../format/index-files.ts'
import { type CollectedArticle, impactBits, type SearchCollector } from './collect-words.ts'
import { collectCompletions } from './completions.ts'
import { assignKeys, formsWithArticle } from './keys.ts'
import { writeShards } from './postings.ts'
import { cutSegments, type Run } from './segments.ts'
import { type HashContent, makeFileNamer } from './shard-writer.ts'

/** The files of the index by their paths. */
export interface SearchFiles {
  paths: () => Iterable<string>
  file: (path: string) => Uint8Array | string | undefined
}

/** What the index says of an article beside its words. */
export interface SearchRow {
  id: string
  /** BCP 47. */
  language: string
  headline: string
  section?: string | undefined
  /** As the article has it. */
  published?: string | undefined
}

/**
 * Writes the index of an edition whose articles the collector has read; `newestFirst` are its rows in the order of the
 * lists. The collector is not changed and can be used again.
 */
export function writeSearchIndex(
  collector: SearchCollector,
  newestFirst: readonly SearchRow[],
  { language, hash }: { language: string; hash: HashContent },
): SearchFiles {
  const { table, chunks, byId } = collector
  const files = new Map<string, Uint8Array | string>()
  const nameOf = makeFileNamer(hash)
  const none: CollectedArticle = { chunk: 0, start: 0, end: 0 }
  const oldestFirst = newestFirst.map(({ id }) => byId.get(id) ?? none).reverse()
  const hasArticle = formsWithArticle(table)
  /** How many articles have each form, in the segments written so far. */
  const known = new Uint32Array(table.forms.length)

  function keepRest(bytes: Uint8Array): string {
    const name = nameOf(bytes)
    files.set(searchFile.rest(name), bytes)
    return name
  }

  function writeSegment({ start, count }: Run): SearchSegment {
    const articles = oldestFirst.slice(start, start + count)
    const here = countForms(articles, chunks, table.forms.length)
    here.forEach((more, form) => {
      known[form] = (known[form] ?? 0) + more
    })
    const keys = assignKeys(table, (form) => here[form] !== 0, known, hasArticle)
    const shards = writeShards(articles, chunks, keys, here, keepRest)
    const words = collectCompletions(table, here, hasArticle, count)
    return {
      start,
      count,
      keys: shards.map(({ firstKey }) => firstKey).join('\n'),
      hashes: shards
        .map(({ firstKey, bytes }) => keep(bytes, (hash) => searchFile.shard(firstKey, hash)))
        .join(''),
      starts: words.map(([first]) => first).join('\n'),
      words: words
        .map(([start, list]) =>
          keep(JSON.stringify(list), (hash) => searchFile.completions(start, hash)),
        )
        .join(''),
    }
  }

  /** Stores a file under a path that has a short hash of its content, and returns that hash. */
  function keep(content: Uint8Array | string, pathOf: (hash: string) => string): string {
    let hash = nameOf(content).slice(-hashLength)
    // Files of two segments may begin alike and, very rarely, have the same hash.
    while (files.has(pathOf(hash))) hash = nameOf(hash).slice(-hashLength)
    files.set(pathOf(hash), content)
    return hash
  }

  const index: SearchIndex = {
    version: searchVersion,
    language,
    count: oldestFirst.length,
    segments: cutSegments(oldestFirst.length).map(writeSegment),
  }
  files.set(searchFile.index, JSON.stringify(index))
  const cardFiles = new Map<string, number>()
  for (let n = 0; n * cardsPerFile < oldestFirst.length; n++) cardFiles.set(searchFile.cards(n), n)
  return {
    paths: function* () {
      yield* files.keys()
      yield* cardFiles.keys()
    },
    file: (path) => {
      const cards = cardFiles.get(path)
      if (cards === undefined) return files.get(path)
      const last = newestFirst.length - cards * cardsPerFile
      const rows = newestFirst.slice(Math.max(0, last - cardsPerFile), last).reverse()
      return JSON.stringify(rows.map((row) => cardOf(row, language)))
    },
  }
}

function countForms(
  articles: readonly CollectedArticle[],
  chunks: readonly Uint32Array[],
  forms: number,
): Uint32Array {
  const counts = new Uint32Array(forms)
  for (const { chunk, start, end } of articles) {
    const words = chunks[chunk] ?? counts
    for (let at = start; at < end; at++) {
      const form = (words[at] ?? 0) >>> impactBits
      counts[form] = (counts[form] ?? 0) + 1
    }
  }
  return counts
}

function cardOf(row: SearchRow, usual: string): SearchCard {
  const { id, headline, section, published, language } = row
  if (language !== usual) return [id, headline, section ?? 0, published ?? 0, language]
  if (published !== undefined) return [id, headline, section ?? 0, published]
  return section === undefined ? [id, headline] : [id, headline, section]
}
