import type { Block, Figure } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import { carriedType } from '../../../article/carried-article.ts'
import { comparable } from '../../../article/text/folding.ts'
import { bylinesOf } from '../../markup/field-bylines.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import { InputError } from '../../run/input-error.ts'
import { readCarried } from '../article-json/carried.ts'
import type { Doubt, FoundArticle, JsonFormat } from '../format.ts'
import { at, isObject, type JsonObject, listOf, present, stringAt } from '../json/json-values.ts'
import { bodyOfItem, fieldOf, ninjsNames, ninjsPicture, pinned } from './ninjs-fields.ts'

/** IPTC ninjs, versions 1 to 3: names in small letters and single, then plural, then in camel case. */
export const ninjs: JsonFormat = {
  takes: 'json',
  name: 'IPTC ninjs',
  detect: (value) => isObject(value) && typeof value.uri === 'string' && isItem(value),
  read: (value, base) => {
    if (!isObject(value)) return { articles: [] }
    const own = carriedIn(value, base)
    return { articles: own === undefined ? readNinjsItem(value) : [own] }
  },
}

function isItem(value: JsonObject): boolean {
  const known =
    /^(?:headlines?|bod(?:ies|y_\w+)|descriptions?(?:_\w+)?|version_?created|pub_?status|renditions|associations|slugline|urgency)$/i
  return '@context' in value === false && Object.keys(value).some((key) => known.test(key))
}

/** The article that our own export carries among the bodies of an item. */
function carriedIn(item: JsonObject, from: string | undefined): FoundArticle | undefined {
  const bodies = listOf(pinned(item, 'body'))
  const carried = bodies.find((one) => at(one, 'contentType') === carriedType)
  const json = stringAt(carried, 'value')
  if (json === undefined) return undefined
  return readCarried(parsed(json), {
    headline: fieldOf(item, 'headline', ['main'], true),
    from,
    html: stringAt(
      bodies.find((one) => at(one, 'role') === 'richtext'),
      'value',
    ),
  })
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function readNinjsItem(item: JsonObject): FoundArticle[] {
  const status = stringAt(pinned(item, 'pubstatus'))
  if (status !== undefined && /^(?:canceled|cancelled|withheld)$/i.test(status))
    throw new InputError(`is withdrawn by its agency (pubStatus ${status})`)
  const linked = associationsOf(item)
  const body = bodyOfItem(item)
  if (body.length === 0) {
    const texts = linked.filter((one) => /^(?:text|composite)$/.test(stringAt(one, 'type') ?? ''))
    if (texts.length > 0) return texts.flatMap((one) => readNinjsItem(one))
    const type = stringAt(item, 'type') ?? 'item'
    if (!/^(?:text|composite|item)$/.test(type))
      throw new InputError(`is a ${type} of a news agency (ninjs) and no article`)
  }
  return [toFind(item, body, linked)]
}

/** What goes with an item; versions before 3 call each by a key, later ones by a `name` in it. */
function associationsOf(item: JsonObject): JsonObject[] {
  const all = pinned(item, 'associations')
  return (Array.isArray(all) ? all : Object.values(isObject(all) ? all : {})).filter(isObject)
}

function toFind(
  item: JsonObject,
  body: readonly Block[],
  linked: readonly JsonObject[],
): FoundArticle {
  const own = stringAt(item, 'type') === 'picture' ? [item] : []
  const pictures = present(
    [...own, ...linked.filter((one) => stringAt(one, 'type') === 'picture')].map(ninjsPicture),
  )
  const headline = fieldOf(item, 'headline', ['main', 'headline'])
  const description = fieldOf(item, 'description', ['sub', 'deck', 'summary', 'text', 'main'])
  const text = withoutHead(body, headline, description)
  const [lead, ...others] = pictures.filter((picture) => !isIn(picture, text))
  const section = ninjsNames(item, 'subject', 'section')[0]
  return foundArticle({
    headline: headline ?? plainWords(pinned(item, 'title')),
    deck: fieldOf(item, 'headline', ['sub', 'subtitle', 'deck'], true),
    summary: description,
    bylines: bylinesOf(pinned(item, 'byline') ?? pinned(item, 'by')),
    city: plainWords(pinned(item, 'located')),
    ...readTimestamps(
      pinned(item, 'contentcreated') ?? pinned(item, 'firstcreated'),
      pinned(item, 'versioncreated'),
    ),
    lead,
    body: [...text, ...others],
    language: stringAt(pinned(item, 'language')),
    source: {
      name: ninjsNames(item, 'infosource')[0] ?? plainWords(pinned(item, 'copyrightholder')),
      rights: plainWords(pinned(item, 'copyrightnotice')) ?? plainWords(pinned(item, 'usageterms')),
    },
    guid: stringAt(item, 'uri'),
    section,
    keywords: [...ninjsNames(item, 'subject'), ...ninjsNames(item, 'keyword')].filter(
      (one) => one !== section,
    ),
    doubts: embargoOf(item, headline),
  })
}

/**
 * An HTML body opens with what other fields say again: the headline, a line of desk and agency. The text begins where
 * the description does, for agencies cut it from there.
 */
function withoutHead(
  body: readonly Block[],
  headline: string | undefined,
  description: string | undefined,
): Block[] {
  const keys = body.slice(0, 5).map((block) => comparable(blockText(block)))
  const opening = comparable(description ?? '').slice(0, 50)
  const start = keys.findIndex((key) => opening.length === 50 && key.startsWith(opening))
  const isHead = keys
    .slice(0, start)
    .every((key) => key.length < 80 || key === comparable(headline ?? ''))
  if (start > 0 && isHead) return body.slice(start)
  return keys[0] === comparable(headline ?? '') ? body.slice(1) : [...body]
}

/** Whether a picture stands in the text already, perhaps in another size: its address differs in the last part. */
function isIn(picture: Figure, body: readonly Block[]): boolean {
  return body.some(
    (block) =>
      block.type === 'figure' &&
      (block.src === picture.src ||
        (picture.caption !== undefined && block.caption === picture.caption) ||
        (picture.caption !== undefined && block.alt === picture.caption)),
  )
}

function embargoOf(item: JsonObject, headline: string | undefined): Doubt[] {
  const until = plainWords(pinned(item, 'embargoeduntil') ?? pinned(item, 'embargoed'))
  if (until === undefined) return []
  return [
    { decision: `imported «${headline ?? ''}»`, why: `its agency holds it back until ${until}` },
  ]
}
