import { at, isObject, type JsonObject, listOf } from '../json/json-values.ts'

/** Where to look for articles in linked data, and which records count as one. */
interface Search {
  fields: readonly string[]
  types: RegExp
}

/** An export holds the articles that it lists. */
export const inExport: Search = {
  fields: ['@graph', 'itemListElement', 'item', 'mainEntity', 'hasPart'],
  types: /^(?:\w*Article|\w*BlogPosting|Report|SocialMediaPosting)$/,
}

/** A page lists the stories that it links to, but its own may be of any kind that is written. */
export const inPage: Search = {
  fields: ['@graph', 'mainEntity', 'mainEntityOfPage'],
  types:
    /^(?:\w*Article|\w*BlogPosting|Report|SocialMediaPosting|NewsReport|Review|CreativeWork|Question|Recipe)$/,
}

/** Deeper than any linked data nests, and more than any list of it holds. */
const deepest = 12
const mostInList = 20_000

/** Every record of a document, also those in its lists and in what `fields` hold. */
export function nodesIn(value: unknown, fields: readonly string[], depth = 0): JsonObject[] {
  if (depth > deepest) return []
  return listOf(value)
    .slice(0, mostInList)
    .filter(isObject)
    .flatMap((node) => [
      node,
      ...fields.flatMap((field) => nodesIn(node[field], fields, depth + 1)),
    ])
}

/** Whether a record is an article: NewsArticle, ReportageNewsArticle, BlogPosting, Report. */
export function isArticle(node: JsonObject, { types }: Search): boolean {
  const isKind = typesOf(node).some((type) => types.test(type))
  return isKind && (node.headline ?? node.name ?? node.articleBody) !== undefined
}

/** The types of a record without their addresses: `https://schema.org/NewsArticle` → `NewsArticle`. */
export function typesOf(node: unknown): string[] {
  return listOf(at(node, '@type')).map((type) => String(type).replace(/^.*[/:#]/, ''))
}
