import type { Block, Byline, Figure, RelatedCard } from '../../../article/article.ts'
import type { Doubt } from '../format.ts'

/** A line of a page that has something on it. */
export interface Line {
  /** Counted from 1 as an editor counts. */
  number: number
  /** Without white space and invisible marks at its ends, otherwise as it stands. */
  text: string
  /** The text for comparing: «مَتحف الصقور...» and «متحف الصقور» have one key. */
  key: string
  /** How many empty lines stand before it. */
  blanksBefore: number
  /** How many white space characters it begins with; some pages centre their captions so. */
  indent: number
  /** The picture it describes, when the page itself says that it is a caption: «التعليق على الصورة، …». */
  figure?: Figure
}

/** A decision the page leaves open, with the line it is about. */
export type LineDoubt = Doubt & { line: number }

/** A part of a body whose kind is decided. */
export interface Settled {
  line: number
  block: Block
}

/** What a body is made of while it is read: lines to be decided about, and blocks. */
export type Piece = Line | Settled

/** An article of a page while it is read. Every step takes one and returns another that knows more. */
export interface PageArticle {
  headline: Line
  /**
   * How the headline was found: the page repeats it, the text size button stands below it, a date or a byline and a
   * story stand below it, or it is the first line.
   */
  foundBy: 'repeated' | 'text-size' | 'dated' | 'first'
  /** Lines above the headline that belong to the page and not to the story. */
  above: Line[]
  /** Lines between the headline and the body, not decided about yet. */
  header: Line[]
  body: Piece[]
  /** The numbers of the lines that were dates. */
  dateLines: number[]
  bylines: Byline[]
  related: RelatedCard[]
  doubts: LineDoubt[]
  deck?: string
  lead?: Figure
  published?: string
  modified?: string
  /** Whose text it is, where the page says so: «المصدر: وكالات». */
  source?: string
}

/** A headline that was found, and the lines that go with it. */
export interface FoundHeadline {
  /** Which of the lines is its headline. */
  at: number
  /** How many lines from there on are its header beyond doubt. */
  length: number
  foundBy: PageArticle['foundBy']
}

/** Tells a line that is not decided about from a settled block. */
export function isLine(piece: Piece): piece is Line {
  return 'text' in piece
}
