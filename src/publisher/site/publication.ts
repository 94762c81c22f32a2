import type { ArticleView } from '../../article/edition.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import type { Fault } from '../../article/faults.ts'
import type { SearchFiles } from '../../search/write/search-index.ts'
import type { Cards } from '../cards/cards.ts'
import type { Catalogue } from '../edition/catalogue.ts'
import type { EditionFolder } from '../edition/edition-folder.ts'
import type { MissingLinks } from '../edition/missing-links.ts'
import type { Colours } from '../page/colours.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { RelatedLinks } from '../related/compute-related.ts'
import { findSurroundings, makeArticleView, type Surroundings, type Warn } from './article-view.ts'
import { type Favicon, makeFavicon } from './favicon.ts'

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
  /** Those of the reader's themes, for the manifest, the favicon and the bars of phones. */
  colours: Colours
  links: RelatedLinks
  /** The index of the edition; written when its first file is asked for. */
  search: () => SearchFiles
  warn: Warn
  fault: (fault: Fault) => void
  missing: MissingLinks
}

/** What all outputs are made from. */
export interface Publication
  extends Omit<PublicationParts, 'origin' | 'links' | 'warn' | 'fault' | 'missing'> {
  config: EditionConfig
  topics: readonly string[]
  /** The absolute address of the site with its base path, `https://example.org/x/`, where it is known. */
  site: string | undefined
  favicon: Favicon
  /** What surrounds an article; undefined where the edition has none of this id. */
  surroundings: (id: string) => Surroundings | undefined
  /** An article as it is published; undefined where the edition has none of this id. */
  view: (id: string) => ArticleView | undefined
}

/** Gathers what all outputs are made from. */
export function makePublication({
  origin,
  links,
  warn,
  fault,
  missing,
  ...parts
}: PublicationParts): Publication {
  const { folder, catalogue, pictures, base, now, colours } = parts
  const { config } = folder
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
      const hasImage = (src: string) => folder.images.has(src)
      const told = { hasImage, isHidden, warn, fault, missing }
      const neighbours = { catalogue, show: pictures.show, links, today, ...told }
      last = { id, surroundings: findSurroundings(known.facts, neighbours) }
    }
    return last
  }

  return {
    ...parts,
    config,
    topics: config.topics.map((topic) => topic.id),
    site: origin === undefined ? undefined : origin.replace(/\/$/, '') + base,
    favicon: makeFavicon(pictures, colours.light),
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
