import { type DataFile, searchFolder } from '../../article/published-files.ts'
import { hashOf } from '../../article/text/hash.ts'

/** The version of the index's format; a reader that knows another one reports the index as damaged. */
export const searchVersion = 3

/** How many articles a file of cards has. */
export const cardsPerFile = 8

/**
 * A run of articles with an index of its own. An article's place in the archive counts from the oldest of all, so that
 * a new article changes only the last, small segment.
 */
export interface SearchSegment {
  /** The first article, and how many there are. */
  start: number
  count: number
  /**
   * The first key of each shard, sorted by code units, with nothing between them: a capital says how many letters a key
   * shares with the one before, A for none, and the letters that it adds follow.
   */
  keys: string
  /** The hashes of the shards' content, four letters each, with nothing between them. */
  hashes: string
  /** The name of the list of its completions. */
  words: string
}

/** For which beginnings of words a segment has completions; both texts are empty where it has none. */
export interface CompletionList {
  /** The beginnings, joined by line feeds. */
  starts: string
  /** The hashes of their completions, four letters each. */
  hashes: string
}

/** `${searchFolder}index.json`, the root of the index: it names all other files. */
export interface SearchIndex {
  version: typeof searchVersion
  /** The language of the edition: cards name only other languages. */
  language: string
  /** How many articles there are. */
  count: number
  /** The paper's own groups of words, as `readLexicon` reads them. */
  lexicon?: string
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

/** Words with the same beginning, as written, and how many articles have each; the most frequent first. */
export type Completions = [word: string, articles: number][]

/** The name of a file by what it begins with, and the hash of its content. */
const hashed = (first: string, hash: string) => `${hashOf(first).toString(36)}-${hash}`

/**
 * Where each file of the index lies; all but the root and the cards are named by hashes of their content. A segment is
 * named by its first article.
 */
export const searchFile = {
  index: `${searchFolder}index.json` as DataFile<SearchIndex>,
  /**
   * The shard of a segment that begins with a key; files of a segment change together, and lie together. Its name has only
   * four letters of a hash, or the root would be twice as long.
   */
  shard: (segment: number, firstKey: string, hash: string) =>
    `${searchFolder}shards/${segment}/${hashed(firstKey, hash)}.bin`,
  /** The articles of a key that its shard has no room for. */
  rest: (name: string) => `${searchFolder}rest/${name}.bin`,
  /** Which completions a segment has; only who types needs it, so it is not in the root. */
  completionList: (segment: number, name: string): DataFile<CompletionList> =>
    `${searchFolder}words/${segment}/${name}.json`,
  /** The words of a segment with a beginning; as many letters of a hash for the same reason. */
  completions: (segment: number, start: string, hash: string): DataFile<Completions> =>
    `${searchFolder}words/${segment}/${hashed(start, hash)}.json`,
  /** Articles `n × 8` to `n × 8 + 7`, counted from the oldest. */
  cards: (n: number): DataFile<SearchCard[]> => `${searchFolder}cards/${n}.json`,
}

/** How many letters the hash of a shard, or of completions, has. */
export const hashLength = 4
