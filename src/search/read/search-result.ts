/** What is looked for, as an address says it. */
export interface SearchQuery {
  /** As typed: words, «عبارة» or "phrase", and -word; whatever else stands in it does no harm. */
  text: string
  /** Any of these will do; none is everything. */
  topics: readonly string[]
  /** The first month and the last, `YYYY-MM`, both included. */
  from?: string | undefined
  to?: string | undefined
  sort: 'relevance' | 'newest'
}

/** An article that was found. */
export interface SearchHit {
  id: string
  /** BCP 47; that of the edition for most. */
  language: string
  headline: string
  section?: string | undefined
  /** As the article has it. */
  published?: string | undefined
  /** Below the site's base, `/a/suez/`. */
  href: string
  /** Words of the query, as typed, that this article does not have; only where the search was relaxed. */
  lacks: readonly string[]
}

/** A file of the index that did not come, so that something may be missing from a result. */
export interface MissingFile {
  file: string
  /** `absent`: the host has none, as after a newer edition; `damaged`: not what was published; `unreachable`: no network. */
  why: 'absent' | 'damaged' | 'unreachable'
}

/** An answer, which may be partial; there is no other kind of failure. */
export interface SearchResult {
  hits: readonly SearchHit[]
  /** How many there are; at least so many where `isExact` is false. */
  total: { count: number; isExact: boolean }
  /** Whether there are hits after these. */
  hasMore: boolean
  /**
   * Set when no article has everything that was asked for, and the hits have some of the words: those, as typed, that no
   * article has at all.
   */
  unknown?: readonly string[] | undefined
  /** Set when a phrase was looked for in fewer texts than might have it: in the `checked` best of `of`. */
  cut?: { checked: number; of: number } | undefined
  /** The query in other words, when one of them is hardly ever met and another like it is: «هل تقصد». */
  didYouMean?: string | undefined
  /** The query without quotes, when its phrase was not found and its words would be. */
  looser?: string | undefined
  /** Nothing was asked for: no word, or only excluded ones. */
  isEmpty: boolean
  /** The index did not come: the hits are all that the device keeps and has what was asked for. */
  isKept?: boolean
  missing: readonly MissingFile[]
}

/** A piece of original text; what is marked are whole words of it. */
export interface Piece {
  text: string
  isMarked: boolean
}

/** What a result shows of its article's text. */
export interface Excerpt {
  pieces: readonly Piece[]
  missing: readonly MissingFile[]
}
