import type { Block, Byline, Figure, RelatedCard } from '../../article/article.ts'
import { defined, pixelsAt } from '../formats/json/json-values.ts'
import { readByline } from '../press/bylines.ts'
import { linkOf, pictureOf, webAddress } from './links.ts'
import { plainWords } from './plain-words.ts'

const by = /^(?:by|von|par|por|di|av|door|text:|بقلم|كتب|كتبت|إعداد)\s*:?\s+/iu
const between = /\s*(?:[,;،؛|]|\s(?:and|und|et|y|og|och|en)\s|\s&\s)\s*/u

/** A town and the one word of its province. */
const placed = /^(\p{Lu}[^,]{2,60}?) in (\p{Lu}[\p{L}\s’'.-]{1,40}, \p{Lu}[\p{L}.]{1,30})$/u

/**
 * Who wrote an article, off a line of its source: `By Sami Hasan and Mona Ali` are two,
 * «القاهرة: «الشرق الأوسط»» is a paper and its city. Nothing for what is too long to be names.
 */
export function bylinesOf(value: unknown): Byline[] {
  const text = plainWords(value)?.replace(/\s*:$/, '')
  if (text === undefined || text.length > 200) return []
  const read = readByline(text)
  const isOne = read?.sure === true && !read.bylines.some(({ name }) => between.test(name))
  if (isOne) return read.bylines
  const bare = text.replace(by, '')
  const parts = bare.split(between).filter((name) => /\p{L}/u.test(name))
  // «Mac & i» is a magazine, `Ashifa Kassam in Stanstead, Quebec` one writer in one place.
  const isWhole = parts.some((part) => /^\P{L}*\p{L}\P{L}*$/u.test(part)) || placed.test(bare)
  const names = isWhole ? [bare] : parts
  return names.every((name) => name.length <= 80) ? names.map(withCity) : []
}

/** «David Smith in Washington» wrote from there. */
function withCity(name: string): Byline {
  const [, writer, city] =
    /^(\p{Lu}.{2,60}?) in (\p{Lu}[\p{L}\s’'.-]{1,40})$/u.exec(name) ?? placed.exec(name) ?? []
  return writer === undefined || city === undefined ? { name } : { name: writer, city }
}

/** The same byline once, the fuller one of two. */
export function withoutRepeats(bylines: readonly Byline[]): Byline[] {
  return bylines.filter((one, at) => bylines.findIndex((other) => other.name === one.name) === at)
}

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

/** The values of a list that are there. */
export function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.flatMap((one) => (one === undefined ? [] : [one]))
}

function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200).replace(/\s+\S*$/, '')}…` : text
}
