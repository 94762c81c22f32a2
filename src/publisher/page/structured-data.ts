import { address } from '../../article/addresses.ts'
import type { Byline } from '../../article/article.ts'
import { type ArticleView, type Author, type OwnPage, topicLabel } from '../../article/edition.ts'
import type { StoryConfig } from '../../article/edition-config.ts'
import { plainText } from '../../article/text/plain-text.ts'
import { coverageData } from './coverage-data.ts'
import type { PreviewImage, PreviewOf } from './link-preview.ts'

/** schema.org's description of an article and of the way to it; https://schema.org/NewsArticle. */
export function articleData(
  view: Pick<ArticleView, 'article' | 'ids'>,
  { config, site }: PreviewOf & { site: string },
  card?: PreviewImage,
): object[] {
  const { article } = view
  const { id, language, headline, deck, published, modified, bylines = [] } = article
  const absolute = (path: string) => site + path.slice(1)
  const topic = config.topics.find((one) => one.id === article.section)
  const section = topic && topicLabel(topic, language, config.language)
  const url = absolute(address.article(id))
  const publisher = { '@type': 'NewsMediaOrganization', name: config.name, url: site }
  return [
    {
      '@context': 'https://schema.org',
      '@type': article.coverage ? 'LiveBlogPosting' : 'NewsArticle',
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
      author:
        bylines.length > 0 ? bylines.map((one) => authorOf(one, { config, site })) : publisher,
      publisher,
      mainEntityOfPage: url,
      url,
      isAccessibleForFree: true,
      dateline: article.dateline?.city,
      image: imageOf(article.lead, site) ?? cardImage(card, site),
      ...coverageData(view, url),
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
function authorOf(
  { name, author }: Byline,
  { config, site }: PreviewOf & { site: string },
): object {
  if (author !== undefined) {
    return { '@type': 'Person', name, url: site + address.author(author).slice(1) }
  }
  const { desk } = config
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

/** schema.org's description of the list of a topic or a story, at its address. */
export function collectionData(
  path: string,
  of: Pick<StoryConfig, 'id' | 'label' | 'summary'>,
  { config, site }: PreviewOf & { site: string },
): object[] {
  const name = topicLabel(of, config.language, config.language)
  const url = site + path.slice(1)
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'CollectionPage',
      name,
      description: of.summary,
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

/** schema.org's description of an author's page; https://schema.org/ProfilePage. */
export function authorData(
  { id, name, role, about, portrait, links = [] }: Author,
  { config, site }: PreviewOf & { site: string },
): object[] {
  const url = site + address.author(id).slice(1)
  const places = links.map(({ href }) => href).filter((href) => /^https?:/i.test(href))
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'ProfilePage',
      inLanguage: config.language,
      url,
      isPartOf: { '@type': 'WebSite', name: config.name, url: site },
      mainEntity: {
        '@type': 'Person',
        name,
        url,
        jobTitle: role,
        description: about,
        image: imageOf(portrait, site),
        sameAs: places.length > 0 ? places : undefined,
        worksFor: { '@type': 'NewsMediaOrganization', name: config.name, url: site },
      },
    },
    breadcrumbs([
      [config.name, site],
      [name, url],
    ]),
  ]
}

/** schema.org's description of an own page, and of the way to it. */
export function ownPageData(
  { page }: OwnPage,
  { config, site }: PreviewOf & { site: string },
): object[] {
  const { id, headline, deck, language, modified } = page
  const url = site + address.own(id).slice(1)
  return [
    {
      '@context': 'https://schema.org',
      '@type': ownPageType(id),
      name: headline,
      description: deck,
      inLanguage: language,
      dateModified: modified,
      url,
      isPartOf: { '@type': 'WebSite', name: config.name, url: site },
    },
    breadcrumbs([
      [config.name, site],
      [headline, url],
    ]),
  ]
}

/** What a page is for is known of two addresses alone, which the whole web gives to such pages. */
function ownPageType(id: string): string {
  if (id === 'about') return 'AboutPage'
  return id === 'contact' ? 'ContactPage' : 'WebPage'
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
