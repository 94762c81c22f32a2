import type { Block } from '../../../article/article.ts'
import { blocksOfField } from '../../markup/html-blocks.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import { InputError } from '../../run/input-error.ts'
import type { FoundArticle, JsonFormat } from '../format.ts'
import { at, type JsonObject, listOf, stringAt } from '../json/json-values.ts'
import { readSchemaArticle } from './schema-article.ts'
import { inExport, isArticle, nodesIn, typesOf } from './schema-nodes.ts'

/** Records of schema.org in JSON-LD: an article, a list of them, or a graph that holds some. */
export const jsonLd: JsonFormat = {
  takes: 'json',
  name: 'schema.org JSON-LD',
  detect: (value) =>
    nodesIn(value, inExport.fields).some(
      (node) => node['@context'] !== undefined || node['@type'] !== undefined,
    ),
  read: (value, base) => {
    const nodes = nodesIn(value, inExport.fields)
    const articles = nodes.filter((node) => isArticle(node, inExport))
    if (articles.length === 0) throw noArticle(nodes)
    return { articles: articles.map((article) => toFoundArticle(article, nodes, base)) }
  },
}

function noArticle(nodes: readonly JsonObject[]): InputError {
  const types = [...new Set(nodes.flatMap(typesOf))].slice(0, 6).join(', ')
  return new InputError(`is schema.org data without an article: it describes ${types || 'nothing'}`)
}

function toFoundArticle(
  node: JsonObject,
  nodes: readonly JsonObject[],
  base: string | undefined,
): FoundArticle {
  const { alternativeHeadline, image, sections, text, publisher, url, ...article } =
    readSchemaArticle(node, nodes, base)
  const headline = withoutPublisher(article.headline, publisher)
  const [section, ...others] = sections
  const isAgain = alternativeHeadline !== undefined && headline?.startsWith(alternativeHeadline)
  return foundArticle({
    headline,
    deck: isAgain ? undefined : alternativeHeadline,
    summary: article.description,
    bylines: article.bylines,
    city: article.city,
    ...readTimestamps(article.published, article.modified),
    lead: image,
    body: [...blocksOfField(text, base), ...updatesOf(node, base)],
    language: article.language,
    source: { name: publisher, url, rights: article.rights },
    guid: stringAt(node, 'identifier') ?? stringAt(node, '@id'),
    section,
    keywords: [...others, ...article.keywords, ...article.about],
  })
}

/** Some sites write their own name behind each headline. */
function withoutPublisher(
  headline: string | undefined,
  site: string | undefined,
): string | undefined {
  const end =
    site === undefined
      ? undefined
      : [' - ', ' | ', ' – ', ' — '].find((mark) => headline?.endsWith(mark + site))
  return end === undefined || site === undefined
    ? headline
    : headline?.slice(0, -(end + site).length)
}

/** A live report’s updates, each under its own headline. */
function updatesOf(article: JsonObject, base: string | undefined): Block[] {
  return listOf(article.liveBlogUpdate).flatMap((update): Block[] => {
    const text = plainWords(at(update, 'headline'))
    const heading: Block[] = text === undefined ? [] : [{ type: 'heading', level: 2, text }]
    return [...heading, ...blocksOfField(at(update, 'articleBody'), base)]
  })
}
