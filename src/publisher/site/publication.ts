import { address, type ListName } from '../../article/addresses.ts'
import type { ArticleView } from '../../article/edition.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import type { Fault } from '../../article/faults.ts'
import type { SearchFiles } from '../../search/write/search-index.ts'
import type { Dress } from '../brand/dress.ts'
import type { Icon } from '../brand/icons.ts'
import type { Cards } from '../cards/cards.ts'
import type { FindAuthor } from '../edition/authors.ts'
import type { Catalogue } from '../edition/catalogue.ts'
import type { EditionFolder } from '../edition/edition-folder.ts'
import type { MissingLinks } from '../edition/missing-links.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { RelatedLinks } from '../related/compute-related.ts'
import { findSurroundings, makeArticleView, type Surroundings, type Warn } from './article-view.ts'
import type { Favicon } from './favicon.ts'
import { makeOwnPages, type OwnPageViews } from './own-pages.ts'

/** An opened edition, and where and when it is published. */
export interface PublicationParts {
  folder: EditionFolder
  catalogue: Catalogue
  pictures: Pictures
  /** Absent where none are drawn: without the site's address, or because the publisher wants none. */
  cards?: Cards | undefined
  base: string
  /** The address of the host, `https://example.org`, where it is known. */
  origin: string | undefined
  now: Date
  /** Changes with the program; without it nothing is known to be the same as before. */
  program?: string | undefined
  /** How the paper looks: its colours for the manifest, the favicon and the bars of phones, and what its pages say of it. */
  dress: Dress
  favicon: Favicon
  /** The favicon as home screens show it; none where nothing can draw it. */
  icons: readonly Icon[]
  links: RelatedLinks
  findAuthor: FindAuthor
  /** The index of the edition; written when its first file is asked for. */
  search: () => SearchFiles
  warn: Warn
  fault: (fault: Fault) => void
  missing: MissingLinks
}

/** What all outputs are made from. */
export interface Publication
  extends Omit<PublicationParts, 'origin' | 'links' | 'findAuthor' | 'warn' | 'fault' | 'missing'> {
  config: EditionConfig
  topics: readonly string[]
  /** The lists that have pages, by their addresses: of everything, of each topic, author, story and month. */
  lists: ReadonlyMap<string, ListName>
  /** The absolute address of the site with its base path, `https://example.org/x/`, where it is known. */
  site: string | undefined
  ownPages: OwnPageViews
  /** What surrounds an article; undefined where the edition has none of this id. */
  surroundings: (id: string) => Surroundings | undefined
  /** An article as it is published; undefined where the edition has none of this id. */
  view: (id: string) => ArticleView | undefined
}

/** Gathers what all outputs are made from. */
export function makePublication({
  origin,
  links,
  findAuthor,
  warn,
  fault,
  missing,
  ...parts
}: PublicationParts): Publication {
  const { folder, catalogue, pictures, base, now } = parts
  const { config } = folder
  const topics = config.topics.map(({ id }) => id)
  const { authors = [], stories = [] } = config
  const lists: ListName[] = [
    {},
    ...topics.map((topic) => ({ topic })),
    ...authors.map(({ id }) => ({ author: id })),
    ...stories.map(({ id }) => ({ story: id })),
    ...catalogue.months.map((month) => ({ month })),
  ]
  const storiesById = new Map(stories.map((story) => [story.id, story]))
  const hasImage = (src: string) => folder.images.has(src)
  const { show } = pictures
  const told = { show, hasImage, warn, fault, missing }
  const today = now.toISOString().slice(0, 10)
  // An article's data and its page are made one after the other: the last one is kept for that.
  let last: { id: string; surroundings: Surroundings; view?: ArticleView } | undefined

  function find(id: string) {
    const known = folder.articles.get(id)
    if (!known) return undefined
    if (last?.id !== id) {
      if (last) folder.release(last.id)
      const isHidden = (other: string) =>
        folder.hidden.has(other) || folder.withdrawn.has(catalogue.moved.get(other) ?? other)
      const neighbours = {
        catalogue,
        findAuthor,
        stories: storiesById,
        links,
        today,
        isHidden,
        ...told,
      }
      last = { id, surroundings: findSurroundings(known.facts, neighbours) }
    }
    return last
  }

  return {
    ...parts,
    config,
    topics,
    lists: new Map(lists.map((list) => [address.list(list), list])),
    site: origin === undefined ? undefined : origin.replace(/\/$/, '') + base,
    ownPages: makeOwnPages(folder.own.shown, now, told),
    surroundings: (id) => find(id)?.surroundings,
    view: (id) => {
      const found = find(id)
      const entry = catalogue.byId.get(id)
      if (found && entry) {
        found.view ??= makeArticleView(folder.article(id), entry.summary, found.surroundings)
      }
      return found?.view
    },
  }
}
