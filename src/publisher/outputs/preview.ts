import { isolateMixed } from '../../article/arabic.ts'
import { type ArticleView, address, topicLabel } from '../../article/edition.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import { plainText } from '../../article/plain-text.ts'

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

/** Search results and messengers cut a description at some 160 characters; so do we, between two words. */
const longest = 160

/** What an article's link shows: its headline, its deck or first words, its picture. */
export function previewOfArticle(
  { article }: Pick<ArticleView, 'article'>,
  config: EditionConfig,
): Preview {
  const { id, language, headline, deck, published, modified, lead, body } = article
  const topic = config.topics.find((one) => one.id === article.section)
  const opening = body.find((block) => block.type === 'paragraph')
  const said = deck ?? (opening && plainText(opening.text))
  return {
    path: address.article(id),
    language,
    title: headline,
    description: said === undefined ? undefined : shorten(said),
    image: lead?.src !== undefined && lead.widths ? pictureOf(lead, headline) : undefined,
    ...(published !== undefined && { published }),
    ...(modified !== undefined && { modified }),
    section: topic && topicLabel(topic, language, config.language),
  }
}

function pictureOf(
  lead: NonNullable<ArticleView['article']['lead']>,
  headline: string,
): PreviewImage {
  const { src = '', width = 0, height = 0, alt, caption } = lead
  return { src, width, height, type: 'image/jpeg', alt: alt || (caption ?? headline) }
}

/** What the link of any other page shows. */
export function previewOfList(path: string, config: EditionConfig): Preview {
  return { path, language: config.language, description: config.tagline }
}

/** «أطول مما يُعرض…»: whole words, and a sign that there is more. */
export function shorten(text: string): string {
  if (text.length <= longest) return text
  const room = text.slice(0, longest - 1)
  const cut = room.replace(/[\s\p{P}]*\s\S*$/u, '')
  return `${cut || room}…`
}

/**
 * The tags by which messengers and search engines show a page (Open Graph, Twitter). `title` is the page's own, escaped
 * as React writes it. Addresses and pictures must be absolute: without the site's address they are left out.
 */
export function previewTags(preview: Preview, title: string, { config, site }: PreviewOf): string {
  const { path, language, description, image, published, modified, section } = preview
  const called = preview.title === undefined ? title : escaped(isolateMixed(preview.title))
  const said = description === undefined ? undefined : escaped(isolateMixed(description))
  const url = site === undefined ? undefined : escaped(site + path.slice(1))
  const picture = site === undefined ? undefined : image
  const tags: [kind: 'name' | 'property', key: string, value: string | number | undefined][] = [
    ['name', 'description', said],
    ['property', 'og:type', preview.title === undefined ? 'website' : 'article'],
    ['property', 'og:title', called],
    ['property', 'og:description', said],
    ['property', 'og:url', url],
    ['property', 'og:site_name', escaped(config.name)],
    ['property', 'og:locale', localeOf(language)],
    ['property', 'og:image', picture && escaped(site + encodeURI(picture.src))],
    ['property', 'og:image:type', picture?.type],
    ['property', 'og:image:width', picture?.width],
    ['property', 'og:image:height', picture?.height],
    ['property', 'og:image:alt', picture && escaped(picture.alt)],
    ['property', 'article:published_time', published],
    ['property', 'article:modified_time', modified],
    ['property', 'article:section', section && escaped(section)],
    ['name', 'twitter:card', picture ? 'summary_large_image' : 'summary'],
    ['name', 'twitter:image:alt', picture && escaped(picture.alt)],
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

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
