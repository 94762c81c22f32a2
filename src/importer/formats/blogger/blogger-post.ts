import type { Block, Figure } from '../../../article/article.ts'
import { blocksOf } from '../../markup/blocks.ts'
import { bylinesOf, withoutRepeats } from '../../markup/field-bylines.ts'
import { decodePath, webAddress } from '../../markup/links.ts'
import { parsePage } from '../../markup/parse.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import type { FoundArticle } from '../format.ts'
import { defined } from '../json/json-values.ts'
import type { AtomRecord } from './atom-records.ts'

/** What a blog says of itself. */
export interface BlogInfo {
  id?: string
  language?: string
  /** When it was exported: what has a later date was not out yet. */
  exported?: string
  /** Whether everybody could read it. */
  isOpen: boolean
}

type Kind = { leftOut: string } | Pick<FoundArticle, 'unpublished' | 'isOwnPage'>

const kindScheme = 'http://schemas.google.com/g/2005#kind'

/** What an entry is: only live posts and pages of an open blog come; comments, template and settings never. */
export function kindOf({ texts, categories, links }: AtomRecord, blog: BlogInfo): Kind {
  const said = (name: string) => texts.get(name)?.trim() ?? ''
  const term = categories.find(({ scheme }) => scheme === kindScheme)?.term ?? ''
  const kind = (said('blogger:type') || term.replace(/^.*#/, '')).toLowerCase()
  if (kind !== 'post' && kind !== 'page') return { leftOut: kind || 'entry of no kind' }
  if (links.some(({ rel }) => rel === 'related' || rel === 'replied-to') && said('thr:in-reply-to'))
    return { leftOut: 'comment' }
  if (!blog.isOpen) return { leftOut: `${kind} of a closed blog` }
  const status = said('blogger:status').toLowerCase()
  if (said('blogger:trashed') !== '') return { leftOut: `trashed ${kind}` }
  const isDraft = said('app:control/app:draft').toLowerCase() === 'yes' || status === 'draft'
  const isAhead = Date.parse(said('published')) > Date.parse(blog.exported ?? '')
  const isLate = status === 'scheduled' || isAhead
  if (!isDraft && !isLate) {
    if (status !== '' && status !== 'live') return { leftOut: `${status} ${kind}` }
    return kind === 'page' ? { isOwnPage: true } : {}
  }
  const named = `${isDraft ? 'draft' : 'scheduled'} ${kind}`
  return kind === 'page' ? { leftOut: named } : { unpublished: named }
}

/** Reads a post or a page of a Blogger export; undefined where it is only a title. */
export function readBloggerPost(record: AtomRecord, blog: BlogInfo): FoundArticle | undefined {
  const { texts, links, categories } = record
  const said = (name: string) => texts.get(name)?.trim() || undefined
  const url = webAddress(links.find(({ rel }) => rel === 'alternate')?.href)
  const body = blocksIn(said('content') ?? '', url)
  const [first, ...rest] = body
  if (first === undefined) return undefined
  const lead: Figure | undefined = first.type === 'figure' && rest.length > 0 ? first : undefined
  const names = authorsOf(said('author/name'))
  const path = said('blogger:filename') ?? (url === undefined ? undefined : new URL(url).pathname)
  const slug = /([^/]+)\.html?$/.exec(path ?? '')?.[1] ?? ''
  const labels = categories.filter(({ scheme }) => scheme !== kindScheme)
  const isDraft = said('app:control/app:draft') === 'yes' || said('blogger:status') === 'DRAFT'
  const found = foundArticle({
    headline: plainWords(said('title')),
    bylines: withoutRepeats(names.flatMap((name) => bylinesOf(name))),
    ...(isDraft ? {} : readTimestamps(said('published'), said('updated'))),
    lead,
    body: lead === undefined ? body : rest,
    language: blog.language,
    source: { url },
    guid: said('id'),
    keywords: labels.map(({ label, term }) => plainWords(label ?? term)),
    isWhole: true,
  })
  // Whoever exports a blog moves it: its own old address is no source to name.
  const { source: _, ...article } = found.article
  const alias = path === undefined || isDraft ? undefined : decodePath(path)
  const isAddress = alias !== undefined && /^\/(?!\/)[^\s\\?#\p{Cc}]+$/u.test(alias)
  return defined({
    ...found,
    article: { ...article, ...(isAddress && { aliases: [alias] }) },
    site: blog.id || undefined,
    slug: /^[a-z0-9][a-z0-9-]{0,63}$/.test(slug) ? slug : undefined,
    authors: names.length > 0 ? names.map((name) => ({ name })) : undefined,
  })
}

/** Who wrote it, unless Blogger knows no name. */
function authorsOf(name: string | undefined): string[] {
  const words = plainWords(name)
  const isNobody = /^(?:unknown|anonymous|noreply|غير معرف|مجهول)$/i.test(words ?? '')
  return words === undefined || isNobody || words.includes('@') ? [] : [words]
}

/** The blocks of a post, its pictures in their full size. */
function blocksIn(html: string, base: string | undefined): Block[] {
  const { body } = parsePage(html)
  for (const image of body.querySelectorAll('img')) {
    const src = image.getAttribute('src') ?? ''
    const whole = fullSize(src)
    if (whole === src) continue
    image.setAttribute('src', whole)
    // They say how large it was shown.
    for (const name of ['width', 'height', 'srcset']) image.removeAttribute(name)
  }
  return blocksOf(body, base)
}

/** Google gives a picture in any size that its address asks for: `…/s320/a.jpg` and `…=w640-h400` are of one of 1,600 dots. */
export function fullSize(src: string): string {
  if (!/^(?:https?:)?\/\/[\w.-]*(?:\.blogspot\.com|\.googleusercontent\.com)\//i.test(src))
    return src
  return src
    .replace(/\/(?:s\d{2,4}|w\d{2,4}-h\d{2,4}|[wh]\d{2,4})(?:-[\w-]+)?\/(?=[^/]*$)/, '/s1600/')
    .replace(/=(?:s|w|h)\d{2,4}(?:-[\w-]+)?$/, '=s1600')
}
