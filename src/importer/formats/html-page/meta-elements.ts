import { plainWords } from '../../markup/plain-words.ts'
import { keywordsOf } from '../json-ld/schema-article.ts'

/** The keywords of a page's meta elements; many sites write the same ones on every page. */
export function metaKeywords(document: Document): string[] {
  return keywordsOf([
    metaOf(document, ['news_keywords', 'parsely-tags', 'keywords', 'sailthru.tags']),
  ])
}

/** The first of some meta elements that says something. */
export function metaOf(document: Document, names: readonly string[]): string | undefined {
  for (const name of names) {
    const [first] = allMeta(document, name)
    if (first !== undefined) return first
  }
  return undefined
}

/** All that the meta elements of a name say, in the order of the page. */
export function allMeta(document: Document, name: string): readonly string[] {
  return metaIndex(document).get(name) ?? []
}

const indexes = new WeakMap<Document, Map<string, string[]>>()

function metaIndex(document: Document): Map<string, string[]> {
  const known = indexes.get(document)
  if (known !== undefined) return known
  const index = new Map<string, string[]>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const text = plainWords((meta.getAttribute('content') ?? '').slice(0, 20_000))
    if (text === undefined || !/[\p{L}\p{N}]/u.test(text)) continue
    const names = ['property', 'name', 'itemprop', 'http-equiv'].flatMap((one) =>
      (meta.getAttribute(one) ?? '').toLowerCase().split(/\s+/),
    )
    for (const name of names) {
      if (name === '') continue
      const known = index.get(name)
      if (known === undefined) index.set(name, [text])
      else known.push(text)
    }
  }
  indexes.set(document, index)
  return index
}
