import type { Block, Byline } from '../../../article/article.ts'
import { bylinesOf, withoutRepeats } from '../../markup/field-bylines.ts'
import { figureOf } from '../../markup/figures-and-cards.ts'
import { blocksOfField } from '../../markup/html-blocks.ts'
import { webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import { InputError } from '../../run/input-error.ts'
import type { FoundArticle, JsonFormat } from '../format.ts'
import {
  at,
  defined,
  isObject,
  type JsonObject,
  listOf,
  present,
  stringAt,
} from '../json/json-values.ts'

/** Records of schema.org in JSON-LD: an article, a list of them, or a graph that holds some. */
export const jsonLd: JsonFormat = {
  takes: 'json',
  name: 'schema.org JSON-LD',
  detect: (value) =>
    nodesOf(value).some((node) => node['@context'] !== undefined || node['@type'] !== undefined),
  read: (value, base) => {
    const nodes = nodesOf(value)
    const articles = nodes.filter(isArticle)
    if (articles.length === 0) throw noArticle(nodes)
    return { articles: articles.map((article) => readArticle(article, nodes, base)) }
  },
}

/** Every record of a document, also those that a graph, a list or a page about them holds. */
function nodesOf(value: unknown, depth = 0): JsonObject[] {
  if (depth > 5) return []
  return listOf(value)
    .filter(isObject)
    .flatMap((node) => [
      node,
      ...['@graph', 'itemListElement', 'item', 'mainEntity', 'hasPart'].flatMap((key) =>
        nodesOf(node[key], depth + 1),
      ),
    ])
}

function typesOf(node: unknown): string[] {
  return listOf(at(node, '@type')).map((type) => String(type).replace(/^.*[/:#]/, ''))
}

/** NewsArticle, ReportageNewsArticle, BlogPosting, Report: what schema.org counts among articles. */
function isArticle(node: JsonObject): boolean {
  const isKind = typesOf(node).some((type) =>
    /(?:Article|BlogPosting|^Report|^SocialMediaPosting)$/.test(type),
  )
  return isKind && (node.headline ?? node.name ?? node.articleBody) !== undefined
}

function noArticle(nodes: readonly JsonObject[]): InputError {
  const types = [...new Set(nodes.flatMap(typesOf))].slice(0, 6).join(', ')
  return new InputError(`is schema.org data without an article: it describes ${types || 'nothing'}`)
}

function readArticle(
  article: JsonObject,
  nodes: readonly JsonObject[],
  base: string | undefined,
): FoundArticle {
  /** A record may stand elsewhere in the graph and be named by its `@id` here. */
  const follow = (value: unknown): unknown => {
    const id = stringAt(value, '@id')
    const isReference = isObject(value) && id !== undefined && Object.keys(value).length === 1
    return isReference
      ? (nodes.find((node) => node['@id'] === id && node !== value) ?? value)
      : value
  }
  const publisher = nameOf(follow(article.publisher)) ?? nameOf(follow(article.isPartOf))
  const headline = withoutSite(plainWords(article.headline) ?? plainWords(article.name), publisher)
  const [section, ...sections] = listOf(article.articleSection).map((one) => plainWords(one))
  const url = [
    article.url,
    article.mainEntityOfPage,
    at(article.mainEntityOfPage, '@id'),
    at(article.mainEntityOfPage, 'url'),
    article['@id'],
  ].map((one) => webAddress(one, base))
  const deck = plainWords(article.alternativeHeadline)
  return foundArticle({
    headline,
    deck: deck === undefined || headline?.startsWith(deck) ? undefined : deck,
    summary: plainWords(article.description) ?? plainWords(article.abstract),
    bylines: withoutRepeats(
      [...listOf(article.author ?? article.creator)].flatMap((one) => authorOf(follow(one))),
    ),
    city: plainWords(article.dateline) ?? nameOf(follow(article.locationCreated)),
    ...readTimestamps(article.datePublished ?? article.dateCreated, article.dateModified),
    lead: present(
      listOf(article.image ?? article.thumbnailUrl).map((one) => pictureOf(follow(one), base)),
    )[0],
    body: [
      ...blocksOfField(article.articleBody ?? article.text, base),
      ...updatesOf(article, base),
    ],
    language: stringAt(article.inLanguage) ?? stringAt(article, 'inLanguage', 'alternateName'),
    source: {
      name: publisher,
      url: url.find((one) => one !== undefined),
      rights: plainWords(article.copyrightNotice),
    },
    guid: stringAt(article, 'identifier') ?? stringAt(article, '@id'),
    section,
    keywords: [
      ...sections,
      ...keywordsOf(article.keywords),
      ...listOf(article.about).map((one) => nameOf(follow(one))),
    ],
  })
}

/** Some sites write their own name behind each headline. */
function withoutSite(headline: string | undefined, site: string | undefined): string | undefined {
  const end =
    site === undefined
      ? undefined
      : [' - ', ' | ', ' – ', ' — '].find((mark) => headline?.endsWith(mark + site))
  return end === undefined || site === undefined
    ? headline
    : headline?.slice(0, -(end + site).length)
}

function nameOf(value: unknown): string | undefined {
  return plainWords(value) ?? plainWords(at(value, 'name')) ?? plainWords(at(value, 0, 'name'))
}

function authorOf(value: unknown): Byline[] {
  if (!isObject(value)) return bylinesOf(value)
  const role = plainWords(value.jobTitle)
  return listOf(value.name)
    .flatMap((name) => bylinesOf(name))
    .map((byline) => defined({ ...byline, role }))
}

function pictureOf(value: unknown, base: string | undefined) {
  const image = isObject(value) ? value : { url: value }
  const creator = image.creditText ?? image.author ?? image.creator ?? image.copyrightHolder
  return figureOf(
    {
      src: image.url ?? image.contentUrl ?? image['@id'],
      width: at(image.width, 'value') ?? image.width,
      height: at(image.height, 'value') ?? image.height,
      caption: image.caption ?? image.description,
      credit: nameOf(creator),
    },
    base,
  )
}

/** A live report’s updates, each under its own headline. */
function updatesOf(article: JsonObject, base: string | undefined): Block[] {
  return listOf(article.liveBlogUpdate).flatMap((update): Block[] => {
    const text = plainWords(at(update, 'headline'))
    const heading: Block[] = text === undefined ? [] : [{ type: 'heading', level: 2, text }]
    return [...heading, ...blocksOfField(at(update, 'articleBody'), base)]
  })
}

/** One keyword an item, or all of them in one text with commas. */
function keywordsOf(value: unknown): (string | undefined)[] {
  return listOf(value).flatMap((one) => nameOf(one)?.split(/\s*[,،;؛]\s*/u) ?? [])
}
