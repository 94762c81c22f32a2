import type { Byline } from '../../article/article.ts'
import { bylineWords, readByline } from '../press/bylines.ts'
import { plainWords } from './plain-words.ts'

const by = new RegExp(`^(?:${bylineWords}|von|par|por|di|av|door|text:)\\s*:?\\s+`, 'iu')
const between = /\s*(?:[,;،؛|]|\s(?:and|und|et|y|og|och|en)\s|\s&\s)\s*(?![^()]*\))/u
/** «Anne Lind (avec Marc Ost et Eva Roy)» are three. */
const others = /\s*\((?:with|avec|mit|con|com|met|مع|بالاشتراك مع|بمشاركة)\s+([^()]{2,160})\)/iu

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
  const isOne =
    read?.sure === true &&
    !others.test(text) &&
    !read.bylines.some(({ name }) => between.test(name))
  if (isOne) return read.bylines
  const bare = text.replace(by, '').replace(others, ', $1')
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
