import { address } from '../../article/addresses.ts'
import { type ArticleView, topicLabel } from '../../article/edition.ts'
import { plainText } from '../../article/text/plain-text.ts'
import type { PreviewImage, PreviewOf } from './link-preview.ts'

/** schema.org's description of an article and of the way to it; https://schema.org/NewsArticle. */
export function articleData(
  { article }: Pick<ArticleView, 'article'>,
  { config, site }: PreviewOf & { site: string },
  card?: PreviewImage,
): object[] {
  const { id, language, headline, deck, published, modified, bylines = [] } = article
  const absolute = (path: string) => site + path.slice(1)
  const topic = config.topics.find((one) => one.id === article.section)
  const section = topic && topicLabel(topic, language, config.language)
  const url = absolute(address.article(id))
  const publisher = { '@type': 'NewsMediaOrganization', name: config.name, url: site }
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline,
      description: deck,
      inLanguage: language,
      datePublished: published,
      dateModified: modified ?? published,
      correction: article.corrections?.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        text: plainText(text),
        datePublished: date,
      })),
      articleSection: section,
      author: bylines.length > 0 ? bylines.map((one) => authorOf(one.name, config)) : publisher,
      publisher,
      mainEntityOfPage: url,
      url,
      isAccessibleForFree: true,
      dateline: article.dateline?.city,
      image: imageOf(article.lead, site) ?? cardImage(card, site),
    },
    breadcrumbs([
      [config.name, site],
      ...(topic && section ? [[section, absolute(address.topic(topic.id))] as const] : []),
      [headline, url],
    ]),
  ]
}

/** The card image of an article, which stands in for a picture of its own. */
function cardImage(card: PreviewImage | undefined, site: string): object | undefined {
  if (!card) return undefined
  const { src, width, height } = card
  return { '@type': 'ImageObject', url: site + src, width, height }
}

/** The picture of the article itself, with the words that stand under it. */
function imageOf(lead: ArticleView['article']['lead'], site: string): object | undefined {
  if (lead?.src === undefined) return undefined
  return {
    '@type': 'ImageObject',
    url: site + encodeURI(lead.src),
    width: lead.width,
    height: lead.height,
    caption: lead.caption,
    creditText: lead.credit,
  }
}

/** A house that signs its pieces is no person: «الشرق الأوسط» in guillemets, or the edition’s own desk. */
function authorOf(name: string, { desk }: PreviewOf['config']): object {
  const house = name === desk?.name ? name : /^«(.+)»$/.exec(name)?.[1]
  return house === undefined
    ? { '@type': 'Person', name }
    : { '@type': 'NewsMediaOrganization', name: house }
}

/** schema.org's description of the front page: the site itself, and how it is searched. */
export function siteData({ config, site }: PreviewOf & { site: string }): object {
  const absolute = (path: string) => site + path.slice(1)
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: config.name,
    description: config.tagline,
    inLanguage: config.language,
    url: site,
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${absolute(address.search)}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  }
}

/** schema.org's description of a topic's list. */
export function topicData(
  topicId: string,
  { config, site }: PreviewOf & { site: string },
): object[] {
  const topic = config.topics.find((one) => one.id === topicId)
  if (!topic) return []
  const name = topicLabel(topic, config.language, config.language)
  const url = site + address.topic(topicId).slice(1)
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      name,
      inLanguage: config.language,
      url,
      isPartOf: { '@type': 'WebSite', name: config.name, url: site },
    },
    breadcrumbs([
      [config.name, site],
      [name, url],
    ]),
  ]
}

function breadcrumbs(steps: readonly (readonly [name: string, url: string])[]): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, item], at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name,
      item,
    })),
  }
}
