/** The kinds of picture that a page can show. */
export type PictureType = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'svg'

/** What each kind is called on the web, and how its files end. */
export const pictureTypes: Record<PictureType, { mime: string; extension: string }> = {
  jpeg: { mime: 'image/jpeg', extension: 'jpg' },
  png: { mime: 'image/png', extension: 'png' },
  gif: { mime: 'image/gif', extension: 'gif' },
  webp: { mime: 'image/webp', extension: 'webp' },
  avif: { mime: 'image/avif', extension: 'avif' },
  svg: { mime: 'image/svg+xml', extension: 'svg' },
}

/**
 * The kind of a picture by its first bytes, whatever its name or its server says; undefined for what is none, as the
 * page that says «404» under the name of a picture.
 */
export function pictureTypeOf(bytes: Uint8Array): PictureType | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 32))
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg'
  if (start.startsWith('\u0089PNG\r\n\u001a\n')) return 'png'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (/^RIFF.{4}WEBP/s.test(start)) return 'webp'
  if (/^.{4}ftypavi[fs]/s.test(start)) return 'avif'
  return isSvg(bytes) ? 'svg' : undefined
}

/** A drawing begins with its root element, below at most a declaration, comments and a doctype. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096))
  const root = start.replace(/^<\?xml[^>]*>/, '').replace(/<!--.*?-->|<!DOCTYPE\s+svg[^<]*/gs, '')
  return /^\s*(?:<!ENTITY[^>]*>\s*)*(?:\]>\s*)?<(?:[\w-]+:)?svg[\s>/]/i.test(root)
}
