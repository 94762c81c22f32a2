import type { Block, Byline, Run, Text } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import { comparable } from '../../../article/text/folding.ts'
import { bylinesOf, withoutRepeats } from '../../markup/field-bylines.ts'
import { cardOf } from '../../markup/figures-and-cards.ts'
import { blocksOfHtml } from '../../markup/html-blocks.ts'
import { webAddress } from '../../markup/links.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import type { FoundArticle, JsonFormat } from '../format.ts'
import { at, isObject, listOf, present, stringAt } from '../json/json-values.ts'
import { bodyOfElements, cardsOfElements, elementKind } from './guardian-elements.ts'

/** Articles as the Guardian’s pages are drawn from: a headline, a standfirst, and blocks of typed elements. */
export const guardian: JsonFormat = {
  takes: 'json',
  name: 'Guardian elements',
  detect: (value) =>
    isObject(value) &&
    Array.isArray(value.blocks) &&
    (typeof value.headline === 'string' || typeof value.webTitle === 'string') &&
    elementsOf(value).some((element) => elementKind(element) !== ''),
  read: (value) => ({ articles: [readGuardianArticle(value)] }),
}

function elementsOf(value: unknown): unknown[] {
  const main = listOf(at(value, 'mainMediaElements'))
  return [...main, ...listOf(at(value, 'blocks')).flatMap((block) => listOf(at(block, 'elements')))]
}

function readGuardianArticle(value: unknown): FoundArticle {
  const url = webAddress(at(value, 'webURL')) ?? webAddress(at(value, 'canonicalUrl'))
  const main = bodyOfElements(listOf(at(value, 'mainMediaElements')), url)
  const lead = main.find((block) => block.type === 'figure')
  const blocks = listOf(at(value, 'blocks'))
  const body = [
    ...main.filter((block) => block !== lead),
    ...blocks.flatMap((one) => readPost(one, url)),
  ]
  const data = listOf(at(value, 'linkedData')).find((one) => at(one, 'datePublished') !== undefined)
  const standfirst = blocksOfHtml(stringAt(value, 'standfirst') ?? '', url)
  const tags = listOf(at(value, 'tags'))
  return foundArticle({
    headline: plainWords(at(value, 'headline')) ?? plainWords(at(value, 'webTitle')),
    deck: deckOfStandfirst(standfirst),
    summary: plainWords(at(value, 'trailText')),
    bylines: readBylines(plainWords(at(value, 'byline')), tags),
    ...readTimestamps(at(value, 'webPublicationDate'), at(data, 'dateModified')),
    lead: lead?.type === 'figure' ? lead : undefined,
    body: withoutPulledQuotes(body),
    related: [
      ...cardsOfStandfirst(standfirst),
      ...cardsOfElements(elementsOf(value)),
      ...trailsOf(value),
    ],
    language: stringAt(value, 'lang'),
    source: { name: siteOf(value), url },
    guid: stringAt(value, 'pageId'),
    section: plainWords(at(value, 'sectionLabel')),
    keywords: tags
      .filter((tag) => at(tag, 'type') === 'Keyword')
      .map((tag) => plainWords(at(tag, 'title'))),
  })
}

/** A block of a live report has a title of its own. */
function readPost(block: unknown, base: string | undefined): Block[] {
  const title = plainWords(at(block, 'title'))
  const heading: Block[] = title === undefined ? [] : [{ type: 'heading', level: 2, text: title }]
  return [...heading, ...bodyOfElements(listOf(at(block, 'elements')), base)]
}

/** The sentences of a standfirst; its links, in a list or on lines of their own, lead to other articles. */
function deckOfStandfirst(standfirst: readonly Block[]): string | undefined {
  const sentences = standfirst.flatMap((block) =>
    block.type === 'paragraph' && linksIn(block.text).length === 0 ? [blockText(block)] : [],
  )
  return plainWords(sentences.join(' '))
}

function cardsOfStandfirst(standfirst: readonly Block[]) {
  const texts = standfirst.flatMap((block): Text[] => {
    if (block.type === 'list') return block.items
    return block.type === 'paragraph' ? [block.text] : []
  })
  return present(texts.flatMap(linksIn).map(({ text, href }) => cardOf(text, href)))
}

/** The links of a text that is made of nothing else. */
function linksIn(text: Text): Run[] {
  const runs = (typeof text === 'string' ? [text] : text).filter(
    (run) => (typeof run === 'string' ? run : run.text).trim() !== '',
  )
  const links = runs.flatMap((run) => (typeof run !== 'string' && run.href ? [run] : []))
  return links.length === runs.length ? links : []
}

function trailsOf(value: unknown) {
  const trails = listOf(at(value, 'storyPackage', 'trails'))
  const others = trails.filter((trail) => at(trail, 'url') !== at(value, 'webURL'))
  return present(
    others.map((trail) => cardOf(at(trail, 'linkText') ?? at(trail, 'headline'), at(trail, 'url'))),
  )
}

/** Whom the page knows as its writers; «in Dublin» behind a name is where, «Ireland correspondent» as what. */
function readBylines(line: string | undefined, tags: readonly unknown[]): Byline[] {
  if (line === undefined) return []
  const names = present(
    tags.map((tag) =>
      at(tag, 'type') === 'Contributor' ? plainWords(at(tag, 'title')) : undefined,
    ),
  ).filter((name) => line.includes(name))
  if (names.length === 0) return bylinesOf(line)
  return withoutRepeats(
    names.map((name) => {
      const rest = line.slice(line.indexOf(name) + name.length)
      const behind = (rest.split(/,|\band\b/)[0] ?? '').trim()
      const city = /^in (\p{Lu}[\p{L}\s’'-]{1,40})$/u.exec(behind)?.[1]
      if (city !== undefined) return { name, city }
      const isRole =
        /^\p{L}[\p{L}\s’'-]{3,60}$/u.test(behind) && !/^(?:at|in|with|for|as) /.test(behind)
      return isRole && !names.some((other) => behind.includes(other))
        ? { name, role: behind }
        : { name }
    }),
  )
}

/** A pulled quote repeats a sentence of the text in large letters; it is no part of what is read. */
function withoutPulledQuotes(body: readonly Block[]): Block[] {
  const text = comparable(
    body.map((block) => (block.type === 'quote' ? '' : blockText(block))).join(' '),
  )
  return body.filter(
    (block) => block.type !== 'quote' || !text.includes(comparable(blockText(block))),
  )
}

function siteOf(value: unknown): string | undefined {
  const publishers = listOf(at(value, 'linkedData')).map((one) =>
    plainWords(at(one, 'publisher', 'name')),
  )
  return publishers.find((name) => name !== undefined) ?? plainWords(at(value, 'publication'))
}
