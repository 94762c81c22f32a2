import { bylinesOf, withoutRepeats } from '../../markup/field-bylines.ts'
import { figureOf } from '../../markup/figures-and-cards.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import { readCaption } from '../../press/captions.ts'
import type { FoundArticle } from '../format.ts'
import { defined, type JsonObject, stringAt } from '../json/json-values.ts'
import { ghostBlocks } from './ghost-cards.ts'
import type { GhostTables } from './ghost-tables.ts'
import { lexicalHtml } from './lexical.ts'
import { mobiledocHtml } from './mobiledoc.ts'

/** Reads a post or a page of a Ghost export; undefined where it is only a title. */
export function readGhostPost(post: JsonObject, tables: GhostTables): FoundArticle | undefined {
  const id = String(post.id)
  const meta = tables.metaOf.get(id)
  const field = (name: string) => stringAt(post, name) ?? stringAt(meta, name)
  const body = ghostBlocks(withoutPlaceholder(htmlOf(post)))
  const excerpt = plainWords(post.custom_excerpt)
  if (body.length === 0 && excerpt === undefined) return undefined
  const caption = readCaption(plainWords(field('feature_image_caption')) ?? '')
  const lead = figureOf({
    src: withoutPlaceholder(field('feature_image') ?? stringAt(post, 'image') ?? ''),
    alt: field('feature_image_alt'),
    ...caption,
  })
  const [section, ...others] = tables.tagsOf.get(id) ?? []
  const authors = tables.authorsOf(post)
  const isDraft = post.status === 'draft'
  const times = readTimestamps(timeOf(post.published_at), timeOf(post.updated_at))
  const slug = stringAt(post, 'slug') ?? ''
  const isId = (one: string) => /^[a-z0-9][a-z0-9-]{0,63}$/.test(one)
  const slugs = [section, ...others].flatMap((tag) => (tag && isId(tag.slug) ? [tag] : []))
  const found = foundArticle({
    headline: plainWords(post.title),
    summary: excerpt,
    bylines: withoutRepeats(authors.flatMap(({ name }) => bylinesOf(name))),
    ...(isDraft ? {} : times),
    lead: lead?.src === undefined ? undefined : lead,
    body,
    language: stringAt(post, 'locale') ?? stringAt(post, 'language') ?? tables.language,
    guid: stringAt(post, 'uuid') === undefined ? `ghost:${id}` : `ghost:${post.uuid}`,
    section: section?.name,
    keywords: others.map(({ name }) => name),
    isWhole: body.length > 0,
  })
  const isAddress = slug !== '' && post.status === 'published' && !/[\s/\\?#\p{Cc}]/u.test(slug)
  return defined({
    ...found,
    article: { ...found.article, ...(isAddress && { aliases: [`/${slug}/`] }) },
    site: `ghost ${tables.title ?? ''}`.trim(),
    slug: isId(slug) ? slug : undefined,
    topicIds:
      slugs.length > 0 ? Object.fromEntries(slugs.map((tag) => [tag.name, tag.slug])) : undefined,
    authors: authors.length > 0 ? authors : undefined,
  })
}

/** The text of a post as Ghost showed it, else as its editor keeps it, in whichever of its forms there is. */
function htmlOf(post: JsonObject): string {
  const html = stringAt(post, 'html') ?? ''
  if (html.trim() !== '') return html
  const lexical = stringAt(post, 'lexical')
  if (lexical !== undefined) return lexicalHtml(lexical)
  const mobiledoc = stringAt(post, 'mobiledoc')
  if (mobiledoc !== undefined) return mobiledocHtml(mobiledoc)
  return ''
}

/** Ghost writes its own address as a sign; what lies below it lies beside the export, or in a copy of its pictures. */
function withoutPlaceholder(text: string): string {
  return text.replace(/__GHOST_URL__\//g, '')
}

/** Times of the database are those of Greenwich, and do not say so. */
function timeOf(value: unknown): unknown {
  const isBare = typeof value === 'string' && /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d$/.test(value)
  return isBare ? `${value}Z` : value
}
