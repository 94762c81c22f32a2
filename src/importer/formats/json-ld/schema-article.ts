import type { Byline, Figure } from '../../../article/article.ts'
import { bylinesOf, withoutRepeats } from '../../markup/field-bylines.ts'
import { figureOf } from '../../markup/figures-and-cards.ts'
import { webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { readTimestamp } from '../../markup/timestamps.ts'
import { at, defined, isObject, type JsonObject, listOf, present } from '../json/json-values.ts'
import { typesOf } from './schema-nodes.ts'

/** What a record of schema.org says of an article, each field in the form of the contract or undefined. */
export interface SchemaArticle {
  headline: string | undefined
  /** A second headline, which stands under the first as a deck. */
  alternativeHeadline: string | undefined
  description: string | undefined
  bylines: Byline[]
  city: string | undefined
  published: string | undefined
  modified: string | undefined
  image: Figure | undefined
  sections: string[]
  keywords: string[]
  /** What it is about, by name. */
  about: string[]
  url: string | undefined
  publisher: string | undefined
  language: string | undefined
  rights: string | undefined
  /** The whole text, plain or in HTML. */
  text: string | undefined
}

/**
 * Reads one record of schema.org. `nodes` are the records it may name by their `@id`, `base` makes its addresses whole.
 */
export function readSchemaArticle(
  article: JsonObject,
  nodes: readonly JsonObject[],
  base: string | undefined,
): SchemaArticle {
  const follow = (value: unknown) => listOf(value).map((one) => followReference(one, nodes))
  const page = article.mainEntityOfPage
  const urls = [article.url, page, at(page, '@id'), at(page, 'url'), addressInId(article['@id'])]
  const text = article.articleBody ?? article.text
  return {
    headline: schemaWords(article.headline) ?? schemaWords(article.name),
    alternativeHeadline: schemaWords(article.alternativeHeadline),
    description: schemaWords(article.description) ?? schemaWords(article.abstract),
    bylines: withoutRepeats(follow(article.author ?? article.creator).flatMap(schemaBylines)),
    city: schemaWords(article.dateline) ?? schemaName(follow(article.locationCreated)),
    published: readTimestamp(article.datePublished) ?? readTimestamp(article.dateCreated),
    modified: readTimestamp(article.dateModified),
    image: present(
      follow(article.image ?? article.thumbnailUrl).map((one) => schemaPicture(one, base)),
    )[0],
    sections: present(listOf(article.articleSection).map(schemaWords)),
    keywords: keywordsOf(article.keywords),
    about: present(follow(article.about).map(schemaName)),
    url: present(urls.map((one) => webAddress(one, base)))[0],
    publisher:
      schemaName(follow(article.publisher)) ??
      schemaName(follow(article.sourceOrganization)) ??
      // The page that an article is part of has the article's name.
      schemaName(follow(article.isPartOf).filter((one) => !typesOf(one).includes('WebPage'))),
    language:
      schemaWords(article.inLanguage) ??
      schemaWords(at(article.inLanguage, 'alternateName')) ??
      schemaName(article.inLanguage),
    rights: schemaWords(article.copyrightNotice),
    text: typeof text === 'string' ? text : undefined,
  }
}

/** Tags as one list: «سياسة، اقتصاد» and `['سياسة', 'اقتصاد']` alike. */
export function keywordsOf(value: unknown): string[] {
  const words = listOf(value)
    .flatMap((one) => schemaName(one)?.split(/\s*[,،;؛|]\s*/u) ?? [])
    // `nyt:section=world` is for machines.
    .filter((word) => word.length <= 60 && /\p{L}/u.test(word) && !/^\w+:/.test(word))
  return [...new Set(words)].slice(0, 20)
}

/** A record that stands elsewhere in the document and is named by its `@id` here, with what is said of it there. */
function followReference(value: unknown, nodes: readonly JsonObject[]): unknown {
  if (!isObject(value) || value['@id'] === undefined || Object.keys(value).length > 2) return value
  const node = nodes.find((one) => one['@id'] === value['@id'] && one !== value)
  return node === undefined ? value : { ...value, ...node }
}

/** `https://a.example/1#article` is a name within a graph. */
function addressInId(id: unknown): unknown {
  return String(id).includes('#') ? undefined : id
}

/** A longer field is no line of words. */
const longestWords = 20_000

function schemaWords(value: unknown): string | undefined {
  const raw = isObject(value) ? value['@value'] : value
  if (typeof raw === 'string' && raw.length > longestWords) return undefined
  const words = plainWords(raw)
  return words !== undefined && /[\p{L}\p{N}]/u.test(words) ? words : undefined
}

function schemaName(value: unknown): string | undefined {
  const [first] = listOf(value)
  return schemaWords(first) ?? schemaWords(at(first, 'name'))
}

function schemaBylines(value: unknown): Byline[] {
  const role = isObject(value) ? schemaWords(value.jobTitle) : undefined
  return listOf(isObject(value) ? value.name : value)
    .filter((name) => !/^https?:/i.test(String(name)))
    .flatMap(bylinesOf)
    .map((byline) => defined({ ...byline, role }))
}

function schemaPicture(value: unknown, base: string | undefined): Figure | undefined {
  const image = isObject(value) ? value : { url: value }
  const creator = image.creditText ?? image.author ?? image.creator ?? image.copyrightHolder
  return figureOf(
    {
      src: listOf(image.url ?? image.contentUrl ?? image['@id'])[0],
      width: schemaPixels(image.width),
      height: schemaPixels(image.height),
      caption: image.caption ?? image.description,
      credit: schemaName(creator),
    },
    base,
  )
}

/** `1200`, `"1200px"` and `{"@type": "QuantitativeValue", "value": 1200}` alike. */
function schemaPixels(value: unknown): unknown {
  const found = at(value, 'value') ?? value
  return typeof found === 'string' ? found.replace(/\s*px$/i, '') : found
}
