import * as v from 'valibot'
import { link } from '../../article/schema.ts'
import { isDataPicture } from './data-pictures.ts'

/** Longer addresses are data, or a mistake. */
const longest = 2000

/**
 * The http or https address that a text is, or means beside `base`: `//x.org/a` and `/a` do. Undefined for every other
 * text, for one that carries a password, and for a relative one where the page came without an address.
 */
export function webAddress(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = withoutLineEnds(value)
  if (text === '' || text.length > longest) return undefined
  const start = base !== undefined && URL.canParse(base) ? base : undefined
  const whole = start === undefined && text.startsWith('//') ? `https:${text}` : text
  if (!URL.canParse(whole, start)) return undefined
  const { href, protocol, username, password } = new URL(whole, start)
  const isPlain = /^https?:$/.test(protocol) && username === '' && password === ''
  return isPlain && !/[\s\\]/.test(href) && href.length <= longest ? href : undefined
}

/**
 * The address of a link, for the contract: http, https or mailto, whole where the page's own address is known. Undefined
 * for scripts, places within the page, and relative links of a page that came without an address.
 */
export function linkOf(value: unknown, base?: string): string | undefined {
  if (typeof value !== 'string') return undefined
  const href = withoutLineEnds(value)
  if (href === '' || href.startsWith('#')) return undefined
  if (/^mailto:[^\s?]+@[^\s]+$/i.test(href)) return href.split('?')[0]
  return webAddress(href, base)
}

/** The same for texts written for one paper: a relative link is kept, because it may lead to another of its pages. */
export function linkOrPathOf(value: unknown, base?: string): string | undefined {
  const whole = linkOf(value, base)
  if (whole !== undefined || base !== undefined || typeof value !== 'string') return whole
  const path = withoutLineEnds(value)
  return path.length <= longest && v.is(link, path) ? path : undefined
}

/**
 * Where a picture lies: an address, or a path beside the page or below the root of its site, `/img/a.jpg` → `img/a.jpg`.
 * One that is written out in the page itself stays as it is.
 */
export function pictureOf(value: unknown, base?: string): string | undefined {
  const src = typeof value === 'string' ? withoutLineEnds(value) : ''
  if (isDataPicture(src)) return src
  if (src === '' || src.length > longest) return undefined
  if (/^(?:https?:)?\/\//i.test(src) || base !== undefined) return webAddress(src, base)
  if (/^[\w+.-]*:|[\\\p{Cc}]/u.test(src)) return undefined
  const path = src.split(/[?#]/)[0]?.trim().replace(/^\/+/, '') ?? ''
  return path === '' ? undefined : decodePath(path)
}

/** A path with its percent signs as letters; one whose signs cannot be read stays as it is. */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Browsers drop tabs and line ends from addresses, so `java\nscript:` would run. */
function withoutLineEnds(text: string): string {
  return text.replace(/[\t\n\r]/g, '').trim()
}
