import { address } from '../../article/edition.ts'
import { type SearchCard, searchFile } from '../../article/search-files.ts'
import { breathe } from './breathe.ts'
import { completeText, lastWord } from './complete.ts'
import { didYouMean } from './did-you-mean.ts'
import type {
  MissingFile,
  ReadBytes,
  SearchEngine,
  SearchHit,
  SearchQuery,
  SearchResult,
} from './engine.ts'
import { excerptsOf } from './excerpts.ts'
import { filterOf } from './filters.ts'
import { makeIndexFiles, type NotingFiles, type OpenIndex } from './index-files.ts'
import { makePhraseCheck, type PhraseCheck } from './phrases.ts'
import { type ParsedQuery, parseQuery, withoutQuotes } from './query-words.ts'
import { type Ranking, rank } from './rank.ts'

const pageHits = 10
const mostHeadlines = 3

/** The ranking of the last query, for its further pages. */
interface Kept {
  name: string
  index: OpenIndex
  ranking: Ranking
  check: PhraseCheck
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
      const suits = await filterOf(query, index.count, noting)
      const order = { suits, isNewestFirst: query.sort === 'newest', wanted: end + 1 }
      const ranking = await rank(parsed, order, index, noting)
      last = { name, index, ranking, check: makePhraseCheck(parsed, ranking.places), missing }
    }
    const { ranking, check } = last
    const checked = await check(end, noting)
    const places = checked.places.slice(wanted.start, end)
    const hits = await hitsAt(places, ranking, index, noting)
    const hasMore = checked.places.length > end || (!check.isNeeded && ranking.count > end)
    const isAll = ranking.isExact && checked.isAll
    const count = check.isNeeded ? checked.places.length : ranking.count
    const isRelaxed = ranking.partly !== undefined
    const isPoor = wanted.start === 0 && (isRelaxed || checked.places.length < 3)
    const mended = isPoor ? await didYouMean(query.text, ranking.found, index, noting) : undefined
    const isLoose = check.isNeeded && parsed.phrases.length > 0 && checked.places.length === 0
    return {
      hits,
      total: { count, isExact: isAll && missing.length === 0 },
      hasMore,
      ...(isRelaxed &&
        hits.length > 0 && { relaxed: { unknown: ranking.unknown.map(({ written }) => written) } }),
      ...(checked.isCut && { cut: { checked: checked.checked, of: ranking.places.length } }),
      ...(mended !== undefined && { didYouMean: mended }),
      ...(isLoose && ranking.places.length > 0 && { looser: withoutQuotes(query.text) }),
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

  async function headlines(text: string): Promise<readonly SearchHit[]> {
    const index = await files.index()
    const typed = lastWord(text)
    if (typeof index === 'string' || !typed) return []
    const noting = files.noting([])
    const completed = await completeText(text, index, noting)
    for (const one of [text, ...completed.slice(0, 2)]) {
      const parsed = parseQuery(one)
      const order = { suits: undefined, isNewestFirst: false, wanted: 1 }
      const ranking = await rank({ ...parsed, excluded: [] }, order, index, noting)
      if (ranking.partly) continue
      const places = ranking.places.slice(0, mostHeadlines).filter(ranking.isInHeadline)
      if (places.length > 0) return hitsAt(places, ranking, index, noting)
    }
    return []
  }

  const safely = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    try {
      await breathe()
      return await work()
    } catch {
      return otherwise
    }
  }
  return {
    warm: () => safely(async () => void (await files.index()), undefined),
    search: (...asked) => safely(() => search(...asked), withoutIndex('damaged')),
    excerpts: async (id, text) => {
      const missing: MissingFile[] = []
      const view = await files.noting(missing).article(id)
      const excerpts = view ? await safely(() => excerptsOf(view, text), []) : []
      return { excerpts, missing }
    },
    complete: (text) =>
      safely(async () => {
        const index = await files.index()
        return typeof index === 'string' ? [] : completeText(text, index, files.noting([]))
      }, []),
    headlines: (text) => safely(() => headlines(text), []),
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

async function hitsAt(
  places: Uint32Array,
  ranking: Ranking,
  index: OpenIndex,
  files: NotingFiles,
): Promise<SearchHit[]> {
  const cards = await Promise.all(
    Array.from(places, async (place) => ({ place, card: await files.card(place) })),
  )
  return cards.flatMap(({ place, card }) => {
    const lacks = ranking.partly?.(place).map(({ written }) => written) ?? []
    return Array.isArray(card) ? [{ ...hitOf(card, index.language), lacks }] : []
  })
}

function hitOf(
  [id, headline, section, published, language]: SearchCard,
  usual: string,
): Omit<SearchHit, 'lacks'> {
  return {
    id: String(id),
    language: language ?? usual,
    headline: String(headline),
    ...(section && { section }),
    ...(published && { published }),
    href: address.article(String(id)),
  }
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
