import type { Block } from '../../article/article.ts'
import { isCalled, wordsIn } from './elements.ts'
import { webAddress } from './links.ts'
import { cleanText } from './plain-words.ts'

/** Frames that show a thing of its own; all others are advertising and forms. */
export const embedAddress =
  /\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|facebook\.com|instagram\.com|twitter\.com|x\.com|tiktok\.com|soundcloud\.com|spotify\.com|t\.me|archive\.org|ted\.com|streamable\.com|datawrapper\.de|dwcdn\.net|flourish\.studio|infogram\.com|google\.[a-z.]+\/maps|bilibili\.com|player\.twitch\.tv|brightcove\.net|jwplayer\.com|reddit\.com|documentcloud\.org|podbean\.com|podcasts\.apple\.com|upload\.wikimedia\.org)(?:[/?#]|$)/i

/** Of the same sites, what is a button and no thing to see. */
const buttonAddress =
  /\/(?:plugins\/(?:like|share|follow|page|comments|send|likebox)|widgets\/(?:tweet_button|follow_button))/i

const frames = 'iframe, embed, object, video, audio, amp-youtube, amp-iframe'

/** Whether an element is a frame, a player or a quoted post: what is shown as a card that links to it. */
export function isEmbed(element: Element): boolean {
  if (element.matches(frames)) return true
  return (
    element.tagName === 'BLOCKQUOTE' &&
    isCalled(
      element,
      /\b(?:twitter tweet|twitter video|instagram media|tiktok embed|fb post|reddit (?:card|embed)|telegram)/,
    )
  )
}

/** The link card of a frame or a quoted post; undefined for one without an address, or of advertising. */
export function embedOf(
  element: Element,
  base: string | undefined,
  caption?: string,
): Block | undefined {
  const url =
    element.tagName === 'BLOCKQUOTE' ? postAddress(element, base) : frameAddress(element, base)
  if (url === undefined) return undefined
  const own = element.getAttribute('title') ?? element.getAttribute('aria-label') ?? ''
  const said = element.tagName === 'BLOCKQUOTE' ? postOf(element) : own.trim()
  const title = [caption ?? '', said, hostOf(url)].map(cut).find((one) => /[\p{L}\p{N}]/u.test(one))
  const poster = webAddress(element.getAttribute('poster') ?? '', base)
  return { type: 'embed', url, title: title ?? url, ...(poster === undefined ? {} : { poster }) }
}

/** The link card of an address that stands alone in its line; undefined where it is of no post, player or map. */
export function embedOfAddress(address: string): Block | undefined {
  const url = webAddress(address, undefined)
  if (url === undefined || buttonAddress.test(url) || !embedAddress.test(url)) return undefined
  return { type: 'embed', url: pageOf(url), title: hostOf(url) }
}

function frameAddress(element: Element, base: string | undefined): string | undefined {
  const id = element.getAttribute('data-videoid')
  if (element.tagName === 'AMP-YOUTUBE' && id !== null && /^[\w-]{6,20}$/.test(id))
    return `https://www.youtube.com/watch?v=${id}`
  const isPlayer = element.matches('video, audio')
  const inner = isPlayer ? (element.querySelector('source')?.getAttribute('src') ?? null) : null
  const raw = ['src', 'data-src', 'data', 'data-lazy-src'].map((name) => element.getAttribute(name))
  const url = [...raw, inner]
    .map((one) => (one === null || one === '' ? undefined : webAddress(one, base)))
    .find((one) => one !== undefined)
  if (url === undefined || buttonAddress.test(url)) return undefined
  if (!isPlayer && !embedAddress.test(url)) return undefined
  return pageOf(url)
}

/** The page of a video rather than its frame: `/embed/ID` shows nothing around it. */
function pageOf(url: string): string {
  const id = /\/\/(?:[\w-]+\.)*youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,20})/i.exec(url)?.[1]
  if (id !== undefined) return `https://www.youtube.com/watch?v=${id}`
  const vimeo = /\/\/player\.vimeo\.com\/video\/(\d+)/i.exec(url)?.[1]
  return vimeo === undefined ? url : `https://vimeo.com/${vimeo}`
}

function postAddress(element: Element, base: string | undefined): string | undefined {
  const named = ['cite', 'data-instgrm-permalink', 'data-href'].map((name) =>
    element.getAttribute(name),
  )
  const links = [...element.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))
  return [...named, ...links.reverse()]
    .map((one) => (one === null || one === '' ? undefined : webAddress(one, base)))
    .find((one) => one !== undefined)
}

function postOf(element: Element): string {
  const paragraphs = [...element.querySelectorAll('p')].map(wordsIn).filter((one) => one !== '')
  return paragraphs.length > 0 ? paragraphs.join(' ') : wordsIn(element)
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '')
}

function cut(text: string): string {
  const clean = cleanText(text)
  return [...clean].length > 200 ? `${[...clean].slice(0, 199).join('')}…` : clean
}
