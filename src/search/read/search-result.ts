import type { PublishedFigure } from '../../article/edition.ts'
import type { Mark } from './marks.ts'

/** What a reader looks for. */
export interface SearchQuery {
  /** As typed: words, «عبارة» or "phrase", and -word; everything else is ignored. */
  text: string
  /** An article must have one of these; an empty list means any article. */
  topics: readonly string[]
  /** The first month and the last, `YYYY-MM`, both included. */
  from?: string | undefined
  to?: string | undefined
  sort: 'relevance' | 'newest'
}

/** An article that was found. */
export interface SearchHit {
  id: string
  /** BCP 47. */
  language: string
  headline: string
  section?: string | undefined
  /** As the article has it. */
  published?: string | undefined
  /** Below the site's base, `/a/suez/`. */
  href: string
  /** Words of the query, as typed, that this article does not have; empty unless only some words were found. */
  lacks: readonly string[]
}

/** One with the places in its headline where it has what was looked for. */
export interface MarkedHit extends SearchHit {
  marks: readonly Mark[]
}

/** A file that did not come, so that the result may be incomplete. */
export interface MissingFile {
  file: string
  /** `absent`: the host has none, as after a newer edition; `damaged`: not what was published; `unreachable`: no network. */
  why: 'absent' | 'damaged' | 'unreachable'
}

/** The answer to a query. Every failure is an incomplete answer with `missing` files. */
export interface SearchResult {
  hits: readonly MarkedHit[]
  /**
   * How many articles match; at least so many while `isExact` is false. `asTyped` of them have the words themselves, the
   * others relatives of them; undefined where that is not known.
   */
  total: { count: number; isExact: boolean; asTyped?: number | undefined }
  /** Whether there are hits after these. */
  hasMore: boolean
  /**
   * Set when no article has all words and the hits have some of them: the words, as typed, that no article has at all.
   */
  unknown?: readonly string[] | undefined
  /** Set when a phrase was looked for only in the `checked` best of `of` articles that might have it. */
  cut?: { checked: number; of: number } | undefined
  /** The query that is answered instead, where a word of the typed one is in no article: «لعلّ المقصود». */
  mended?: string | undefined
  /** The query without quotes, if articles have its words and none has the phrase. */
  looser?: string | undefined
  /** Whether the query has no word to look for, or only excluded ones. */
  isEmpty: boolean
  /** Whether these are only the first hits: the others, and how many there are, are being looked for. */
  isEarly?: boolean
  /** Whether the index did not come and the hits are from the articles kept on this device. */
  isKept?: boolean
  missing: readonly MissingFile[]
}

/** A piece of a text as it was written; a marked piece is a whole word. */
export interface Piece {
  text: string
  isMarked: boolean
}

/** What a result shows of its article itself. */
export interface Excerpt {
  pieces: readonly Piece[]
  /** How long the article takes to read. */
  minutes?: number
  /** The picture that leads it. */
  picture?: PublishedFigure
  missing: readonly MissingFile[]
}
