import { address, readListAddress } from '../../article/addresses.ts'
import type { ArticleView, Summary, WithdrawnView } from '../../article/edition.ts'
import { alternateTags } from './alternate-links.ts'
import {
  type Preview,
  type PreviewImage,
  type PreviewOf,
  previewOfArticle,
  previewOfList,
  previewTags,
} from './link-preview.ts'
import { articleData, siteData, topicData } from './structured-data.ts'

/** A page as programs need to know it. */
export interface PageToDescribe {
  /** `/a/suez/`; `/404` for what stands at no address of its own. */
  path: string
  title: string
  /** The article that it is, the first rows that it lists, or what it says of an article that was withdrawn. */
  shows: { view: ArticleView } | { rows: readonly Summary[] } | WithdrawnView
  /** The image drawn for links to it; without one, an article's own picture is shown. */
  card?: PreviewImage | undefined
}

/** What a page tells programs of itself: tags for its head, and data of schema.org. */
export function pageMetadata(
  { path, title, shows, card }: PageToDescribe,
  { config, site, base }: PreviewOf & { base: string },
): { tags: string; structured: readonly object[] } {
  const preview = previewOf(path, config, shows)
  const tags = [
    previewTags({ ...preview, image: card ?? preview.image }, title, { config, site }),
    ...alternateTags(path, { base, site }),
  ].join('\n')
  if (site === undefined || 'near' in shows) return { tags, structured: [] }
  const known = { config, site }
  if ('view' in shows) return { tags, structured: articleData(shows.view, known, card) }
  if (path === address.front) return { tags, structured: [siteData(known)] }
  const list = readListAddress(path)
  const topic = list?.page === undefined ? list?.topic : undefined
  return { tags, structured: topic === undefined ? [] : topicData(topic, known) }
}

function previewOf(
  path: string,
  config: PreviewOf['config'],
  shows: PageToDescribe['shows'],
): Preview {
  if ('view' in shows) return previewOfArticle(shows.view, config)
  if ('near' in shows) return { path, language: config.language, isIndexed: false }
  return previewOfList(path, config, shows.rows)
}
