import { address, readListAddress } from '../../article/addresses.ts'
import type { ArticleView, Summary } from '../../article/edition.ts'
import { alternateTags } from './alternates.ts'
import {
  type PreviewImage,
  type PreviewOf,
  previewOfArticle,
  previewOfList,
  previewTags,
} from './preview.ts'
import { articleData, siteData, topicData } from './structured-data.ts'

/** A page as programs need to know it: the article that it is, or the rows that it lists. */
export interface SaidPage {
  /** `/a/suez/`; `/404` for what stands at no address of its own. */
  path: string
  /** The page's own title. */
  title: string
  view: ArticleView | undefined
  rows: readonly Summary[]
  /** The image drawn for links to it; without one, an article's own picture is shown. */
  card?: PreviewImage | undefined
}

/** What a page says of itself to programs: tags for its head, and data of schema.org. */
export function saidOf(
  { path, title, view, rows, card }: SaidPage,
  { config, site, base }: PreviewOf & { base: string },
): { preview: string; structured: readonly object[] } {
  const preview = view ? previewOfArticle(view, config) : previewOfList(path, config, rows)
  const tags = [
    previewTags({ ...preview, image: card ?? preview.image }, title, { config, site }),
    ...alternateTags(path, { base, site }),
  ].join('\n')
  if (site === undefined) return { preview: tags, structured: [] }
  const known = { config, site }
  if (view) return { preview: tags, structured: articleData(view, known, card) }
  if (path === address.front) return { preview: tags, structured: [siteData(known)] }
  const list = readListAddress(path)
  const topic = list?.page === undefined ? list?.topic : undefined
  return { preview: tags, structured: topic === undefined ? [] : topicData(topic, known) }
}
