import type { Block, Byline, RelatedCard, Run, Text } from '../../../article/article.ts'
import { plainText as textWords } from '../../../article/text/plain-text.ts'
import { cardOf, embedOf, figureOf } from '../../markup/figures-and-cards.ts'
import { linkOf } from '../../markup/links.ts'
import { plainWords, withoutControls } from '../../markup/plain-words.ts'
import { quoteOf } from '../../markup/quotes.ts'
import { at, defined, listOf, pixelsAt, present, stringAt } from '../json/json-values.ts'

/** Parts of a page that are no part of the article. */
const skipped = new Set(
  'headline|timestamp|byline|links|mpu|wsoj|relatedContent|podcastPromo|disclaimer|include|visuallyHiddenHeadline'.split(
    '|',
  ),
)

/** Reads a tree of blocks, `{type, model: {blocks}}` seven levels deep, as blocks of contract A. */
export function bodyOfTree(blocks: readonly unknown[]): Block[] {
  return blocks.flatMap((block) => readTreeBlock(block))
}

function readTreeBlock(block: unknown): Block[] {
  const type = stringAt(block, 'type') ?? ''
  if (skipped.has(type)) return []
  const text = textOfTree(block)
  switch (type) {
    case 'paragraph':
    case 'introduction':
      return text === undefined ? [] : [{ type: 'paragraph', text }]
    case 'subheadline':
    case 'crosshead': {
      const level = Number(at(block, 'model', 'level') ?? 2) > 2 ? 3 : 2
      const words = wordsOfTree(block)
      return words === undefined ? [] : [{ type: 'heading', level, text: words }]
    }
    case 'unorderedList':
    case 'orderedList':
      return readList(block, type === 'orderedList')
    case 'quote':
    case 'blockquote':
      return text === undefined ? [] : [quoteOf(text)]
    case 'image':
      return present([treePicture(block)])
    case 'video':
    case 'audio':
    case 'media':
      return present([treeMedia(block)])
    case 'social':
    case 'embed':
    case 'oEmbed':
    case 'aresOEmbed':
      return present([outsideOf(block)])
    default: {
      // An unknown kind of block, `group` among them, is read for what is in it, so that no words are lost.
      const inner = innerOf(block)
      const words = inner.length === 0 ? plainWords(at(block, 'model', 'text')) : undefined
      return words === undefined ? bodyOfTree(inner) : [{ type: 'paragraph', text: words }]
    }
  }
}

function innerOf(block: unknown): readonly unknown[] {
  return listOf(at(block, 'model', 'blocks'))
}

function childOf(block: unknown, ...types: string[]): unknown {
  return innerOf(block).find((inner) => types.includes(stringAt(inner, 'type') ?? ''))
}

/** All words in a block, without its marking. */
export function wordsOfTree(block: unknown): string | undefined {
  return plainWords(textWords(runsOfTree(block)))
}

/** The text of a block with its links, strong and foreign words. */
function textOfTree(block: unknown): Text | undefined {
  const runs = trimRuns(runsOfTree(block))
  if (plainWords(textWords(runs)) === undefined) return undefined
  return runs.every((run) => typeof run === 'string') ? runs.join('') : runs
}

function runsOfTree(block: unknown, marks: Omit<Run, 'text'> = {}): (string | Run)[] {
  const inner = innerOf(block)
  const attributes = listOf(at(block, 'model', 'attributes'))
  const isStrong = attributes.includes('bold')
  const isEmphasis = attributes.includes('italic')
  const href =
    stringAt(block, 'type') === 'urlLink' ? linkOf(at(block, 'model', 'locator')) : undefined
  const lang = stringAt(block, 'model', 'language')
  const own: Omit<Run, 'text'> = defined({
    ...marks,
    ...(href === undefined ? {} : { href }),
    ...(isStrong ? { strong: true } : {}),
    ...(isEmphasis ? { emphasis: true } : {}),
    ...(lang === undefined || !/^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(lang) ? {} : { lang }),
  })
  if (inner.length > 0) return inner.flatMap((one) => runsOfTree(one, own))
  const text = withoutControls(stringAt(block, 'model', 'text') ?? '').replace(/\s+/g, ' ')
  if (text === '') return []
  return [Object.keys(own).length === 0 ? text : { text, ...own }]
}

/** White space at the ends of a paragraph is none of its words. */
function trimRuns(runs: readonly (string | Run)[]): (string | Run)[] {
  const texts = runs.map((run) => (typeof run === 'string' ? { text: run } : run))
  const cut = texts.map((run, at) => {
    const start = at === 0 ? run.text.trimStart() : run.text
    return { ...run, text: at === texts.length - 1 ? start.trimEnd() : start }
  })
  const kept = cut.filter((run) => run.text !== '')
  return kept.map((run) => (Object.keys(run).length === 1 ? run.text : run))
}

function readList(block: unknown, ordered: boolean): Block[] {
  const items = present(innerOf(block).map(textOfTree))
  return items.length === 0 ? [] : [{ type: 'list', ordered, items }]
}

function treePicture(block: unknown) {
  const raw = at(childOf(block, 'rawImage'), 'model')
  return figureOf({
    ...pictureAt(raw),
    alt: wordsOfTree(childOf(block, 'altText')),
    caption: wordsOfTree(childOf(block, 'caption')),
    credit: at(raw, 'copyrightHolder'),
  })
}

/** Where the BBC serves a picture, 976 pixels wide, from the name that an export knows it by. */
export function pictureAt(raw: unknown): { src?: string; width?: number; height?: number } {
  const locator = stringAt(raw, 'locator') ?? ''
  const origin = stringAt(raw, 'originCode') ?? ''
  const [width, height] = [pixelsAt(raw, 'width'), pixelsAt(raw, 'height')]
  if (locator === '') return {}
  const served = Math.min(width ?? 976, 976)
  const size =
    width === undefined || height === undefined
      ? {}
      : { width: served, height: Math.round((height * served) / width) }
  if (/^https?:/.test(locator)) return { src: locator, ...size }
  if (/^[a-z.-]+\.bbci\.co\.uk\//.test(locator))
    return {
      src: `https://${locator.replace('$recipe', '976xn').replace('$width', '976')}`,
      ...size,
    }
  const host = locator.includes('/test/') ? 'ichef.test.bbci.co.uk' : 'ichef.bbci.co.uk'
  return { src: `https://${host}/news/976/${origin}/${locator.replace(/^\//, '')}`, ...size }
}

/** Sound and film become link cards to the programme’s page. */
function treeMedia(block: unknown): Block | undefined {
  const details = at(childOf(childOf(block, 'aresMedia') ?? block, 'aresMediaMetadata'), 'model')
  const id =
    /\b([pw]0[a-z0-9]{6,})$/.exec(stringAt(block, 'model', 'locator') ?? '')?.[1] ??
    stringAt(details, 'id')
  if (id === undefined) return undefined
  const title = wordsOfTree(childOf(block, 'caption')) ?? at(details, 'title')
  const poster = pictureAt({ locator: at(details, 'imageUrl') }).src
  return embedOf(`https://www.bbc.co.uk/programmes/${encodeURIComponent(id)}`, title, poster)
}

function outsideOf(block: unknown): Block | undefined {
  const models = [
    block,
    childOf(block, 'aresOEmbed'),
    childOf(childOf(block, 'aresOEmbed'), 'embed'),
  ]
    .map((one) => at(one, 'model'))
    .flatMap((model) => [model, at(model, 'oembed')])
  const first = (...keys: string[]) =>
    models
      .flatMap((model) => keys.map((key) => stringAt(model, key)))
      .find((one) => one !== undefined)
  return embedOf(
    first('href', 'url', 'sourceUrl', 'source'),
    first('title', 'indexOfTitle', 'author_name', 'provider_name', 'provider'),
  )
}

/** Who wrote it: each contributor’s name, role and city. */
export function bylinesOfTree(blocks: readonly unknown[]): Byline[] {
  const contributors = blocks
    .filter((block) => at(block, 'type') === 'byline')
    .flatMap((block) => innerOf(block))
  return contributors.flatMap((one) => {
    const name = wordsOfTree(childOf(one, 'name'))
    const role = wordsOfTree(childOf(one, 'role'))
    const city = wordsOfTree(childOf(one, 'location'))
    return name === undefined ? [] : [defined({ name, role, city })]
  })
}

/** The cards of «links» blocks that stand in the text. */
export function cardsOfTree(blocks: readonly unknown[]): RelatedCard[] {
  const links = blocks.filter((block) => at(block, 'type') === 'links').flatMap(innerOf)
  return present(
    links.map((link) => {
      const target = at(childOf(childOf(childOf(link, 'text'), 'paragraph'), 'urlLink'), 'model')
      const href = at(link, 'model', 'locator') ?? at(target, 'locator')
      return href === undefined ? undefined : cardOf(wordsOfTree(link), href)
    }),
  )
}
