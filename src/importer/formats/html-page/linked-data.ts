import type { Byline, Figure } from '../../../article/article.ts'
import { pictureOf, webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { readTimestamp } from '../../markup/timestamps.ts'
import type { Facts } from './facts.ts'

/** An object of JSON whose fields are not known. */
export type Thing = Readonly<Record<string, unknown>>

const articleType =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|\w*BlogPosting|NewsReport|Report|Review|CreativeWork|LiveBlogPosting|Question|Recipe)$/

/** Deeper than any linked data nests. */
const deepest = 12

/** The articles among linked data of schema.org, wherever they stand in it: in a list, a graph, a page's main entity. */
export function articlesIn(value: unknown, depth = 0): Thing[] {
  if (depth > deepest) return []
  if (Array.isArray(value)) return value.slice(0, 500).flatMap((one) => articlesIn(one, depth + 1))
  if (!isThing(value)) return []
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage']
    .flatMap((name) => articlesIn(value[name], depth + 1))
    .filter((one) => typeof one.headline === 'string')
  const isArticle = typesOf(value).some((type) => articleType.test(type))
  return isArticle && wordsOf(value.headline ?? value.name) !== undefined
    ? [value, ...inner]
    : inner
}

/** An article whose author, picture and publisher stand elsewhere in its graph, `{"@id": "#person"}`, with these in it. */
export function withNamed(article: Thing, data: unknown): Thing {
  const graph = listOf(isThing(data) ? (data['@graph'] ?? data) : data).filter(isThing)
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow)
    if (!isThing(value) || Object.keys(value).length > 2) return value
    const named = graph.find((one) => one['@id'] === value['@id'] && one !== value)
    return named === undefined || value['@id'] === undefined ? value : { ...value, ...named }
  }
  const { author, image, publisher } = article
  return { ...article, author: follow(author), image: follow(image), publisher: follow(publisher) }
}

/** What one article of linked data says of itself. `base` makes its addresses whole. */
export function factsOfThing(thing: Thing, base: string | undefined): Facts {
  const facts: Facts = {}
  const headline = wordsOf(thing.headline) ?? wordsOf(thing.name)
  const description = wordsOf(thing.description)
  const bylines = listOf(thing.author ?? thing.creator).flatMap(bylineOf)
  const published = dateOf(thing.datePublished) ?? dateOf(thing.dateCreated)
  const modified = dateOf(thing.dateModified)
  const section = listOf(thing.articleSection)
    .map(wordsOf)
    .find((one) => one !== undefined)
  const url = addressOf(thing.url, base) ?? addressOf(thing.mainEntityOfPage, base)
  const site = nameOf(thing.publisher) ?? nameOf(thing.sourceOrganization)
  const language = wordsOf(thing.inLanguage) ?? nameOf(thing.inLanguage)
  const image = imageOf(thing.image ?? thing.thumbnailUrl, base)
  const body = typeof thing.articleBody === 'string' ? thing.articleBody : undefined
  const keywords = keywordsOf(thing.keywords)
  const rights = wordsOf(thing.copyrightNotice)
  return Object.assign(
    facts,
    present({
      headline,
      description,
      published,
      modified,
      section,
      url,
      site,
      language,
      image,
      body,
      rights,
    }),
    bylines.length === 0 ? {} : { bylines },
    keywords.length === 0 ? {} : { keywords },
  )
}

/** The fields of an object that are there. */
export function present<T extends object>(
  fields: { [K in keyof T]: T[K] | undefined },
): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>
}

/** Tags as one list: «سياسة، اقتصاد» and `['سياسة', 'اقتصاد']` alike. */
export function keywordsOf(value: unknown): string[] {
  const all = listOf(value).flatMap((one) => {
    const text = wordsOf(one) ?? nameOf(one) ?? ''
    return text.split(/\s*[,،;؛|]\s*/u)
  })
  const words = all.filter(
    (word) => word !== '' && word.length <= 60 && /\p{L}/u.test(word) && !/^\w+:/.test(word),
  )
  return [...new Set(words)].slice(0, 20)
}

/** Whether a value is an object with fields. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).filter((type) => typeof type === 'string')
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.slice(0, 50) : [value]
}

function wordsOf(value: unknown): string | undefined {
  const raw = isThing(value) ? value['@value'] : value
  if (typeof raw !== 'string' || raw.length > 20_000) return undefined
  const text = plainWords(raw)
  return text !== undefined && /[\p{L}\p{N}]/u.test(text) ? text : undefined
}

function nameOf(value: unknown): string | undefined {
  const [first] = listOf(value)
  return isThing(first) ? wordsOf(first.name) : undefined
}

function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' ? readTimestamp(value) : undefined
}

function bylineOf(value: unknown): Byline[] {
  const name = isThing(value) ? (nameOf(value) ?? wordsOf(value.name)) : wordsOf(value)
  if (name === undefined || /^https?:/i.test(name)) return []
  const role = isThing(value) ? wordsOf(value.jobTitle) : undefined
  return [{ name, ...(role === undefined ? {} : { role }) }]
}

function addressOf(value: unknown, base: string | undefined): string | undefined {
  const raw = isThing(value) ? (value['@id'] ?? value.url) : value
  return typeof raw === 'string' ? webAddress(raw, base) : undefined
}

function imageOf(value: unknown, base: string | undefined): Figure | undefined {
  const [first] = listOf(value)
  const raw = isThing(first) ? (first.url ?? first.contentUrl ?? first['@id']) : first
  const [only] = listOf(raw)
  const src = typeof only === 'string' ? pictureOf(only, base) : undefined
  if (src === undefined) return undefined
  if (!isThing(first)) return { type: 'figure', src }
  const [caption, credit] = [
    wordsOf(first.caption),
    wordsOf(first.creditText) ?? nameOf(first.creator),
  ]
  const [width, height] = [sizeOf(first.width), sizeOf(first.height)]
  return {
    type: 'figure',
    src,
    ...(width === undefined || height === undefined ? {} : { width, height }),
    ...present({ caption, credit }),
  }
}

function sizeOf(value: unknown): number | undefined {
  const size = typeof value === 'string' ? Number.parseInt(value, 10) : value
  return typeof size === 'number' && Number.isInteger(size) && size > 1 && size <= 100_000
    ? size
    : undefined
}
