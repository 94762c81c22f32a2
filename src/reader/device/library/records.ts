import type { Summary } from '../../../article/edition.ts'
import { summarySift } from '../../../article/published-data.ts'
import { flag, listOf, number, record, type Sift, text } from '../../../article/sift.ts'

/** An article that the reader has kept. */
export interface SavedArticle {
  id: string
  /** When it was kept, in milliseconds since 1970; so are all moments here. */
  at: number
  /** What a list says of it, as it was when it was kept. */
  story: Summary
  topics?: string[]
}

/** An article as it lies on this device, for whatever wants it: what is kept, and packs. */
export interface Copy {
  id: string
  at: number
  /** The addresses of its files below the site's base, its data first. */
  files: { path: string; bytes: number }[]
  /** Whether the pictures that the article has are among them. */
  isWhole: boolean
  /** That the site had no such article any more when it was asked last. */
  isGone?: boolean
  story: Summary
  topics?: string[]
}

/** The colours of marks: three old pigments. */
export const tints = ['saffron', 'verdigris', 'lapis'] as const
export type Tint = (typeof tints)[number]

/** Words as they were written in an article, with what stands before and after them. */
export interface QuotedWords {
  exact: string
  prefix: string
  suffix: string
}

/** A place in an article that the reader has marked. */
export interface Mark {
  /** Given once, at random: the same on every device. */
  id: string
  articleId: string
  at: number
  /** When its tint or its note was changed last. */
  changed: number
  /** The address of the block that it begins in, or of the last before it that has one; '' at the beginning. */
  block: string
  quote: QuotedWords
  tint: Tint
  note?: string
  /** When the note was written. */
  noted?: number
  /** The notes that were written over, by their keys (`note-key.ts`). */
  earlier?: string[]
  /** The article's headline, its language and its topic, for a list of marks. */
  headline: string
  language: string
  section?: string
  /** The subhead that it stands under. */
  under?: string
  /** That its words stood nowhere in the article when this device showed that last. */
  isOrphan?: boolean
}

/** Articles that are kept together for when there is no connection. */
export interface Pack {
  /** `newest`, or what it is of: `topic arts`, `story suez`, `author salma`. */
  id: string
  /** When it was last like the site. */
  at: number
  articles: string[]
  isPaused?: boolean
}

const moment: Sift = (value) =>
  typeof value === 'number' && value >= 0 && value < Date.UTC(10_000, 0) ? value : undefined
const tint: Sift = (value) => (tints.some((one) => one === value) ? value : undefined)
const id: Sift = (value) =>
  typeof value === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(value) ? value : undefined
const fileHandle: Sift = (value) =>
  typeof value === 'object' && value !== null && 'createWritable' in value ? value : undefined
const texts = listOf(text)
const file = record({ path: text, bytes: number })
const quote = record({ exact: text, prefix: text, suffix: text })

/** What each kind of record must have to count as one: anybody may have written what is stored. */
export const sifts = {
  saved: record({ id, at: moment, story: summarySift }, { topics: texts }),
  copies: record(
    { id, at: moment, files: listOf(file), isWhole: flag, story: summarySift },
    { topics: texts, isGone: flag },
  ),
  marks: record(
    {
      id: text,
      articleId: id,
      at: moment,
      changed: moment,
      block: text,
      quote,
      tint,
      headline: text,
      language: text,
    },
    { note: text, noted: moment, section: text, under: text, earlier: texts, isOrphan: flag },
  ),
  packs: record({ id: text, at: moment, articles: listOf(id) }, { isPaused: flag }),
  backup: record({ id: text, at: moment, handle: fileHandle, digest: text }),
}

/** A file of the device that holds the library and is written anew as that changes. */
export interface BackupFile {
  id: 'file'
  handle: FileSystemFileHandle
  /** When it was last written, and the SHA-256 of the library that was. */
  at: number
  digest: string
}

/** The records of the library by the names of their stores. */
export interface LibraryRecords {
  saved: SavedArticle
  copies: Copy
  marks: Mark
  packs: Pack
  backup: BackupFile
}

/** The name of a store. */
export type Shelf = keyof LibraryRecords

/** A stored record, mended where that is possible; undefined where it is none. */
export function readRecord<Name extends Shelf>(
  shelf: Name,
  stored: unknown,
): LibraryRecords[Name] | undefined {
  return sifts[shelf](stored) as LibraryRecords[Name] | undefined
}
