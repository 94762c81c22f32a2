import type { DocumentTemplate } from '../page/document.ts'
import type { ReadData, Render } from '../page/render.ts'

/**
 * A part of the edition that can change by itself. An output is made again when one of its inputs changed:
 * - `config`: what edition.json says
 * - `address`: the origin and the base path of the site
 * - `app`: the reader's app, and what else every page shares
 * - `pages`: which own pages the paper has, and what they are called; `page:about`: what is published of one
 * - `counts`: how many articles each list has
 * - `search`: the words of all articles
 * - `now`: the time of publishing
 * - `article:suez`, `pictures:suez`, `age:suez`: the file of an article, its pictures, its age in years and whether it is public
 * - `related:suez`: the cards at its end, and the article that follows
 * - `near:suez`: the articles to which the page of a withdrawn one leads
 * - `list:/t/arts/`: the articles of a list in their order; `rows:/t/arts/3/`: what one of its pages says of them;
 *   `feed:/t/arts/`: which of them its feeds hold
 * - `months:2026-11`: which months with articles are around one
 * - `picture:images/mark.svg`: a file among the pictures; `shown:images/mark.svg`: what is published of it
 * - `card:/t/arts/`: the card image of a page
 * - `alias:canal`: the article that had this id before
 * - `content:0f3a…`: the content of the file, by its hash
 */
export type Input =
  | 'config'
  | 'address'
  | 'app'
  | 'pages'
  | 'counts'
  | 'search'
  | 'now'
  | `${'article' | 'pictures' | 'age' | 'related' | 'near' | 'list' | 'rows' | 'feed' | 'months' | 'picture' | 'shown' | 'card' | 'alias' | 'content' | 'page'}:${string}`

/** What a file holds: text, bytes, or a value that is written as JSON. */
export type Content = string | Uint8Array | Json

/** A value that is written as JSON; pages are drawn from the value itself. */
export interface Json {
  value: unknown
  /** Spaces by which nested values are indented; without it everything stands on one line. */
  indent?: number
}

/** What pages are made with. */
export interface App {
  render: Render
  template: DocumentTemplate
  read: ReadData
}

/** One kind of file of the site. Every path of the site is matched by exactly one kind. */
export interface Output<Params> {
  /** All paths of this kind, relative to the base. */
  paths(): Iterable<string>
  /** What the file at a path is of; undefined for a path that is not of this kind or of nothing in the edition. */
  match(path: string): Params | undefined
  /** On what the content depends. */
  inputs(params: Params): readonly Input[]
  make(params: Params, app: App): Content | undefined | Promise<Content | undefined>
}

/** A kind of which there are few files, each with its own inputs and content. */
export function fixedFiles(
  files: Readonly<
    Record<string, { inputs: readonly Input[]; make: (app: App) => Content | Promise<Content> }>
  >,
): Output<string> {
  return {
    paths: () => Object.keys(files),
    match: (path) => (Object.hasOwn(files, path) ? path : undefined),
    inputs: (path) => files[path]?.inputs ?? [],
    make: (path, app) => files[path]?.make(app),
  }
}
