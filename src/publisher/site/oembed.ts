import type { ArticleView } from '../../article/edition.ts'
import { isolateMixed } from '../../article/text/direction.ts'
import { type PreviewOf, previewOfArticle } from '../page/link-preview.ts'

/**
 * What other sites show where an article is linked to, https://oembed.com. A link with a picture and never a frame:
 * the policy of our pages lets nobody else frame them.
 */
export function oEmbed(view: ArticleView, { config, site }: PreviewOf & { site: string }): object {
  const { image } = previewOfArticle(view, config)
  const { headline, bylines = [] } = view.article
  return {
    version: '1.0',
    type: 'link',
    title: isolateMixed(headline),
    ...(bylines.length > 0 && { author_name: bylines.map((one) => one.name).join('، ') }),
    provider_name: config.name,
    provider_url: site,
    ...(image && {
      thumbnail_url: site + encodeURI(image.src),
      thumbnail_width: image.width,
      thumbnail_height: image.height,
    }),
  }
}
