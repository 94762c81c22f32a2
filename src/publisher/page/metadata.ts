import { address, readListAddress } from '../../article/addresses.ts'
import type {
  ArticleView,
  Author,
  OwnPage,
  Story,
  Summary,
  WithdrawnView,
} from '../../article/edition.ts'
import { alternateTags } from './alternate-links.ts'
import {
  type Preview,
  type PreviewImage,
  type PreviewOf,
  previewOfArticle,
  previewOfList,
  previewOfOwnPage,
  previewTags,
} from './link-preview.ts'
import {
  articleData,
  authorData,
  collectionData,
  ownPageData,
  siteData,
} from './structured-data.ts'

/** What a page shows: an article, what it says of one that was withdrawn, an own page, or the first rows of a list and whose they are. */
export type Shown =
  | { view: ArticleView }
  | WithdrawnView
  | { own: OwnPage }
  | { rows: readonly Summary[]; author?: Author; story?: Story }

/** A page as programs need to know it. */
export interface PageToDescribe {
  /** `/a/suez/`; `/404` for what stands at no address of its own. */
  path: string
  title: string
  shows: Shown
  /** The image drawn for links to it; without one, an article's own picture is shown. */
  card?: PreviewImage | undefined
}

/** What a page tells programs of itself: tags for its head, and data of schema.org. */
export function pageMetadata(
  { path, title, shows, card }: PageToDescribe,
  { config, site, base }: PreviewOf & { base: string },
): { tags: string; structured: readonly object[] } {
  const preview = previewOf(path, shows, config)
  const tags = [
    previewTags({ ...preview, image: card ?? preview.image }, title, { config, site }),
    ...alternateTags(path, { base, site }),
  ].join('\n')
  if (site === undefined || 'near' in shows) return { tags, structured: [] }
  const known = { config, site }
  if ('view' in shows) return { tags, structured: articleData(shows.view, known, card) }
  if ('own' in shows) return { tags, structured: ownPageData(shows.own, known) }
  if (path === address.front) return { tags, structured: [siteData(known)] }
  const list = readListAddress(path)
  if (list === undefined || list.page !== undefined) return { tags, structured: [] }
  if (shows.author) return { tags, structured: authorData(shows.author, known) }
  const topic = config.topics.find((one) => one.id === list.topic)
  const collection = topic ?? shows.story
  return { tags, structured: collection ? collectionData(path, collection, known) : [] }
}

function previewOf(
  path: string,
  shows: PageToDescribe['shows'],
  config: PreviewOf['config'],
): Preview {
  if ('view' in shows) return previewOfArticle(shows.view, config)
  if ('own' in shows) return previewOfOwnPage(shows.own)
  if ('near' in shows) return { path, language: config.language, isIndexed: false }
  return previewOfList(path, config, shows)
}
