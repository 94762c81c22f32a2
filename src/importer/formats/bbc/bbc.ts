import type { Block } from '../../../article/article.ts'
import { cardOf } from '../../markup/figures-and-cards.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import { InputError } from '../../run/input-error.ts'
import type { FoundArticle, JsonFormat } from '../format.ts'
import { at, isObject, listOf, present, stringAt } from '../json/json-values.ts'
import { bodyOfAsset } from './bbc-assets.ts'
import { bodyOfTree, bylinesOfTree, cardsOfTree, wordsOfTree } from './bbc-blocks.ts'

/** Articles of the BBC World Service as blocks: trees under `content.model`, and the older flat lists. */
export const bbc: JsonFormat = {
  takes: 'json',
  name: 'BBC blocks',
  detect: (value) => unwrapPage(value) !== undefined || isList(value),
  read: (value) => ({ articles: [readBbcPage(value)] }),
}

const site = 'https://www.bbc.com'

/** The page itself, which newer exports wrap once or twice. */
function unwrapPage(value: unknown): unknown {
  const pages = [value, at(value, 'data', 'article'), at(value, 'article'), at(value, 'data')]
  return pages.find(
    (page) => isObject(at(page, 'metadata')) && isObject(at(page, 'content')) && isPage(page),
  )
}

function isPage(page: unknown): boolean {
  const blocks = at(page, 'content', 'model', 'blocks') ?? at(page, 'content', 'blocks')
  return Array.isArray(blocks) || Array.isArray(at(page, 'content', 'groups'))
}

/** Front pages, lists of what is read most and of what is recommended: headlines and where they lead. */
function isList(value: unknown): boolean {
  const curations = at(value, 'data', 'curations') ?? at(value, 'curations')
  const rows = [value, at(value, 'records'), at(value, 'data', 'records'), curations]
  return rows.some((list) => Array.isArray(list) && list.length > 0 && list.every(isPromo))
}

function isPromo(value: unknown): boolean {
  const promo = at(value, 'promo') ?? value
  const isRow = isObject(at(promo, 'headlines')) && isObject(at(promo, 'locators'))
  return isRow || Array.isArray(at(value, 'summaries'))
}

function readBbcPage(value: unknown): FoundArticle {
  const page = unwrapPage(value)
  if (page === undefined || Array.isArray(at(page, 'content', 'groups')))
    throw new InputError('is a list of stories (headlines and links only) and holds no article')
  const { metadata, promo, related } = {
    metadata: at(page, 'metadata'),
    promo: at(page, 'promo'),
    related: at(page, 'relatedContent'),
  }
  const tree = listOf(at(page, 'content', 'model', 'blocks'))
  const body =
    tree.length > 0 ? bodyOfTree(tree) : bodyOfAsset(listOf(at(page, 'content', 'blocks')))
  const [lead, rest] = takeLead(body)
  const url = pageAddress(metadata)
  return foundArticle({
    headline:
      wordsOfTree(tree.find((block) => at(block, 'type') === 'headline')) ??
      plainWords(at(promo, 'headlines', 'headline')) ??
      plainWords(at(promo, 'headlines', 'seoHeadline')),
    summary: plainWords(at(promo, 'summary')) ?? wordsOfTree(at(promo, 'summary')),
    bylines: tree.length > 0 ? bylinesOfTree(tree) : bylinesOfPromo(promo),
    ...readTimestamps(at(metadata, 'firstPublished'), at(metadata, 'lastPublished')),
    lead,
    body: rest,
    related: [...cardsOfTree(tree), ...cardsOfGroups(related)],
    language: stringAt(metadata, 'language') ?? stringAt(metadata, 'passport', 'language'),
    source: { name: siteName(plainWords(at(related, 'site', 'name'))), url },
    guid: stringAt(metadata, 'id'),
    section: plainWords(at(related, 'section', 'name')),
    keywords: topicsOf(metadata),
  })
}

/** The picture that stands before all text leads. */
function takeLead(body: Block[]) {
  const [first, ...rest] = body
  return first?.type === 'figure' ? ([first, rest] as const) : ([undefined, body] as const)
}

function pageAddress(metadata: unknown): string | undefined {
  const canonical = stringAt(metadata, 'locators', 'canonicalUrl')
  if (canonical !== undefined) return canonical
  const path = stringAt(metadata, 'locators', 'assetUri')
  return path?.startsWith('/') ? site + path : undefined
}

function siteName(name: string | undefined): string {
  if (name === undefined) return 'BBC'
  return /\bBBC\b/i.test(name) ? name : `BBC ${name}`
}

function bylinesOfPromo(promo: unknown) {
  const name = plainWords(at(promo, 'byline', 'name'))
  const role = plainWords(at(promo, 'byline', 'title'))
  if (name === undefined) return []
  return [role === undefined ? { name } : { name, role }]
}

function topicsOf(metadata: unknown): (string | undefined)[] {
  const tags = [...listOf(at(metadata, 'topics')), ...listOf(at(metadata, 'tags', 'about'))]
  return tags.map((tag) => plainWords(at(tag, 'topicName')) ?? plainWords(at(tag, 'thingLabel')))
}

function cardsOfGroups(related: unknown) {
  const groups = listOf(at(related, 'groups')).filter((group) =>
    /^(?:see-alsos|related)/.test(stringAt(group, 'type') ?? ''),
  )
  const promos = groups.flatMap((group) => listOf(at(group, 'promos')))
  return present(
    promos.map((promo) =>
      cardOf(
        at(promo, 'headlines', 'headline') ?? at(promo, 'headlines', 'shortHeadline'),
        pageAddress(promo) ?? at(promo, 'uri'),
        at(promo, 'summary'),
      ),
    ),
  )
}
