import { address } from '../../article/addresses.ts'
import {
  type ArticleView,
  type Author,
  type OwnPage,
  type Story,
  type Summary,
  topicLabel,
} from '../../article/edition.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import { isolateMixed } from '../../article/text/direction.ts'
import { escapeXml } from '../../article/text/escape-xml.ts'
import { shorten, summaryOf } from './summary.ts'

/** What a page says of itself to whoever shows a link to it. */
export interface Preview {
  /** `/a/suez/` */
  path: string
  language: string
  /** The headline of an article; pages of other kinds are called by their title. */
  title?: string
  description?: string | undefined
  image?: PreviewImage | undefined
  published?: string
  modified?: string
  section?: string | undefined
  /** A page that stands in for those that are gone: it is nobody's address and in no index. */
  isMissing?: boolean
  /** Whether search engines may know it; they may where nothing is said. */
  isIndexed?: boolean
}

/** A picture that messengers show beside a link; they know no vector pictures. */
export interface PreviewImage {
  /** Relative to the site's base. */
  src: string
  width: number
  height: number
  type: 'image/jpeg' | 'image/png'
  alt: string
}

/** The edition that a page belongs to; `site` is its absolute address with the base path, if it is known. */
export interface PreviewOf {
  config: EditionConfig
  site: string | undefined
}

/** What an article's link shows: its headline, its deck or first words, its picture. */
export function previewOfArticle(
  { article, isUnpublished }: Pick<ArticleView, 'article' | 'isUnpublished'>,
  config: EditionConfig,
): Preview {
  const { id, language, headline, published, modified, lead } = article
  const topic = config.topics.find((one) => one.id === article.section)
  return {
    path: address.article(id),
    language,
    title: headline,
    description: summaryOf(article),
    image: lead?.src !== undefined && lead.widths ? pictureOf(lead, headline) : undefined,
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    section: topic && topicLabel(topic, language, config.language),
    isIndexed: !isUnpublished,
  }
}

function pictureOf(
  lead: NonNullable<ArticleView['article']['lead']>,
  headline: string,
): PreviewImage {
  const { src = '', width = 0, height = 0, alt, caption } = lead
  return { src, width, height, type: 'image/jpeg', alt: alt || (caption ?? headline) }
}

/** What the link of an own page shows: its deck or first words. */
export function previewOfOwnPage({ page, isUnpublished }: OwnPage): Preview {
  return {
    path: address.own(page.id),
    language: page.language,
    description: summaryOf(page),
    isIndexed: !isUnpublished,
  }
}

/** What the link of any other page shows: the edition's own line on the front page and where no rows are, else who writes, what the story is, or the first headlines. */
export function previewOfList(
  path: string,
  config: EditionConfig,
  {
    rows,
    author,
    story,
  }: {
    rows: readonly Pick<Summary, 'headline'>[]
    author?: Pick<Author, 'about'>
    story?: Pick<Story, 'summary'>
  },
): Preview {
  const headlines = shorten(rows.map((row) => row.headline).join(' · '))
  const isMissing = path === address.missing
  const isOfEdition = path === address.front || isMissing || rows.length === 0
  const line = config.tagline ?? (headlines || config.name)
  return {
    path,
    language: config.language,
    description: author?.about ?? story?.summary ?? (isOfEdition ? line : headlines),
    isMissing,
  }
}

/**
 * The tags by which messengers and search engines show a page (Open Graph, Twitter). `title` is the page's own, for
 * a page that is no article. Addresses and pictures must be absolute: without the site's address they are left out.
 */
export function previewTags(preview: Preview, title: string, { config, site }: PreviewOf): string {
  const { path, language, description, image, published, modified, section, isMissing } = preview
  const called = escapeXml(
    preview.title === undefined ? title : isolateMixed(preview.title, language),
  )
  const said = description ? escapeXml(isolateMixed(description)) : undefined
  const url = site === undefined || isMissing ? undefined : escapeXml(site + path.slice(1))
  const picture = site === undefined ? undefined : image
  const shown = picture && escapeXml(isolateMixed(picture.alt))
  const tags: [kind: 'name' | 'property', key: string, value: string | number | undefined][] = [
    ['name', 'description', said],
    ['property', 'og:type', preview.title === undefined ? 'website' : 'article'],
    ['property', 'og:title', called],
    ['property', 'og:description', said],
    ['property', 'og:url', url],
    ['property', 'og:site_name', escapeXml(config.name)],
    ['property', 'og:locale', localeOf(language)],
    ['property', 'og:image', picture && escapeXml(site + encodeURI(picture.src))],
    ['property', 'og:image:type', picture?.type],
    ['property', 'og:image:width', picture?.width],
    ['property', 'og:image:height', picture?.height],
    ['property', 'og:image:alt', shown],
    ['property', 'article:published_time', published],
    ['property', 'article:modified_time', modified],
    ['property', 'article:section', section && escapeXml(section)],
    ['name', 'twitter:card', picture ? 'summary_large_image' : 'summary'],
    ['name', 'twitter:image:alt', shown],
    ['name', 'robots', isMissing || preview.isIndexed === false ? 'noindex' : undefined],
  ]
  const written = tags.flatMap(([kind, key, value]) =>
    value === undefined ? [] : [`<meta ${kind}="${key}" content="${value}">`],
  )
  return [...(url === undefined ? [] : [`<link rel="canonical" href="${url}">`]), ...written].join(
    '\n',
  )
}

/** Open Graph's form of a language: `ar` → `ar_AR`, its only Arabic without a country; `ar-EG` → `ar_EG`. */
function localeOf(language: string): string {
  const [tongue = 'ar', region] = language.split('-')
  const home: Record<string, string> = { ar: 'AR', en: 'US', fa: 'IR', ur: 'PK', he: 'IL' }
  const country = /^[A-Za-z]{2}$/.test(region ?? '') ? region : (home[tongue] ?? tongue)
  return `${tongue.toLowerCase()}_${country?.toUpperCase()}`
}
