import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { ListName } from '../../article/addresses.ts'
import {
  type ArticleView,
  type Counts,
  type Edition,
  editionVersion,
  type Front,
  type ListPage,
  type PublishedArticle,
  type WithdrawnView,
} from '../../article/edition.ts'
import { readPublishedData } from '../../article/published-data.ts'
import { type DataFile, dataFile } from '../../article/published-files.ts'

/**
 * Reads one published data file: from memory while pages are written, over HTTP in the browser; there `cache` says
 * whether a copy that was kept may answer unasked.
 */
export type Read = <T>(file: DataFile<T>, cache?: RequestCache) => Promise<T>

/** The reader's own copy of an article that is gone, or `withdrawn`; undefined where there is none. */
type ReadOwnCopy = (id: string, withdrawn?: WithdrawnView) => Promise<ArticleView | undefined>

/** A question of which only the answer matters, wherever it comes from. */
export interface Asked<T> {
  queryKey: readonly unknown[]
  queryFn: () => Promise<T>
}

/** There is no such file in this edition: an article that is gone, a page past the last. */
export class NotPublished extends Error {
  override name = 'NotPublished'
}

/** The pages were published in a form that this reader is too old for. */
export class OtherVersion extends Error {
  override name = 'OtherVersion'
}

/** Something else came under a file's name: a host's own page, or one on which a network asks to log in. */
export class WrongAnswer extends Error {
  override name = 'WrongAnswer'
}

/**
 * Every question the screens ask, each answered from one or a few published files. What the reader has kept of an article
 * that is no longer there is answered with.
 */
export function makeQueries(read: Read, readOwnCopy: ReadOwnCopy = async () => undefined) {
  function ask<T>(path: DataFile<T>): Asked<T> {
    return { queryKey: [path], queryFn: () => read(path) }
  }

  function file<T>(path: DataFile<T>) {
    return queryOptions({ queryKey: [path], queryFn: () => read<T>(path) })
  }

  const article = (id: string) =>
    queryOptions({
      queryKey: [dataFile.article(id)],
      queryFn: async (): Promise<PublishedArticle> => {
        try {
          const found = await read(dataFile.article(id))
          return found.withdrawn ? ((await readOwnCopy(id, found)) ?? found) : found
        } catch (error) {
          const own = error instanceof NotPublished && (await readOwnCopy(id))
          if (!own) throw error
          return own
        }
      },
    })

  return {
    edition: queryOptions({
      queryKey: [dataFile.edition],
      queryFn: async (): Promise<Edition> => {
        const edition = await read(dataFile.edition)
        if (edition.version !== editionVersion) {
          throw new OtherVersion(`edition version ${edition.version}`)
        }
        return edition
      },
    }),
    counts: file<Counts>(dataFile.counts),
    front: file<Front>(dataFile.front),
    list: (list: ListName, page: number | string): Asked<ListPage> => ({
      queryKey: [dataFile.list(list, page)],
      queryFn: async () => {
        const found = await read(dataFile.list(list, page))
        const isEmptied = found.isNewest && page !== 'newest'
        return isEmptied ? read(dataFile.list(list, 'newest')) : found
      },
    }),
    /** A published file that only later parts know of. */
    ask,
    /** Reads a file as it is on the site now, whatever copies hosts let a browser keep for a while. */
    readNow: <T>(path: DataFile<T>): Promise<T> => read(path, 'no-cache'),
    article,
    /**
     * Loads an article that the reader may open next. A copy that the browser has cached will do, so that a second visit
     * of the same page costs nothing; when the reader opens the article it is drawn at once and then fetched again.
     */
    prefetchArticle: async (client: QueryClient, id: string): Promise<void> => {
      const { queryKey } = article(id)
      if (client.getQueryData(queryKey)) return
      const queryFn = () => read(dataFile.article(id), 'force-cache')
      await client.prefetchQuery({ queryKey, queryFn })
      await client.invalidateQueries({ queryKey, refetchType: 'none' })
    },
  }
}

export type Queries = ReturnType<typeof makeQueries>

/** One cache for everything: what was read stays read until the page is left. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: Number.POSITIVE_INFINITY,
        retry: false,
        refetchOnWindowFocus: false,
        // Offline is no reason to wait: what was kept may still answer.
        networkMode: 'always',
        // Each part of a key is a text; the library would look for objects in it at every use.
        queryKeyHashFn: (key) => JSON.stringify(key),
      },
    },
  })
}

/** How long an answer may take, in milliseconds: a slow network needs a tenth of it for the longest article. */
const longestWait = 30_000

/**
 * Reads the published files of the site that served this page. An answer that is not that file is asked for once more,
 * past every cache on the way. Throws `NotPublished`, `WrongAnswer`, or what `fetch` throws.
 */
export function readOverHttp(base: string): Read {
  return async <T>(file: DataFile<T>, cache: RequestCache = 'default'): Promise<T> => {
    const data = (await ask(base, file, cache)) ?? (await ask(base, file, 'reload'))
    if (data === undefined) throw new WrongAnswer(file)
    return data
  }
}

/** Asks the site for a file; undefined where something else came under its name. */
async function ask<T>(
  base: string,
  file: DataFile<T>,
  cache: RequestCache,
): Promise<T | undefined> {
  const waiting = new AbortController()
  const timer = setTimeout(() => waiting.abort(), longestWait)
  try {
    const response = await fetch(base + file, { cache, signal: waiting.signal })
    if (response.status === 404) throw new NotPublished(file)
    if (!response.ok) throw new Error(`${file}: HTTP ${response.status}`)
    return readPublishedData(file, parseJson(await response.text()))
  } finally {
    clearTimeout(timer)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
