import { plainWords } from '../../markup/plain-words.ts'
import { readCaption } from '../../press/captions.ts'
import { defined } from '../json/json-values.ts'
import { pathOf } from './old-addresses.ts'
import type { WxrRecord } from './wxr-records.ts'

/** A file of the media library, as far as a figure needs it. */
export interface Attachment {
  url: string
  caption?: string
  credit?: string
  alt?: string
  width?: number
  height?: number
  /** Whether it is a picture, and not sound, film or a document. */
  isPicture: boolean
}

/** A category or another term of a tree. */
interface Term {
  slug: string
  name: string
  parent: string
}

/** What the posts of a WordPress export name by numbers and slugs, gathered from all of it before they are read. */
export interface SiteIndex {
  site: WxrRecord | undefined
  /** Names that readers see, by what authors log in with; empty where the export has none. */
  authors: ReadonlyMap<string, string>
  /** Guests that no account belongs to, by the slug of their term. */
  guests: ReadonlyMap<string, string>
  categories: ReadonlyMap<string, Term>
  categoryOfId: ReadonlyMap<string, string>
  attachments: ReadonlyMap<string, Attachment>
  /** The numbers of the pictures that were added while an item was written, by the number of the item. */
  attachedTo: ReadonlyMap<string, string[]>
  /** The texts of reusable blocks, by their numbers. */
  blocks: ReadonlyMap<string, string>
  /** The paths at which its published posts and pages are found. */
  permalinks: ReadonlySet<string>
}

/** Gathers what posts refer to from the records of all files of one site. */
export function indexSite(records: Iterable<WxrRecord>): SiteIndex {
  const authors = new Map<string, string>()
  const guests = new Map<string, string>()
  const categories = new Map<string, Term>()
  const categoryOfId = new Map<string, string>()
  const attachments = new Map<string, Attachment>()
  const attachedTo = new Map<string, string[]>()
  const blocks = new Map<string, string>()
  const permalinks = new Set<string>()
  let site: WxrRecord | undefined

  function addItem({ fields, meta }: WxrRecord): void {
    const id = fields.get('wp:post_id') ?? ''
    switch (fields.get('wp:post_type')) {
      case 'post':
      case 'page': {
        const path = pathOf(fields.get('link') ?? '')
        if (path !== undefined && fields.get('wp:status') === 'publish') permalinks.add(path)
        return
      }
      case 'attachment': {
        const attachment = attachmentOf(fields, meta)
        if (attachment === undefined) return
        attachments.set(id, attachment)
        const parent = fields.get('wp:post_parent') ?? '0'
        if (attachment.isPicture && parent !== '0')
          attachedTo.set(parent, [...(attachedTo.get(parent) ?? []), id])
        return
      }
      case 'wp_block':
        if (fields.get('wp:status') === 'publish' && !fields.get('wp:post_password'))
          blocks.set(id, fields.get('content:encoded') ?? '')
        return
      case 'guest-author': {
        const name = plainWords(meta.get('cap-display_name') ?? fields.get('title'))
        const slug = (fields.get('wp:post_name') ?? '').replace(/^cap-/, '')
        if (name !== undefined) guests.set(slug, name)
      }
    }
  }

  function addCategory(fields: WxrRecord['fields'], slugField: string, nameField: string): void {
    const slug = fields.get(slugField) ?? ''
    const name = plainWords(fields.get(nameField)) ?? slug
    const parent = fields.get('wp:category_parent') ?? fields.get('wp:term_parent') ?? ''
    categories.set(slug, { slug, name, parent })
    categoryOfId.set(fields.get('wp:term_id') ?? '', slug)
  }

  for (const record of records) {
    const { kind, fields } = record
    if (kind === 'site') site ??= record
    else if (kind === 'author') addAuthor(authors, fields)
    else if (kind === 'category') addCategory(fields, 'wp:category_nicename', 'wp:cat_name')
    else if (kind === 'item') addItem(record)
    else if (kind === 'term' && fields.get('wp:term_taxonomy') === 'category')
      addCategory(fields, 'wp:term_slug', 'wp:term_name')
  }
  return {
    site,
    authors,
    guests,
    categories,
    categoryOfId,
    attachments,
    attachedTo,
    blocks,
    permalinks,
  }
}

function addAuthor(authors: Map<string, string>, fields: WxrRecord['fields']): void {
  const login = fields.get('wp:author_login') ?? ''
  const whole = [fields.get('wp:author_first_name'), fields.get('wp:author_last_name')].join(' ')
  const name = plainWords(fields.get('wp:author_display_name')) ?? plainWords(whole) ?? ''
  authors.set(login, name.includes('@') ? '' : name)
}

function attachmentOf(
  fields: WxrRecord['fields'],
  meta: WxrRecord['meta'],
): Attachment | undefined {
  const url = (fields.get('wp:attachment_url') ?? fields.get('guid') ?? '').trim()
  if (url === '') return undefined
  const data = meta.get('_wp_attachment_metadata') ?? ''
  const said =
    shortWords(fields.get('excerpt:encoded')) ?? shortWords(fields.get('content:encoded'))
  const own = [...meta].find(([key, value]) => /(?:^|_)credits?$/.test(key) && value.trim() !== '')
  const credit = plainWords(own?.[1]) ?? plainWords(phpString(data, 'credit'))
  const [width, height] = [phpNumber(data, 'width'), phpNumber(data, 'height')]
  return defined({
    url,
    ...readCaption(said ?? '', credit ?? ''),
    alt: plainWords(meta.get('_wp_attachment_image_alt')),
    ...(width && height ? { width, height } : {}),
    isPicture: /\.(?:jpe?g|jfif|png|gif|webp|avif|heic|bmp|svg)$/i.test(
      url.replace(/[?#].*$/s, ''),
    ),
  })
}

/** What is longer is no caption. */
function shortWords(text: string | undefined): string | undefined {
  return text !== undefined && text.length <= 5000 ? plainWords(text) : undefined
}

/** A text of a value that PHP wrote, `s:6:"credit";s:7:"رويترز";`; the first of that name. */
function phpString(data: string, name: string): string | undefined {
  return new RegExp(`"${name}";s:\\d+:"([^"]{1,300})"`).exec(data)?.[1]
}

function phpNumber(data: string, name: string): number | undefined {
  const found = new RegExp(`"${name}";(?:i:(\\d{1,5})|s:\\d:"(\\d{1,5})")`).exec(data)
  return found ? Number(found[1] ?? found[2]) || undefined : undefined
}
