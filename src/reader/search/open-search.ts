import { searchFile } from '../../article/search-files.ts'
import { breathe } from './breathe.ts'
import { completeText } from './complete.ts'
import { didYouMean } from './did-you-mean.ts'
import type { MissingFile, ReadBytes, SearchEngine, SearchQuery, SearchResult } from './engine.ts'
import { excerptsOf } from './excerpts.ts'
import { filterOf } from './filters.ts'
import { findHeadlines } from './find-headlines.ts'
import { hitsAt } from './hits.ts'
import { makeIndexFiles, type NotingFiles, type OpenIndex } from './index-files.ts'
import { type Checked, makePhraseCheck, type PhraseCheck } from './phrases.ts'
import { type ParsedQuery, parseQuery } from './query-words.ts'
import { type Ranking, rank } from './rank.ts'
import { isNarrowed } from './search-choice.ts'

const pageHits = 10

type Suggest<One> = (text: string, index: OpenIndex, files: NotingFiles) => Promise<readonly One[]>

/** The ranking of the last query, for its further pages. */
interface Kept {
  name: string
  index: OpenIndex
  ranking: Ranking
  /** Absent where the query has no phrase. */
  check: PhraseCheck | undefined
  missing: MissingFile[]
}

/** Opens the index of the site that `read` reads from; nothing is read before it is needed. */
export function openSearch(read: ReadBytes): SearchEngine {
  const files = makeIndexFiles(read)
  let last: Kept | undefined

  async function answer(
    query: SearchQuery,
    parsed: ParsedQuery,
    wanted: { start: number; count: number },
    index: OpenIndex,
    missing: MissingFile[],
  ): Promise<SearchResult> {
    const noting = files.noting(missing)
    const name = JSON.stringify(query)
    const end = wanted.start + wanted.count
    const isKept = last?.name === name && last.index === index && last.missing.length === 0
    if (!isKept || !last || (!last.ranking.isWhole && last.ranking.places.length <= end)) {
      const suits = isNarrowed(query) ? await filterOf(query, index.count, noting) : undefined
      const order = { suits, isNewestFirst: query.sort === 'newest', wanted: end + 1 }
      const ranking = await rank(parsed, order, index, noting)
      const hasPhrases = parsed.phrases.length + parsed.excludedPhrases.length > 0
      const check = hasPhrases ? makePhraseCheck(query.text, parsed, ranking.places) : undefined
      last = { name, index, ranking, check, missing }
    }
    const { ranking, check } = last
    const checked: Checked = (await check?.(end, noting)) ?? { places: ranking.places, isAll: true }
    const places = checked.places.slice(wanted.start, end)
    const hits = await hitsAt(places, ranking, index, noting)
    const hasMore = checked.places.length > end || (!check && ranking.count > end)
    const isAll = ranking.isExact && checked.isAll
    const count = check ? checked.places.length : ranking.count
    const isRelaxed = ranking.partly !== undefined
    const isPoor = wanted.start === 0 && (isRelaxed || checked.places.length < 3)
    const mended = isPoor ? await didYouMean(query.text, ranking.found, index, noting) : undefined
    return {
      hits,
      total: { count, isExact: isAll && missing.length === 0 },
      hasMore,
      relaxed:
        isRelaxed && hits.length > 0
          ? { unknown: ranking.unknown.map(({ written }) => written) }
          : undefined,
      cut: checked.cut,
      didYouMean: mended,
      looser: checked.looser,
      isEmpty: false,
      missing,
    }
  }

  async function search(query: SearchQuery, start = 0, count = pageHits): Promise<SearchResult> {
    const parsed = parseQuery(query.text)
    if (parsed.words.length === 0) return { ...nothing, isEmpty: true }
    const missing: MissingFile[] = []
    const index = await files.index()
    if (typeof index === 'string') return withoutIndex(index)
    const first = await answer(query, parsed, { start, count }, index, missing)
    if (!missing.some(({ why }) => why !== 'unreachable')) return first
    // A newer edition may have taken the place of the one whose index is open.
    const newer = await files.index(true)
    if (typeof newer === 'string') return first
    const again: MissingFile[] = []
    return answer(query, parsed, { start, count }, newer, again)
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
    excerpts: async (id, text) => {
      const missing: MissingFile[] = []
      const view = await files.noting(missing).article(id)
      const excerpts = view ? await safely(() => excerptsOf(view, text), []) : []
      return { excerpts, missing }
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
