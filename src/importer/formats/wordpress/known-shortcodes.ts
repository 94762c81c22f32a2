import { escapeXml } from '../../../article/text/escape-xml.ts'
import { embedAddress } from '../../markup/embeds.ts'
import { figureHtml } from './pictures.ts'
import { replaceShortcodes, type Shortcode } from './shortcodes.ts'
import type { SiteIndex } from './site-index.ts'

/** What writing shortcodes as HTML needs to know, and what it finds out. */
export interface ShortcodeContext {
  index: Pick<SiteIndex, 'attachments' | 'attachedTo'>
  postId: string
  /** Those of plugins, by their names, with how many there are. */
  unknown: Map<string, number>
  /** Those that hide what they hold from some readers. */
  hidden: Map<string, number>
}

/** Shortcodes by which plugins show a part of a text to members alone; what they hold was not public. */
const membersOnly =
  /(?:^|[_-])(?:members?|membership|restrict(?:ed|ion)?|private|hidden?|hide|logged(?:in)?|loggedin|login|paid|premium|paywall|subscri\w*|s2if|mepr|pmpro|ihc|rcp|wpmem|um)(?:[_-]|$)/i
/** Of these, what hides all that follows it, for want of an end. */
const cutsText = /paywall|restrict|members?[_-]?only|premium[_-]?content/i
const cutMark = '\ue000'

/** Those that stand for nothing that could be read: places of a page, lists that WordPress makes by itself. */
const ofThePage = new Set(['toc', 'ez-toc', 'no_toc', 'notoc', 'wp_sitemap_page', 'sitemap'])

/** Formatting that every reader of the site saw: its tags go, its words stay. */
const videoAddresses: Readonly<Record<string, (id: string) => string>> = {
  youtube: (id) => `https://www.youtube.com/watch?v=${id}`,
  vimeo: (id) => `https://vimeo.com/${id}`,
  dailymotion: (id) => `https://www.dailymotion.com/video/${id}`,
  tweet: (id) => `https://twitter.com/i/status/${id}`,
}
const embeds = new Set([
  ...Object.keys(videoAddresses),
  ...[
    'embed',
    'soundcloud',
    'instagram',
    'facebook',
    'tiktok',
    'spotify',
    'googlemaps',
    'telegram',
  ],
])
const mediaAttributes = ['src', 'mp4', 'm4v', 'webm', 'ogv', 'flv', 'mp3', 'ogg', 'm4a', 'wav']

/** A text with HTML for its shortcodes, up to where it is for members alone. */
export function withoutShortcodes(html: string, context: ShortcodeContext): string {
  const text = replaceShortcodes(html, (shortcode, isAlone) => written(shortcode, isAlone, context))
  return text.split(cutMark)[0] ?? ''
}

function written(shortcode: Shortcode, isAlone: boolean, context: ShortcodeContext) {
  const { name, inner, attributes, values } = shortcode
  switch (name) {
    case 'caption':
    case 'wp_caption':
      return captionHtml(shortcode, context)
    case 'gallery':
      return block(galleryOf(shortcode, context).map(figureHtml).join('\n'))
    case 'audio':
    case 'video': {
      const src = [...mediaAttributes.map((one) => attributes.get(one)), ...values, inner?.trim()]
      return playerHtml(
        name,
        src.find((one) => /^https?:\/\//.test(one ?? '')),
      )
    }
    case 'playlist': {
      const files = idsOf(attributes).flatMap((id) => context.index.attachments.get(id) ?? [])
      return files.map(({ url, caption }) => playerHtml('audio', url, caption)).join('\n')
    }
    case 'code':
    case 'sourcecode':
    case 'php':
      return inner === undefined ? undefined : block(`<pre>${inner}</pre>`)
  }
  if (embeds.has(name)) return embedOf(shortcode)
  if (membersOnly.test(name) && (inner !== undefined || isAlone)) {
    count(context.hidden, name)
    return inner === undefined && cutsText.test(name) ? cutMark : ''
  }
  const isShortcode =
    inner !== undefined ||
    attributes.size > 0 ||
    /[a-z][_-][a-z]/.test(name) ||
    (isAlone && /^[a-z]/.test(name))
  if (!isShortcode) return undefined
  if (!ofThePage.has(name)) count(context.unknown, name)
  return inner === undefined ? '' : withoutShortcodes(inner, context)
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

/** An element on lines of its own, so that nothing around it is taken for its paragraph. */
function block(html: string): string {
  return `\n\n${html}\n\n`
}

/** `[caption id="attachment_5" …]<img …> a caption[/caption]`; of old the caption was an attribute. */
function captionHtml({ attributes, inner }: Shortcode, context: ShortcodeContext): string {
  const [picture = ''] = /(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/i.exec(inner ?? '') ?? []
  const said = attributes.get('caption') ?? (inner ?? '').replace(picture, '').trim()
  const id = /\d+$/.exec(attributes.get('id') ?? '')?.[0] ?? ''
  const { credit } = context.index.attachments.get(id) ?? {}
  const isSaid = credit === undefined || said.includes(credit)
  const whose = isSaid ? '' : ` <span class="credit">${escapeXml(credit)}</span>`
  if (picture === '') return said === '' ? '' : block(`<p>${said}</p>`)
  const caption = said + whose
  return block(
    `<figure>${picture}${caption === '' ? '' : `<figcaption>${withoutShortcodes(caption, context)}</figcaption>`}</figure>`,
  )
}

function idsOf(attributes: Shortcode['attributes']): string[] {
  const ids = [attributes.get('ids'), attributes.get('include')].join(',')
  return ids.match(/\d{1,12}/g) ?? []
}

/** The pictures of a gallery: those it names, else all that were added to the post, but for those it excludes. */
function galleryOf({ attributes }: Shortcode, { index, postId }: ShortcodeContext) {
  const named = idsOf(attributes)
  const excluded = new Set(attributes.get('exclude')?.match(/\d+/g))
  const all = index.attachedTo.get(attributes.get('id') ?? postId) ?? []
  const ids = named.length > 0 ? named : all.filter((id) => !excluded.has(id))
  return ids.flatMap((id) => index.attachments.get(id) ?? [])
}

function playerHtml(kind: 'audio' | 'video', url: string | undefined, title = ''): string {
  if (url === undefined) return ''
  return block(`<${kind} src="${escapeXml(url)}" title="${escapeXml(title)}"></${kind}>`)
}

function embedOf({ name, attributes, values, inner }: Shortcode): string {
  const said = [
    inner,
    attributes.get('url'),
    attributes.get('src'),
    attributes.get('id'),
    ...values,
  ]
  const found = said.map((one) => one?.trim() ?? '').find((one) => one !== '')
  if (found === undefined) return ''
  const url = /^https?:\/\//i.test(found) ? found : videoAddresses[name]?.(found)
  return url === undefined ? '' : embedHtml(url)
}

/** The HTML of what an address leads to: a card where something is shown by it, else a link. */
export function embedHtml(url: string, title = ''): string {
  const address = escapeXml(url.replaceAll('&amp;', '&').replaceAll('&#038;', '&'))
  if (!embedAddress.test(url)) return block(`<p><a href="${address}">${title || address}</a></p>`)
  return block(`<iframe src="${address}" title="${title.replaceAll('"', '&quot;')}"></iframe>`)
}
