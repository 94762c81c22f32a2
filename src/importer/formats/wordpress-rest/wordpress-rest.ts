import { bylinesOf, withoutRepeats } from '../../markup/field-bylines.ts'
import { figureOf } from '../../markup/figures-and-cards.ts'
import { blocksOfHtml } from '../../markup/html-blocks.ts'
import { webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readCaption } from '../../press/captions.ts'
import type { FoundArticle, JsonFormat, ReadResult } from '../format.ts'
import { at, defined, isObject, type JsonObject, listOf, stringAt } from '../json/json-values.ts'
import { readZonedTimes } from '../wordpress/dates.ts'
import { pathOf } from '../wordpress/old-addresses.ts'

/** What the REST interface of a WordPress site answers, `/wp-json/wp/v2/posts?_embed`: each of a list is a post or page. */
export const wordpressRest: JsonFormat = {
  takes: 'json',
  name: 'WordPress REST',
  detect: (value) =>
    typeof at(value, 'title', 'rendered') === 'string' &&
    typeof at(value, 'content', 'rendered') === 'string',
  read: (value) => (isObject(value) ? readPost(value) : { articles: [] }),
}

function readPost(post: JsonObject): ReadResult {
  const type = stringAt(post, 'type') ?? 'post'
  const status = stringAt(post, 'status') ?? 'publish'
  const leave = (what: string): ReadResult => ({ articles: [], leftOut: { [what]: 1 } })
  if (type !== 'post' && type !== 'page') return leave(type)
  const isProtected =
    at(post, 'content', 'protected') === true ||
    at(post, 'excerpt', 'protected') === true ||
    (stringAt(post, 'password') ?? '') !== ''
  if (isProtected) return leave(`password-protected ${type}`)
  const isWanted = type === 'post' && ['draft', 'pending', 'future', 'private'].includes(status)
  if (status !== 'publish' && !isWanted) return leave(`${status} ${type}`)
  const found = foundPost(post)
  if (found === undefined) return leave(`${type} without text`)
  return {
    articles: [
      {
        ...found,
        ...(status !== 'publish' && { unpublished: `${status} ${type}` }),
        ...(type === 'page' && { isOwnPage: true as const }),
      },
    ],
  }
}

function foundPost(post: JsonObject): FoundArticle | undefined {
  const url = webAddress(stringAt(post, 'link'))
  const body = blocksOfHtml(stringAt(post, 'content', 'rendered') ?? '', url)
  const excerpt = plainWords(at(post, 'excerpt', 'rendered'))
  if (body.length === 0 && excerpt === undefined) return undefined
  const names = listOf(at(post, '_embedded', 'author')).flatMap((one) => {
    const name = plainWords(at(one, 'name'))
    return name === undefined || name.includes('@') ? [] : [name]
  })
  const terms = termsOf(post)
  const [section, ...others] = terms
  const isDraft = /^(?:draft|pending)$/.test(stringAt(post, 'status') ?? '')
  const slug = stringAt(post, 'slug') ?? ''
  const found = foundArticle({
    headline: plainWords(at(post, 'title', 'rendered')),
    // What breaks off is the beginning of the text, as WordPress makes it where nobody wrote an excerpt.
    summary:
      /(?:\[?(?:…|\.\.\.)\]?)$/u.test(excerpt ?? '') && body.length > 0 ? undefined : excerpt,
    bylines: withoutRepeats(names.flatMap((name) => bylinesOf(name))),
    ...(isDraft ? {} : readZonedTimes(timesOf(post))),
    lead: leadOf(post),
    body,
    language: stringAt(post, 'lang'),
    source: { url },
    guid: stringAt(post, 'guid', 'rendered'),
    section: section?.name,
    keywords: others.map(({ name }) => name),
    isWhole: body.length > 0,
  })
  // A site's own address is where its posts were, and no source to name.
  const { source: _, ...article } = found.article
  const aliases = addressesOf(post, url)
  const slugs = terms.filter(({ slug: one }) => isId(one))
  return defined({
    ...found,
    article: { ...article, ...(aliases.length > 0 && { aliases }) },
    site: url === undefined ? undefined : new URL(url).origin,
    slug: isId(slug) ? slug : undefined,
    topicIds:
      slugs.length > 0 ? Object.fromEntries(slugs.map((one) => [one.name, one.slug])) : undefined,
    authors: names.length > 0 ? names.map((name) => ({ name })) : undefined,
  })
}

/** The categories and tags that came along, categories first; «uncategorized» is none. */
function termsOf(post: JsonObject): { name: string; slug: string; isCategory: boolean }[] {
  const all = listOf(at(post, '_embedded', 'wp:term')).flatMap(listOf)
  const named = all.flatMap((term) => {
    const name = plainWords(at(term, 'name'))
    const slug = stringAt(term, 'slug') ?? ''
    const taxonomy = stringAt(term, 'taxonomy')
    const isKnown = taxonomy === 'category' || taxonomy === 'post_tag'
    return name === undefined || !isKnown || slug === 'uncategorized' || name === 'غير مصنف'
      ? []
      : [{ name, slug, isCategory: taxonomy === 'category' }]
  })
  return named.toSorted((a, b) => Number(b.isCategory) - Number(a.isCategory))
}

/** The times under the names that an export has for them, where a `T` stands for the space. */
function timesOf(post: JsonObject): Map<string, string> {
  const names = { date: 'post_date', date_gmt: 'post_date_gmt', modified: 'post_modified' }
  return new Map(
    Object.entries({ ...names, modified_gmt: 'post_modified_gmt' }).flatMap(([name, field]) => {
      const time = stringAt(post, name)?.replace('T', ' ')
      return time === undefined ? [] : [[`wp:${field}`, time] as const]
    }),
  )
}

function leadOf(post: JsonObject) {
  const media = at(post, '_embedded', 'wp:featuredmedia', 0)
  const lead = figureOf({
    src: at(media, 'source_url'),
    width: at(media, 'media_details', 'width'),
    height: at(media, 'media_details', 'height'),
    alt: at(media, 'alt_text'),
    ...readCaption(plainWords(at(media, 'caption', 'rendered')) ?? ''),
  })
  return lead?.src === undefined ? undefined : lead
}

function addressesOf(post: JsonObject, url: string | undefined): string[] {
  const name = post.type === 'page' ? 'page_id' : 'p'
  const id = Number.isInteger(post.id) ? [`/?${name}=${post.id}`] : []
  const path = url === undefined ? undefined : pathOf(url)
  const isAddress = path !== undefined && path !== '/' && !/[\s\\#\p{Cc}]/u.test(path)
  return [...new Set([...(isAddress ? [path] : []), ...id])]
}

function isId(slug: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,63}$/.test(slug)
}
