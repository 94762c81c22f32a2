import {
  type CompletionList,
  cardsPerFile,
  hashLength,
  type SearchCard,
  type SearchIndex,
  type SearchSegment,
  searchFile,
  searchVersion,
} from '../format/index-files.ts'
import { nameLength } from '../format/shards.ts'
import { type CollectedArticle, impactBits, type SearchCollector } from './collect-words.ts'
import { type ArticleCounts, collectCompletions } from './completions.ts'
import { joinKeys } from './cut-shards.ts'
import { assignKeys, formsWithArticle } from './keys.ts'
import { type SegmentWords, writeShards } from './postings.ts'
import { cutSegments, type Run } from './segments.ts'
import { type HashContent, namesOf } from './shard-writer.ts'
import type { WordTable } from './word-table.ts'

/** The files of the index by their paths. */
export interface SearchFiles {
  paths: () => Iterable<string>
  file: (path: string) => Uint8Array | string | undefined
  /** The hash of a file that is named by its content, without making it; undefined for any other. */
  hashOf: (path: string) => string | undefined
  /** What the next index may be written from. */
  segments: readonly WrittenSegment[]
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

/** A part of the index, as it was written once. */
export interface WrittenSegment {
  /** Of which articles, from the oldest of all to its last: the same again give the same files. */
  source: string
  segment: SearchSegment
  /** Its files, and the hash of each. */
  files: readonly (readonly [path: string, hash: string])[]
}

/** How an index is written. */
export interface SearchSettings {
  /** BCP 47. */
  language: string
  hash: HashContent
  /** The paper's own groups of words, as `readLexicon` reads them. */
  lexicon?: string
  /** What changes when an article does; without it no segment of an earlier index is used. */
  stateOf?: (id: string) => string
  /** What was written before. Its files need not be made again, unless one is asked for. */
  earlier?: readonly WrittenSegment[]
}

/**
 * Writes the index of an edition whose articles the collector has read; `newestFirst` are its rows in the order of the
 * lists. The collector is asked for when a segment must be made; it is not changed and can be used again.
 */
export function writeSearchIndex(
  collector: () => SearchCollector,
  newestFirst: readonly SearchRow[],
  { language, hash, lexicon = '', stateOf, earlier = [] }: SearchSettings,
): SearchFiles {
  const oldestFirst = newestFirst.map(({ id }) => id).reverse()
  /** The hash of every file that is named by its content, and the segment that it was first made for. */
  const hashes = new Map<string, { hash: string; run: Run }>()
  const contents = new Map<string, Uint8Array | string>()

  const segments = cutSegments(oldestFirst.length).map((run) => {
    const source = sourceOf(run)
    const before = source === '' ? undefined : earlier.find((one) => one.source === source)
    const written = before ?? writeSegment(run, source)
    for (const [path, hash] of written.files) hashes.set(path, { hash, run })
    return written
  })

  function sourceOf({ start, count }: Run): string {
    if (!stateOf) return ''
    const states = oldestFirst.slice(0, start + count).map(stateOf)
    return hash(`${start}\n${states.join('\n')}`)
  }

  function writeSegment(run: Run, source: string): WrittenSegment {
    const files = new Map<string, string>()

    /** Stores a file under a path that has some letters of its hash, and returns these. */
    function keep(
      content: Uint8Array | string,
      letters: number,
      pathOf: (name: string) => string,
    ): string {
      const own = hash(content)
      for (const name of namesOf(own)) {
        const short = name.slice(-letters)
        const path = pathOf(short)
        // Another file may, very rarely, have this path: then the next digits of the hash are tried.
        if ((hashes.get(path)?.hash ?? own) !== own) continue
        hashes.set(path, { hash: own, run })
        contents.set(path, content)
        files.set(path, own)
        return short
      }
      throw new Error('two files of the index have the same hash')
    }

    const { table, chunks, byId } = collector()
    const { start, count } = run
    const none: CollectedArticle = { chunk: 0, start: 0, end: 0 }
    const soFar = oldestFirst.slice(0, start + count).map((id) => byId.get(id) ?? none)
    const words = { articles: soFar.slice(start), chunks, formOf: table.formsOfWords() }
    const known = countArticles({ ...words, articles: soFar }, table)
    const here = countArticles(words, table)
    const hasArticle = formsWithArticle(table, known.ofWord)
    const isUsed = (form: number) => here.ofForm[form] !== 0
    const keys = assignKeys(table, isUsed, known.ofForm, hasArticle)
    const keepRest = (bytes: Uint8Array) => keep(bytes, nameLength, searchFile.rest)
    const shards = writeShards(words, keys, here.ofForm, keepRest)
    const completions = collectCompletions(table, here.ofForm, known, hasArticle, run)
    const list: CompletionList = {
      starts: completions.map(([first]) => first).join('\n'),
      hashes: completions
        .map(([first, words]) =>
          keep(JSON.stringify(words), hashLength, (name) =>
            searchFile.completions(start, first, name),
          ),
        )
        .join(''),
    }
    const segment = {
      start,
      count,
      keys: joinKeys(shards.map(({ firstKey }) => firstKey)),
      hashes: shards
        .map(({ firstKey, bytes }) =>
          keep(bytes, hashLength, (name) => searchFile.shard(start, firstKey, name)),
        )
        .join(''),
      words: keep(JSON.stringify(list), nameLength, (name) =>
        searchFile.completionList(start, name),
      ),
    }
    return { source, segment, files: [...files] }
  }

  const index: SearchIndex = {
    version: searchVersion,
    language,
    count: oldestFirst.length,
    ...(lexicon !== '' && { lexicon }),
    segments: segments.map(({ segment }) => segment),
  }
  const cardFiles = new Map<string, number>()
  for (let n = 0; n * cardsPerFile < oldestFirst.length; n++) cardFiles.set(searchFile.cards(n), n)
  return {
    segments,
    paths: function* () {
      yield* hashes.keys()
      yield searchFile.index
      yield* cardFiles.keys()
    },
    hashOf: (path) => hashes.get(path)?.hash,
    file: (path) => {
      if (path === searchFile.index) return JSON.stringify(index)
      const cards = cardFiles.get(path)
      if (cards !== undefined) {
        const last = newestFirst.length - cards * cardsPerFile
        const rows = newestFirst.slice(Math.max(0, last - cardsPerFile), last).reverse()
        return JSON.stringify(rows.map((row) => cardOf(row, language)))
      }
      const run = hashes.get(path)?.run
      if (run && !contents.has(path)) writeSegment(run, '')
      return contents.get(path)
    },
  }
}

/** Counts how many articles have each word, and each form. */
function countArticles(
  { articles, chunks, formOf }: SegmentWords,
  table: WordTable,
): ArticleCounts {
  const ofWord = new Uint32Array(formOf.length)
  const ofForm = new Uint32Array(table.forms.size())
  /** By the number of a form how many articles were read when it was last met. */
  const lastMet = new Uint32Array(ofForm.length)
  // The loop below runs for every word of every article: it reads a local constant.
  const wordShift = impactBits
  articles.forEach(({ chunk, start, end }, place) => {
    const words = chunks[chunk] ?? ofWord
    for (let at = start; at < end; at++) {
      const word = (words[at] ?? 0) >>> wordShift
      const form = formOf[word] ?? 0
      ofWord[word] = (ofWord[word] ?? 0) + 1
      if (lastMet[form] === place + 1) continue
      lastMet[form] = place + 1
      ofForm[form] = (ofForm[form] ?? 0) + 1
    }
  })
  return { ofWord, ofForm }
}

function cardOf(row: SearchRow, usual: string): SearchCard {
  const { id, headline, section, published, language } = row
  if (language !== usual) return [id, headline, section ?? 0, published ?? 0, language]
  if (published !== undefined) return [id, headline, section ?? 0, published]
  return section === undefined ? [id, headline] : [id, headline, section]
}
