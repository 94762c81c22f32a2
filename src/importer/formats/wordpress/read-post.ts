import type { Block, Figure } from '../../../article/article.ts'
import { bylinesOf, withoutRepeats } from '../../markup/field-bylines.ts'
import { blocksOfHtml } from '../../markup/html-blocks.ts'
import { webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import type { FoundArticle } from '../format.ts'
import { defined, listOf, stringAt } from '../json/json-values.ts'
import { readZonedTimes } from './dates.ts'
import type { LanguageVersion } from './language-versions.ts'
import { oldAddresses } from './old-addresses.ts'
import { type PostContext, postHtml } from './post-html.ts'
import type { SiteIndex } from './site-index.ts'
import { topicsOf } from './topics.ts'
import type { WxrRecord } from './wxr-records.ts'

/** A post as it was read, with what was found in it that could not be. */
export interface ReadPost {
  found: FoundArticle
  unknown: PostContext['unknown']
  hidden: PostContext['hidden']
  /** Whether its featured picture is in no file of the export. */
  lacksPicture: boolean
}

/** Reads a post or a page of a WordPress export; undefined where it is only a title. */
export function readPost(
  { record, language }: LanguageVersion,
  index: SiteIndex,
): ReadPost | undefined {
  const { fields, meta, terms } = record
  const postId = fields.get('wp:post_id') ?? ''
  const context: PostContext = {
    index,
    postId,
    unknown: new Map(),
    hidden: new Map(),
    footnotes: footnotesOf(meta.get('footnotes')),
  }
  const url = webAddress(fields.get('link'))
  const body = blocksOfHtml(postHtml(fields.get('content:encoded') ?? '', context), url)
  const excerpt = plainWords(fields.get('excerpt:encoded'))
  if (body.length === 0 && excerpt === undefined) return undefined
  const thumbnail = meta.get('_thumbnail_id')?.split('\n').at(-1)?.trim()
  const featured = featuredPicture(thumbnail, index)
  const others = featured === undefined ? body : withoutPicture(body, featured)
  // A post that is this one picture has it as its text.
  const lead = others.length > 0 || body.length === 0 ? featured : undefined
  const names = authorsOf(record, index)
  const { section, keywords, topicIds } = topicsOf(terms, meta, index)
  const times = readZonedTimes(fields)
  const found = foundArticle({
    headline: plainWords(fields.get('title')),
    summary: excerpt,
    bylines: withoutRepeats(names.flatMap((name) => bylinesOf(name))),
    // Of a draft the date says when it was begun.
    ...(/^(?:draft|pending)$/.test(fields.get('wp:status') ?? '') ? {} : times),
    lead,
    body: lead === undefined ? body : others,
    language: language ?? languageOf(record, index),
    source: { url },
    guid: fields.get('guid') || undefined,
    section,
    keywords,
    isWhole: body.length > 0,
  })
  // Whoever exports a site moves it: its own old address is no source to name.
  const { source: _, ...article } = found.article
  // A further language of a post had its addresses by a part that plugins put before them.
  const aliases = url === undefined ? [] : oldAddresses(record, url, index)
  const slug = fields.get('wp:post_name') ?? ''
  return {
    found: defined({
      ...found,
      article: { ...article, ...(aliases.length > 0 && { aliases }) },
      slug: /^[a-z0-9][a-z0-9-]{0,63}$/.test(slug) ? slug : undefined,
      topicIds,
      authors: names.length > 0 ? names.map((name) => ({ name })) : undefined,
    }),
    unknown: context.unknown,
    hidden: context.hidden,
    lacksPicture: featured === undefined && /^[1-9]\d*$/.test(thumbnail ?? ''),
  }
}

/** `[{"content": "…", "id": "…"}]`; nothing where it is none. */
function footnotesOf(json = ''): string[] {
  try {
    return listOf(JSON.parse(json)).flatMap((one) => stringAt(one, 'content') ?? [])
  } catch {
    return []
  }
}

function featuredPicture(id: string | undefined, index: SiteIndex): Figure | undefined {
  const attachment = id === undefined ? undefined : index.attachments.get(id)
  const src = webAddress(attachment?.url)
  if (attachment === undefined || src === undefined) return undefined
  const { width, height, alt, caption, credit } = attachment
  return defined({
    type: 'figure' as const,
    src,
    ...(width && height ? { width, height } : {}),
    alt: alt === caption ? undefined : alt,
    caption,
    credit,
  })
}

/** Many themes do not show the featured picture, so that authors set it again into the text: there it opens it. */
function withoutPicture(body: readonly Block[], lead: Figure): Block[] {
  const first = body.findIndex(({ type }) => type !== 'figure' && type !== 'divider')
  const opening = first < 0 ? body.length : first
  return body.filter(
    (block, at) => at >= opening || block.type !== 'figure' || block.src !== lead.src,
  )
}

/** The names that readers see, of plugins for several authors too; none where only what somebody logs in with is known. */
function authorsOf({ fields, terms }: WxrRecord, { authors, guests }: SiteIndex): string[] {
  const several = terms.filter(({ taxonomy }) => taxonomy === 'author')
  const named = several.map(({ slug, name }) => {
    const key = slug.replace(/^cap-/, '')
    const known = guests.get(key) ?? authors.get(key) ?? authors.get(name)
    return known ?? (/\s/.test(name) ? plainWords(name) : undefined)
  })
  const creator = fields.get('dc:creator') ?? ''
  const own = authors.size === 0 ? plainWords(creator) : authors.get(creator)
  const names = named.some((one) => one !== undefined) ? named : [own]
  const seen = names.filter((name): name is string => !!name && !name.includes('@'))
  return [...new Set(seen)].filter((name) => !/^(?:admin(?:istrator)?|root|editor)$/i.test(name))
}

/** What a plugin for several languages says of an item, else the language of the site. */
function languageOf({ fields, meta, terms }: WxrRecord, { site }: SiteIndex): string | undefined {
  const polylang = terms.find(({ taxonomy }) => taxonomy === 'language')?.slug
  const wpml = meta.get('_wpml_import_language_code') ?? meta.get('_wpml_language')
  const asked = /[?&]lang=([a-z]{2,3}(?:[-_][a-z0-9]{2,8})?)\b/i.exec(fields.get('link') ?? '')?.[1]
  return polylang ?? wpml ?? asked ?? site?.fields.get('language')
}
