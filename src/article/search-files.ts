import type { DataFile } from './edition.ts'

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
  /** The first key of each shard, sorted by code units, joined by a line feed. */
  keys: string
  /** The names of the shards, six letters each, without anything between. */
  names: string
  /** The first letters of words for which there are completions, joined by a line feed, and the names of their files. */
  starts: string
  startNames: string
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

/** Where each file of the index lies; names of shards are hashes of their content. */
export const searchFile = {
  index: `${searchFolder}index.json` as DataFile<SearchIndex>,
  shard: (name: string) => `${searchFolder}shards/${name}.bin`,
  /** What a shard had no room for. */
  rest: (name: string) => `${searchFolder}rest/${name}.bin`,
  completions: (name: string): DataFile<Completions> => `${searchFolder}words/${name}.json`,
  /** Articles `n × 16` to `n × 16 + 15`, counted from the oldest. */
  cards: (n: number): DataFile<SearchCard[]> => `${searchFolder}cards/${n}.json`,
}
