import type { Lexicon } from '../../article/text/lexicon.ts'
import { searchFile } from '../format/index-files.ts'
import { completeText, findWordsStarting } from './complete-text.ts'
import { makeExcerpt } from './excerpts.ts'
import { findHeadlines } from './find-headlines.ts'
import { markHeadlines, readHits } from './hits.ts'
import {
  type IndexReader,
  makeIndexLoader,
  type OpenIndex,
  type ReadBytes,
  type ReadJson,
} from './index-reader.ts'
import { getMarker } from './marks.ts'
import { mendQuery } from './mend-query.ts'
import { parseQuery } from './parse-query.ts'
import { checkPhrases } from './phrases.ts'
import { rankArticles } from './rank.ts'
import type { Excerpt, MissingFile, SearchHit, SearchQuery, SearchResult } from './search-result.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** How many hits a page of results has. */
const hitsPerPage = 10
/** So many are told before the others: a browser asks a host without HTTP/2 for the cards of six at once. */
const firstHits = 6

/**
 * In an archive this small many a word is unknown, and mending it needs the list of completions: it is asked for at once,
 * as one more round trip costs more than its 3 kB.
 */
const smallArchive = 2048

/**
 * Makes the test whether an article has the topics and months of a query; undefined when the query names none. The test
 * takes an article's place, counted from the oldest of all `count`. What it needs it reads with `readJson`.
 */
export type MakeFilter = (
  query: SearchQuery,
  count: number,
  readJson: ReadJson,
) => Promise<((place: number) => boolean) | undefined>

type TellEarly = (early: SearchResult) => void

type Suggest<One> = (text: string, index: OpenIndex, reader: IndexReader) => Promise<readonly One[]>

/** Searches one published edition. No call ever rejects; each lets the browser draw every few milliseconds. */
export interface SearchEngine {
  /** Reads in advance what every search needs, and what completions need where somebody is about to type. */
  warm: (isForTyping?: boolean) => Promise<void>
  /** The paper's own groups of words, for markers and matchers: those of the index that came last, none before. */
  lexicon: () => Lexicon
  /**
   * Finds a page of hits; pages count from 1. Files of the last queries are kept, so the next page needs few more. Where
   * the first of them are known before the others, `tellEarly` is told of them.
   */
  search: (query: SearchQuery, page?: number, tellEarly?: TellEarly) => Promise<SearchResult>
  /** Reads an article and cuts out of it some lines that have the words of a query's text. */
  excerpt: (id: string, text: string) => Promise<Excerpt>
  /** Completes a query's text: up to seven whole texts, the most frequent completion first. */
  complete: (text: string) => Promise<readonly string[]>
  /** Finds up to three articles whose headline has all words of a text, of which the last may be unfinished. */
  headlines: (text: string) => Promise<readonly SearchHit[]>
}

/**
 * Opens the search of the site that `read` reads from; nothing is read before it is needed. Topics and months are not in
 * the index, so the caller hands in `makeFilter` for them.
 */
export function openSearch(read: ReadBytes, makeFilter: MakeFilter): SearchEngine {
  const loader = makeIndexLoader(read)

  async function answer(
    query: SearchQuery,
    page: number,
    index: OpenIndex,
    missing: MissingFile[],
    tellEarly: TellEarly | undefined,
  ): Promise<SearchResult> {
    const reader = loader.reader(missing)
    const start = (page - 1) * hitsPerPage
    const end = start + hitsPerPage
    const suits = await makeFilter(query, index.count, reader.json)
    const order = { suits, isNewestFirst: query.sort === 'newest', wanted: end + 1 }
    const rank = async (text: string) => {
      const parsed = parseQuery(text)
      return { text, parsed, ranking: await rankArticles(parsed, order, index, reader) }
    }
    const typed = await rank(query.text)
    const mended = await findMended(typed)
    const { text, parsed, ranking } = mended ?? typed

    /** What the query is without its slips, if all of that is found. */
    async function findMended({ ranking: { found, places, unknown } }: typeof typed) {
      if (missing.length > 0 || (places.length > 0 && unknown === undefined)) return undefined
      for (const one of await mendQuery(query.text, found, index, reader)) {
        const other = await rank(one)
        if (other.ranking.places.length > 0 && other.ranking.unknown === undefined) return other
      }
      return undefined
    }

    async function hitsOf(places: Uint32Array) {
      const hits = readHits(places, ranking, index, reader)
      // While the cards are on their way.
      const mark = getMarker(text, index.lexicon)
      return markHeadlines(await hits, mark)
    }

    /** Where nothing is to be said above the hits, the first are told as soon as their cards are there. */
    async function tellFirst(): Promise<void> {
      if (mended || checked || ranking.unknown || places.length <= start + firstHits) return
      const hits = await hitsOf(places.slice(start, start + firstHits))
      if (hits.length > 0) tellEarly?.({ ...nothing, hits, isEarly: true })
    }

    const hasPhrases = parsed.phrases.length + parsed.excludedPhrases.length > 0
    const checked = hasPhrases
      ? await checkPhrases(text, parsed, ranking.places, end + 1, reader)
      : undefined
    const { places, isExact } = checked ?? ranking
    const found = checked ? places.length : ranking.count
    const [hits] = await Promise.all([hitsOf(places.slice(start, end)), tellFirst()])
    const isWhole = isExact && ranking.isExact && missing.length === 0
    return {
      hits,
      total: { count: found, isExact: isWhole, asTyped: checked ? undefined : ranking.exact },
      hasMore: found > end,
      unknown: hits.length > 0 ? ranking.unknown : undefined,
      cut: checked?.cut,
      mended: mended?.text,
      looser: checked?.looser,
      isEmpty: false,
      missing,
    }
  }

  async function search(
    query: SearchQuery,
    page = 1,
    tellEarly?: TellEarly,
  ): Promise<SearchResult> {
    if (parseQuery(query.text).words.length === 0) return { ...nothing, isEmpty: true }
    const missing: MissingFile[] = []
    const index = await loader.index()
    if (typeof index === 'string') return withoutIndex(index)
    if (index.count < smallArchive) void readCompletionLists(index)
    const first = await answer(query, page, index, missing, tellEarly)
    if (!missing.some(({ why }) => why !== 'unreachable')) return first
    // A newer edition may have been published since the index was read.
    const newer = await loader.index(true)
    if (typeof newer === 'string') return first
    return answer(query, page, newer, [], undefined)
  }

  const readCompletionLists = (index: OpenIndex) => findWordsStarting([], index, loader.reader([]))

  const suggesting =
    <One>(suggest: Suggest<One>) =>
    (text: string) =>
      safely(async () => {
        const index = await loader.index()
        return typeof index === 'string' ? [] : suggest(text, index, loader.reader([]))
      }, [])

  const safely = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      await yieldToBrowser()
      return await work()
    } catch {
      return otherwise
    }
  }
  return {
    lexicon: loader.lexicon,
    warm: async (isForTyping = false) => {
      const index = await loader.index()
      if (isForTyping && typeof index !== 'string') await readCompletionLists(index)
    },
    search: (...asked) => safely(() => search(...asked), withoutIndex('damaged')),
    excerpt: async (id, text) => {
      const missing: MissingFile[] = []
      const view = await loader.reader(missing).article(id)
      if (!view) return { pieces: [], missing }
      const cut = async () => makeExcerpt(view, getMarker(text, loader.lexicon()))
      return { ...(await safely(cut, { pieces: [] })), missing }
    },
    complete: suggesting(completeText),
    headlines: suggesting(findHeadlines),
  }
}

const nothing: SearchResult = {
  hits: [],
  total: { count: 0, isExact: true },
  hasMore: false,
  isEmpty: false,
  missing: [],
}

function withoutIndex(why: MissingFile['why']): SearchResult {
  const missing = [{ file: searchFile.index, why }]
  return { ...nothing, total: { count: 0, isExact: false }, missing }
}

/** Reads published files over HTTP, below the site's base. */
export function readBytesOverHttp(base: string): ReadBytes {
  return async (file, cache) => {
    const response = await fetch(base + file, { cache })
    if (response.status === 404) return undefined
    if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}
