import type { Article } from './article.ts'
import type { Topic } from './edition-config.ts'
import { hashOf } from './text/hash.ts'

/**
 * An article as our exports carry it beside the fields that their formats have, so that whoever imports them again
 * finds all of it: `_sutur` of JSON Feed, `sutur:article` of RSS, a body of ninjs.
 */
export interface CarriedArticle {
  version: 1
  /** What `digestOfText` gives of the text that stands beside it: another one was edited since. */
  text: string
  /** The article; its pictures by their addresses on the site, those without one left out. */
  article: Article
  /** The topics that it is filed under, by their ids and labels. */
  topics: Topic[]
}

/** The namespace of `sutur:article` in RSS, which is the carried article as JSON. */
export const carriedNamespace = 'urn:x-sutur:1'

/** The media type of a carried article among the bodies of ninjs. */
export const carriedType = 'application/vnd.sutur.article+json'

/** What feeds of ours say they were made by, which the importer knows them by. */
export const feedGenerator = 'Sutur'

/** A short name for a text in HTML that is the same whatever white space a format makes of its own. */
export function digestOfText(html: string): string {
  return hashOf(html.replace(/\s+/g, '')).toString(36)
}

/** Makes of an article what an export carries of it; `html` is its text beside it. */
export function carryArticle(
  article: Article,
  html: string,
  topics: readonly Topic[],
  addressOfPicture: (src: string) => string | undefined,
): CarriedArticle {
  const named = new Set([article.section, ...(article.topics ?? [])])
  return {
    version: 1,
    text: digestOfText(html),
    article: withAddresses(article, addressOfPicture),
    topics: topics.filter(({ id }) => named.has(id)),
  }
}

function withAddresses(
  article: Article,
  addressOfPicture: (src: string) => string | undefined,
): Article {
  return JSON.parse(JSON.stringify(article), (key, value) => {
    if (key === 'poster' && typeof value === 'string') return addressOfPicture(value)
    if (value?.type !== 'figure' || typeof value.src !== 'string') return value
    const { src, width, height, ...words } = value
    const address = addressOfPicture(src)
    if (address === undefined) return words
    return { ...words, src: address, ...(width && { width }), ...(height && { height }) }
  })
}
