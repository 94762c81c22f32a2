import type { ListName } from './addresses.ts'
import type {
  Article,
  Byline,
  CoverageEntry,
  Figure,
  PlainBlock,
  RelatedCard,
  Text,
} from './article.ts'
import type { DrawnWords } from './drawn-words.ts'
import type { AuthorConfig, StoryConfig, Topic } from './edition-config.ts'
import type { Reason } from './related-reason.ts'

/** The major version of the published files; a reader refuses an edition of another one. */
export const editionVersion = 1

/** How many rows a full list page holds. Full pages are numbered from the oldest and never change again. */
export const pageRows = 30

/** `data/v1/edition.json`: what every screen knows, and nothing that grows with the archive. */
export interface Edition {
  version: typeof editionVersion
  name: string
  tagline?: string
  language: string
  topics: Topic[]
  /** Whether there is a page of all authors: there are two or more. */
  hasAuthors?: true
  /** The same of stories. */
  hasStories?: true
  /** Whether there is a page of all months: an article has a date. */
  hasArchive?: true
  /** The paper's own pages that can be opened, as the foot of each page names them. */
  pages?: { id: string; label: string }[]
  /** Feeds say absolute addresses: a site that does not know its own has none. */
  hasFeeds?: true
}

/** `data/v1/stories/<id>.json`: what a running story is. */
export type Story = StoryConfig

/** `data/v1/stories.json`: the stories, those that go on before those that ended. */
export interface Stories {
  stories: Story[]
}

/** `data/v1/archive.json`: how many articles each month has that has any, the oldest first. */
export interface Archive {
  months: { month: string; count: number }[]
}

/** `data/v1/archive/<month>.json`: the months with articles around one: just before, just after, and all of its year. */
export interface ArchiveMonth {
  month: string
  before?: string
  after?: string
  ofYear: string[]
}

/** `data/v1/authors/<id>.json`: who an author is. */
export type Author = Omit<AuthorConfig, 'names' | 'portrait'> & {
  portrait?: PublishedFigure
  /** What the desk says of its pen names, for an author who is one. */
  note?: string
}

/** `data/v1/authors.json`: the authors by their names, in the order of the alphabet. */
export interface Authors {
  authors: Pick<Author, 'id' | 'name' | 'role'>[]
}

/** `data/v1/counts.json`: how many articles there are; with `pages`, the number of the newest list page. */
export interface Counts {
  all: number
  topics: Record<string, number>
}

/** A figure as it is published: with `widths` its picture was made in each of them, and `src` is the widest JPEG. */
export type PublishedFigure = Figure & { widths?: number[] }

/** A block as it is published; the `widths` of an embed are those of its poster. */
export type PublishedPlainBlock =
  | Exclude<PlainBlock, { type: 'figure' | 'embed' }>
  | PublishedFigure
  | (Extract<PlainBlock, { type: 'embed' }> & { widths?: number[] })

/** The same, or an addition to a live coverage. */
export type PublishedBlock =
  | PublishedPlainBlock
  | (Omit<CoverageEntry, 'body'> & { body: PublishedPlainBlock[] })

/** What a list says of an article. */
export interface Summary {
  id: string
  language: string
  headline: string
  deck?: string
  drawn?: DrawnWords
  section?: string
  /** Where a list names who wrote: that of an author, a story or a month, and the lead and the essay of the front page. */
  bylines?: Byline[]
  published?: string
  readingMinutes: number
  picture?: PublishedFigure
  /** A coverage that goes on. */
  isLive?: true
  /** Not public: a draft, or before its date. Only whoever writes the edition sees such articles. */
  isUnpublished?: true
}

/**
 * `data/v1/topics/<topic>/<page>.json`, the same below `authors/`, `stories/` and `archive/`, and `data/v1/latest/<page>.json`, newest
 * first. The newest page holds 15 to 44 rows, all others 30. It has the name of its list. Under its number the newest
 * page has no rows: only that it is the newest, until it is full.
 */
export type ListPage = ListName & {
  page: number
  /** Nothing is newer: no page has the next number. */
  isNewest?: boolean
  rows: Summary[]
}

/** `data/v1/front.json`: the front page as composed by the publisher. */
export interface Front {
  lead?: Summary
  seconds: Summary[]
  /** The last that came, as headlines. */
  strip: Summary[]
  /** What the editor chose. */
  picks?: Summary[]
  sections: { topic: string; stories: Summary[] }[]
  essay?: Summary
  latest: Summary[]
}

/**
 * A related card as it is shown: with `id`, it is in this edition and a link to it. `versions` are the headlines of
 * other cards that told the same story.
 */
export type Related = RelatedCard & {
  id?: string
  summary?: Summary
  reason?: Reason
  versions?: { headline: string; id?: string; href?: string }[]
}

/** `data/v1/articles/<id>.json`: an article, or what is left of one that was withdrawn. */
export type PublishedArticle = ArticleView | WithdrawnView

/** What the page of a withdrawn article says; nothing of its text. */
export interface WithdrawnView {
  withdrawn: Pick<Article, 'id' | 'language' | 'headline' | 'section' | 'published'> & {
    date?: string
    reason?: Text
  }
  /** Articles of its section from about the same time, newest first. */
  near: Summary[]
  article?: never
  ownCopy?: never
}

/**
 * An article with what the publisher found out about it; `modified` is its last change, be it by a correction. The
 * additions of a coverage stand in the order in which they are read, and `coverage` is always told of one.
 */
export interface ArticleView {
  withdrawn?: never
  article: Omit<
    Article,
    | 'aliases'
    | 'related'
    | 'next'
    | 'story'
    | 'status'
    | 'withdrawn'
    | 'evergreen'
    | 'version'
    | 'lead'
    | 'body'
  > & {
    lead?: PublishedFigure
    body: PublishedBlock[]
    drawn?: DrawnWords
  }
  /** The address of each block within the article; null for one without words. */
  ids: (string | null)[]
  readingMinutes: number
  /** Whole years since it was published, once there is one; reckoned when the site is built. */
  ageYears?: number
  /** Its dates in the Hijri calendar: the browser's own reckoning takes a cheap phone longer than all other words. */
  hijri?: { published?: string; modified?: string }
  related: Related[]
  next?: Summary
  /** The story that it belongs to, with its neighbours there. */
  story?: InStory
  isUnpublished?: true
  /** That it is the reader's own copy of an article that the site has no more, and since when where that is known. */
  ownCopy?: { withdrawn?: string }
}

/** `data/v1/coverage/<id>.json`: what a page that shows a coverage asks for while it waits for additions. */
export interface Coverage {
  id: string
  coverage: NonNullable<Article['coverage']>
  /** The addresses of its additions within the article, as they are read. */
  entries: string[]
}

/** An article's place in a running story: what it is called, and the articles before and after. */
export interface InStory {
  id: string
  label: StoryConfig['label']
  before?: Summary
  after?: Summary
}

/** `data/v1/pages/<id>.json`: a page of the paper itself, «من نحن», which stands in no list. */
export interface OwnPage {
  page: Pick<
    ArticleView['article'],
    'id' | 'language' | 'headline' | 'deck' | 'modified' | 'lead' | 'body'
  >
  /** The address of each block within the page; null for one without words. */
  ids: ArticleView['ids']
  isUnpublished?: true
}

/** How many full pages of 30 precede the newest page, which takes what is left: 15 to 44 rows. */
export function fullPages(count: number): number {
  return Math.max(0, Math.floor((count - pageRows / 2) / pageRows))
}

/** How many articles the list of a page has, which its newest page alone tells: the others never change. */
export function articlesOf({ page, isNewest, rows }: ListPage): number | undefined {
  return isNewest ? (page - 1) * pageRows + rows.length : undefined
}

/** The name of a topic or a story in the language of the interface, else in the edition's own, else whatever there is. */
export function topicLabel(
  one: Pick<Topic, 'id' | 'label'>,
  interfaceLanguage: string,
  editionLanguage: string,
): string {
  const { label } = one
  return label[interfaceLanguage] ?? label[editionLanguage] ?? Object.values(label)[0] ?? one.id
}
