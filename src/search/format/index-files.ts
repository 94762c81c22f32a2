import type { DataFile } from '../../article/published-files.ts'
import { hashOf } from '../../article/text/hash.ts'

/** The form of the index; a reader that knows another one says so instead of guessing. */
export const searchVersion = 1

/** How many articles a file of cards tells of. */
export const cardsPerFile = 16

/**
 * A run of articles with an index of its own, counted from the oldest of all. Older segments stay as they are when an
 * article is published; only the last, small one is written anew.
 */
export interface SearchSegment {
  /** The first article, and how many there are. */
  start: number
  count: number
  /** Where each shard begins, sorted by code units, joined by a line feed. */
  keys: string
  /** Hashes of what is in the shards, four letters each, without anything between. */
  hashes: string
  /** The first letters of words for which there are completions, joined by a line feed. */
  starts: string
  /** The hash of all completions of the segment. */
  words: string
}

/** `${searchFolder}index.json`: where everything is. */
export interface SearchIndex {
  version: typeof searchVersion
  /** The language of most articles: cards name only others. */
  language: string
  /** How many articles there are. */
  count: number
  segments: SearchSegment[]
}

/** What a result shows of an article before its text is read: id, headline, section, published, language. */
export type SearchCard = [
  id: string,
  headline: string,
  section?: string | 0,
  published?: string | 0,
  language?: string,
]

/** Words that begin alike: as written, and how many articles have them; the most frequent first. */
export type Completions = [word: string, articles: number][]

/** Where the index lies. */
export const searchFolder = 'data/v1/search/'

/** Where each file of the index lies; names of all but the first and the cards are hashes of their content. */
export const searchFile = {
  index: `${searchFolder}index.json` as DataFile<SearchIndex>,
  /** The shard that begins with a key: named by it and by four letters of a hash, or the root would be twice as long. */
  shard: (firstKey: string, hash: string) =>
    `${searchFolder}shards/${hashOf(firstKey).toString(36)}-${hash}.bin`,
  /** What a shard had no room for. */
  rest: (name: string) => `${searchFolder}rest/${name}.bin`,
  /** The completions of the n-th start of a segment. */
  completions: (words: string, n: number): DataFile<Completions> =>
    `${searchFolder}words/${words}-${n}.json`,
  /** Articles `n × 16` to `n × 16 + 15`, counted from the oldest. */
  cards: (n: number): DataFile<SearchCard[]> => `${searchFolder}cards/${n}.json`,
}

/** How many letters the hash of a shard has. */
export const hashLength = 4
