import type { ArticleView, PublishedArticle } from '../../article/edition.ts'
import { readPublishedData } from '../../article/published-data.ts'
import { type DataFile, dataFile } from '../../article/published-files.ts'
import { type Lexicon, noLexicon, readLexicon } from '../../article/text/lexicon.ts'
import {
  type CompletionList,
  type Completions,
  cardsPerFile,
  hashLength,
  type SearchCard,
  type SearchIndex,
  type SearchSegment,
  searchFile,
  searchVersion,
} from '../format/index-files.ts'
import { DamagedFile, readRest, readShard, type ShardEntry } from '../format/shards.ts'
import type { MissingFile } from './search-result.ts'
import { yieldToBrowser } from './yield-to-browser.ts'

/** A segment with its lists split. */
export interface OpenSegment {
  start: number
  count: number
  keys: string[]
  hashes: string
  words: string
}

/** The root of the index as one search sees it. */
export interface OpenIndex {
  language: string
  count: number
  lexicon: Lexicon
  segments: OpenSegment[]
}

/**
 * The bytes of a published file; undefined when the host has none. Rejects when there is no network. `reload` asks the
 * host even if the file is cached.
 */
export type ReadBytes = (
  file: string,
  cache: 'default' | 'reload',
) => Promise<Uint8Array | undefined>

/** How many files stay in memory, the last used ones: the browser's cache has the others. */
const mostKept = 48

/** An index older than this is read again: a newer edition may have been published. */
const freshMilliseconds = 300_000

/** Loads the files of the index and keeps the last used ones. */
export function makeIndexLoader(read: ReadBytes) {
  const kept = new Map<string, Promise<Uint8Array | MissingFile['why']>>()
  /** Files under whose name something else came: a cache on the way may go on giving it. */
  const spoilt = new Set<string>()
  let index: Promise<OpenIndex | MissingFile['why']> | undefined
  let readAt = 0
  let lexicon = noLexicon

  async function fetched(file: string, cache: 'default' | 'reload') {
    // On a slow phone a request alone takes some milliseconds.
    await yieldToBrowser()
    try {
      return (await read(file, cache)) ?? ('absent' as const)
    } catch {
      return 'unreachable' as const
    }
  }

  /** A file that failed is not kept, so that the next search tries it again. */
  async function fetchedToKeep(file: string) {
    const bytes = await fetched(file, spoilt.has(file) ? 'reload' : 'default')
    if (typeof bytes === 'string') kept.delete(file)
    return bytes
  }

  function bytesOf(file: string): Promise<Uint8Array | MissingFile['why']> {
    const bytes = kept.get(file) ?? fetchedToKeep(file)
    kept.delete(file)
    kept.set(file, bytes)
    const [oldest] = kept.keys()
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
    return bytes
  }

  async function openIndex(cache: 'default' | 'reload'): Promise<OpenIndex | MissingFile['why']> {
    const bytes = await fetched(searchFile.index, cache)
    if (typeof bytes === 'string') return bytes
    try {
      const { version, segments, lexicon = '', ...index } = parse<SearchIndex>(bytes)
      if (version !== searchVersion) return 'damaged'
      return { ...index, lexicon: readLexicon(lexicon), segments: segments.map(openSegment) }
    } catch {
      return 'damaged'
    }
  }

  return {
    /** Reads the root of the index; the same one for five minutes, unless it `isStale`. */
    index: async (isStale = false): Promise<OpenIndex | MissingFile['why']> => {
      if (isStale) kept.clear()
      if (!index || isStale || performance.now() - readAt > freshMilliseconds) {
        readAt = performance.now()
        index = openIndex(isStale ? 'reload' : 'default')
      }
      const opened = await index
      if (typeof opened === 'string') index = undefined
      else lexicon = opened.lexicon
      return opened
    },
    /** That of the index that came last. */
    lexicon: () => lexicon,
    /** Makes a reader that adds each file which does not come to `missing`, once, and reads it as empty. */
    reader: (missing: MissingFile[]) => {
      async function open<T>(file: string, make: (bytes: Uint8Array) => T, empty: T): Promise<T> {
        const bytes = await bytesOf(file)
        await yieldToBrowser()
        const note = (why: MissingFile['why']) => {
          if (!missing.some((one) => one.file === file)) missing.push({ file, why })
          return empty
        }
        if (typeof bytes === 'string') return note(bytes)
        try {
          const made = make(bytes)
          spoilt.delete(file)
          return made
        } catch {
          kept.delete(file)
          spoilt.add(file)
          return note('damaged')
        }
      }
      const json: ReadJson = (file, empty) => open(file, parse<typeof empty>, empty)
      return {
        /** Reads the entries of keys, each shard once; a key that no article has gets none. */
        entries: async (
          segment: OpenSegment,
          keys: ReadonlySet<string>,
        ): Promise<Map<string, ShardEntry>> => {
          const shards = new Set<number>()
          for (const key of keys) shards.add(segment.keys.findLastIndex((first) => first <= key))
          shards.delete(-1)
          const found = await Promise.all(
            [...shards].map((at) => {
              const hash = hashAt(segment.hashes, at)
              const file = searchFile.shard(segment.start, segment.keys[at] ?? '', hash)
              return open(file, (bytes) => readShard(bytes, (one) => keys.has(one)), [])
            }),
          )
          return new Map(found.flat().map((entry) => [entry.key, entry]))
        },
        rest: (name: string) => open(searchFile.rest(name), readRest, new Uint32Array()),
        /** Reads the completions of the beginnings that `wants` accepts. */
        completions: async (
          { start: segment, words }: OpenSegment,
          wants: (start: string) => boolean,
        ): Promise<Completions[]> => {
          const list = await open(searchFile.completionList(segment, words), readList, [])
          return Promise.all(
            list.flatMap(({ start, hash }) =>
              wants(start) ? [json(searchFile.completions(segment, start, hash), [])] : [],
            ),
          )
        },
        card: async (place: number): Promise<SearchCard | undefined> => {
          const cards = await open(
            searchFile.cards(Math.floor(place / cardsPerFile)),
            readCards,
            [],
          )
          return cards[place % cardsPerFile]
        },
        article: (id: string): Promise<ArticleView | undefined> => {
          const file = dataFile.article(id)
          return open<ArticleView | undefined>(file, (bytes) => readArticle(file, bytes), undefined)
        },
        json,
      }
    },
  }
}

/** Reads a published JSON file; `empty` when it does not come. */
export type ReadJson = <T>(file: DataFile<T>, empty: T) => Promise<T>

export type IndexLoader = ReturnType<typeof makeIndexLoader>
export type IndexReader = ReturnType<IndexLoader['reader']>

function openSegment({ keys, ...segment }: SearchSegment): OpenSegment {
  let key = ''
  const whole = keys.split(/(?=[A-Z])/).map((one) => {
    key = key.slice(0, one.charCodeAt(0) - 65) + one.slice(1)
    return key
  })
  return { ...segment, keys: whole }
}

function readList(bytes: Uint8Array): { start: string; hash: string }[] {
  const { starts, hashes } = parse<CompletionList>(bytes)
  if (hashes === '') return []
  return starts.split('\n').map((start, at) => ({ start, hash: hashAt(hashes, at) }))
}

function hashAt(hashes: string, at: number): string {
  return hashes.slice(at * hashLength, (at + 1) * hashLength)
}

function readCards(bytes: Uint8Array): SearchCard[] {
  const cards = parse<SearchCard[]>(bytes)
  const areWhole = cards.every(([id, headline]) => `${id}` === id && `${headline}` === headline)
  if (!areWhole) throw new DamagedFile()
  return cards
}

/** An article; undefined for one that was withdrawn after the index was read. */
function readArticle(file: DataFile<PublishedArticle>, bytes: Uint8Array): ArticleView | undefined {
  const found = readPublishedData(file, parse(bytes))
  if (!found) throw new DamagedFile()
  return found.article && found
}

function parse<T>(bytes: Uint8Array): T {
  const value = JSON.parse(new TextDecoder().decode(bytes))
  if (Object(value) !== value) throw new DamagedFile()
  return value
}
