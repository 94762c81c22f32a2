import { searchFile } from '../format/files.ts'
import { breathe } from './breathe.ts'
import { completeText } from './complete.ts'
import { didYouMean } from './did-you-mean.ts'
import {
  type MissingFile,
  pageHits,
  type ReadBytes,
  type SearchEngine,
  type SearchQuery,
  type SearchResult,
} from './engine.ts'
import { excerptOf } from './excerpts.ts'
import { findHeadlines } from './find-headlines.ts'
import { hitsAt } from './hits.ts'
import { makeIndexFiles, type NotingFiles, type OpenIndex, type ReadJson } from './index-files.ts'
import { checkPhrases } from './phrases.ts'
import { type ParsedQuery, parseQuery } from './query-words.ts'
import { rank } from './rank.ts'

/**
 * Tells which articles suit the topics and months of a query, by their places counted from the oldest of all `count`;
 * undefined when all do. What it needs it reads with `readJson`.
 */
export type MakeFilter = (
  query: SearchQuery,
  count: number,
  readJson: ReadJson,
) => Promise<((place: number) => boolean) | undefined>

type Suggest<One> = (text: string, index: OpenIndex, files: NotingFiles) => Promise<readonly One[]>

/**
 * Opens the index of the site that `read` reads from; nothing is read before it is needed. Topics and months are not in
 * the index: `makeFilter` answers for them.
 */
export function openSearch(read: ReadBytes, makeFilter: MakeFilter): SearchEngine {
  const files = makeIndexFiles(read)

  async function answer(
    query: SearchQuery,
    parsed: ParsedQuery,
    page: number,
    index: OpenIndex,
    missing: MissingFile[],
  ): Promise<SearchResult> {
    const noting = files.noting(missing)
    const end = page * pageHits
    const suits = await makeFilter(query, index.count, noting.json)
    const order = { suits, isNewestFirst: query.sort === 'newest', wanted: end + 1 }
    const ranking = await rank(parsed, order, index, noting)
    const hasPhrases = parsed.phrases.length + parsed.excludedPhrases.length > 0
    const checked = hasPhrases
      ? await checkPhrases(query.text, parsed, ranking.places, end + 1, noting)
      : undefined
    const { places, isExact } = checked ?? ranking
    const found = checked ? places.length : ranking.count
    const hits = await hitsAt(places.slice(end - pageHits, end), ranking, index, noting)
    const isPoor = page === 1 && (ranking.unknown !== undefined || places.length < 3)
    return {
      hits,
      total: { count: found, isExact: isExact && ranking.isExact && missing.length === 0 },
      hasMore: found > end,
      unknown: hits.length > 0 ? ranking.unknown : undefined,
      cut: checked?.cut,
      didYouMean: isPoor ? await didYouMean(query.text, ranking.found, index, noting) : undefined,
      looser: checked?.looser,
      isEmpty: false,
      missing,
    }
  }

  async function search(query: SearchQuery, page = 1): Promise<SearchResult> {
    const parsed = parseQuery(query.text)
    if (parsed.words.length === 0) return { ...nothing, isEmpty: true }
    const missing: MissingFile[] = []
    const index = await files.index()
    if (typeof index === 'string') return withoutIndex(index)
    const first = await answer(query, parsed, page, index, missing)
    if (!missing.some(({ why }) => why !== 'unreachable')) return first
    // A newer edition may have taken the place of the one whose index is open.
    const newer = await files.index(true)
    if (typeof newer === 'string') return first
    const again: MissingFile[] = []
    return answer(query, parsed, page, newer, again)
  }

  const suggesting =
    <One>(suggest: Suggest<One>) =>
    (text: string) =>
      safely(async () => {
        const index = await files.index()
        return typeof index === 'string' ? [] : suggest(text, index, files.noting([]))
      }, [])

  const safely = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      await breathe()
      return await work()
    } catch {
      return otherwise
    }
  }
  return {
    warm: async () => void (await files.index()),
    search: (...asked) => safely(() => search(...asked), withoutIndex('damaged')),
    excerpt: async (id, text) => {
      const missing: MissingFile[] = []
      const view = await files.noting(missing).article(id)
      const pieces = view ? await safely(() => excerptOf(view, text), []) : []
      return { pieces, missing }
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
