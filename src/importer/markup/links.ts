/** A web address a page may name; of other schemes nothing is taken. */
const address = /^https?:\/\/[^/\s\\][^\s\\]*$/i

/**
 * The address a page means, for the contract: http, https or mailto, whole where the page's own address is known.
 * Undefined for scripts, places within the page, and relative links of a page that came without an address.
 */
export function linkOf(raw: string | null, base: string | undefined): string | undefined {
  // Browsers drop tabs and line ends from addresses, so java\nscript: would run.
  const href = raw?.replace(/[\t\n\r]/g, '').trim() ?? ''
  if (href === '' || href.startsWith('#')) return undefined
  if (/^mailto:[^\s?]+@[^\s]+$/i.test(href)) return href.split('?')[0]
  return webAddress(href, base)
}

/** An http or https address, made whole by the page's own; undefined for anything else. */
export function webAddress(raw: string, base: string | undefined): string | undefined {
  if (raw.trim() === '') return undefined
  const isWhole = /^https?:/i.test(raw.trim())
  if (!isWhole && base === undefined && !raw.startsWith('//')) return undefined
  try {
    const { href, protocol } = new URL(raw.trim(), base ?? 'https://unknown.invalid/')
    return /^https?:$/.test(protocol) && address.test(href) && href.length <= 2000
      ? href
      : undefined
  } catch {
    return undefined
  }
}

/** Where a picture lies: an address, or a path beside the page. Undefined for what is written into the page itself. */
export function pictureOf(
  raw: string | null | undefined,
  base: string | undefined,
): string | undefined {
  const src = raw?.replace(/[\t\n\r]/g, '').trim() ?? ''
  if (src === '' || src.length > 2000) return undefined
  if (/^(?:https?:)?\/\//i.test(src) || base !== undefined) return webAddress(src, base)
  if (/^[\w+.-]*:|^\/|[\\\p{Cc}]/u.test(src)) return undefined
  const path = src.split(/[?#]/)[0]?.trim() ?? ''
  return path === '' ? undefined : decodePath(path)
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
