import type { Block, Figure, RelatedCard } from '../../article/article.ts'
import { defined, pixelsAt } from '../formats/json/json-values.ts'
import { linkOf, pictureOf, webAddress } from './links.ts'
import { plainWords } from './plain-words.ts'

/** What a source says of a picture; everything may be missing or be something else. */
export interface RawPicture {
  src?: unknown
  width?: unknown
  height?: unknown
  alt?: unknown
  caption?: unknown
  credit?: unknown
}

/** A figure of what a source says of a picture; undefined where it says neither where it is nor what it shows. */
export function figureOf(raw: RawPicture, base?: string): Figure | undefined {
  const src = typeof raw.src === 'string' ? pictureOf(raw.src, base) : undefined
  const caption = plainWords(raw.caption)
  const alt = plainWords(raw.alt)
  if (src === undefined && caption === undefined) return undefined
  const [width, height] = [pixelsAt(raw.width), pixelsAt(raw.height)]
  const size =
    src === undefined || width === undefined || height === undefined ? {} : { width, height }
  return defined({
    type: 'figure' as const,
    src,
    ...size,
    alt: alt === caption ? undefined : alt,
    caption,
    credit: plainWords(raw.credit)?.replace(/^Photographs?:\s*/i, ''),
  })
}

/** A link card; undefined where there is nowhere to link to. Without a title it is called by its site. */
export function embedOf(url: unknown, title: unknown, poster?: unknown): Block | undefined {
  const address = webAddress(url)
  if (address === undefined) return undefined
  const words = plainWords(title)
  const name = words === undefined ? new URL(address).hostname.replace(/^www\./, '') : cut(words)
  return defined({
    type: 'embed' as const,
    url: address,
    title: name,
    poster: webAddress(poster),
  })
}

/** A card that leads to another article; undefined without a headline. */
export function cardOf(
  headline: unknown,
  href: unknown,
  excerpt?: unknown,
  base?: string,
): RelatedCard | undefined {
  const words = plainWords(headline)
  if (words === undefined) return undefined
  return defined({ headline: words, excerpt: plainWords(excerpt), href: linkOf(href, base) })
}

function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200).replace(/\s+\S*$/, '')}…` : text
}
