import type { Article } from '../../article/article.ts'
import type { Topic } from '../../article/edition-config.ts'
import type { SiteTemplates } from './html-page/site-template.ts'

/** One thing to import, as it came: a file, a file of an archive, an answer of a server. */
export interface Input {
  /** What it is called in messages; also where paths in it start from: `pages/suez.html`, `https://…`. */
  name: string
  bytes: Uint8Array
  /** The address it was fetched from, where known. */
  url?: string
  /** What its server said it is: `text/html; charset=windows-1256`. */
  contentType?: string
  /**
   * Reads a file beside it by the path that it writes, `page_files/suez.jpg`; undefined where there is none, or where it
   * lies outside of what was named for import.
   */
  readNeighbour?: (path: string) => Promise<Uint8Array | undefined>
  /** When it was saved, where that is known: `2026-11-28T18:05:00+03:00`. */
  saved?: string
  /** What is known of the sites of a run, learned from all its pages. */
  templates?: SiteTemplates
  /** Why it could not be opened, where it is one of several; then it has no bytes. */
  fault?: string
  /**
   * The files of an export that may be larger than memory, each read from its beginning as often as it is asked for;
   * `bytes` then hold only the beginning of the first.
   */
  files?: readonly (() => Iterable<Uint8Array>)[]
  /** What these files are called, in the same order. */
  fileNames?: readonly string[]
}

/** A decision an input leaves open, told to the person who imports. */
export interface Doubt {
  line?: number
  decision: string
  why: string
  /** That the result is likely bad: `--strict` refuses it. */
  isSuspect?: true
}

/** What a source itself says of an article; its id, its neighbours and its topics follow from the edition. */
export type UnnamedArticle = Omit<Article, 'id' | 'next' | 'section' | 'topics'>

/** An article as a source gives it: not named, its pictures not fetched, its section and topics still words. */
export interface FoundArticle {
  /** What contract A knows of it. The `src` of a figure is an address, or a path beside the input. */
  article: UnnamedArticle
  /** Its canonical address, which tells it from all others. */
  url?: string
  /** The name its source gives it, unique there: a feed's guid, a ninjs uri. */
  guid?: string
  /** The id that our own article JSON brings along. */
  id?: string
  /** What our own article JSON has reading go on with. */
  next?: string[]
  /** That the source has only the summary of it; the whole is at `url`. */
  isSummary?: true
  /** The section as the source writes it: «ثقافة وفنون». */
  section?: string
  /** Topics that an export of ours brings along; its section and tags name them by their ids. */
  topics?: Topic[]
  /** Tags as the source writes them. */
  keywords: string[]
  /** Ids that the source has for its sections and tags, by their names. */
  topicIds?: Record<string, string>
  /** The site that its export is of: what a newer export of it says takes the place of this, whatever its file is called. */
  site?: string
  /** The last part of its address at the source, where that can be an id. */
  slug?: string
  /** What its source says of it in the stead of published, «draft»: it is imported only as a draft, and when asked for. */
  unpublished?: string
  /** That it is a page of the paper itself, «من نحن», and no article. */
  isOwnPage?: true
  /** Those who wrote it and have pages at the source. */
  authors?: { name: string; about?: string }[]
  /** That it stands under the article before it on one page, so that reading goes on with it. */
  isBelow?: true
  doubts: Doubt[]
}

/** What an input holds. */
export interface ReadResult {
  /** In the order of the input. */
  articles: FoundArticle[]
  /** Doubts about the input as a whole. */
  doubts?: Doubt[]
  /** Parts of it that are no articles, while others are. */
  refused?: { part: string; why: string }[]
  /** What it holds that is not for readers, by what it is, each with how many there are: `draft`, `nav_menu_item`. */
  leftOut?: Record<string, number>
  /** What of its articles could not be read, by its name, each with how many there are: `[contact-form]`. */
  unread?: Record<string, number>
  /** Pictures that came with it, by the addresses that its articles name. */
  pictures?: ReadonlyMap<string, Uint8Array>
}

/** A kind of input, told by what is in it. Each is a folder here and a line of `formats.ts`. */
export type Format = TextFormat | JsonFormat | ExportFormat

/** A format that is told by its text: markup, a feed, words copied off a page. */
export interface TextFormat {
  takes: 'text'
  /** What it is called in messages. */
  name: string
  detect: (text: string) => boolean
  /** Throws an InputError when the text holds no article. */
  read: (text: string, input: Input) => ReadResult
  /** That one input may hold any number of articles, so that reading it may take longer. */
  isCollection?: true
}

/** A format that is told by the fields of a JSON value: a document, an item of a list, a line of JSON Lines. */
export interface JsonFormat {
  takes: 'json'
  /** What it is called in messages. */
  name: string
  detect: (value: unknown) => boolean
  /** Throws an InputError when the value holds no article; `base` is the address it came from. */
  read: (value: unknown, base: string | undefined) => ReadResult
}

/** An export of a whole site, read piece by piece because it may be larger than memory. It is told by its beginning. */
export interface ExportFormat {
  takes: 'export'
  /** What it is called in messages. */
  name: string
  detect: (beginning: string) => boolean
  /** The folder beside its file whose web pages belong to it: none of them is read by itself. */
  companions?: string
  /**
   * Gives its pieces in order, each still to be read; `files` are its texts in parts. Reading a piece twice gives the same.
   */
  read: (files: readonly (() => Iterable<string>)[], input: Input) => Iterable<ExportPiece>
}

/** A piece of an export: a post of it, or what is said at its end. */
export interface ExportPiece {
  /** What it is called in messages: `post 123`. */
  name: string
  /** Throws an InputError when it holds no article, but should. */
  read: () => ReadResult
}
