import type { Block, RelatedCard } from '../../../article/article.ts'
import { blockText } from '../../../article/blocks.ts'
import { cardOf, embedOf, figureOf } from '../../markup/figures-and-cards.ts'
import { blocksOfHtml } from '../../markup/html-blocks.ts'
import { plainWords } from '../../markup/plain-words.ts'
import { at, isObject, listOf, pixelsAt, present, stringAt } from '../json/json-values.ts'

/** The kind of an element, `Text` of `model.dotcomrendering.pageElements.TextBlockElement`; empty for what is none. */
export function elementKind(element: unknown): string {
  return /\.(\w+?)(?:Block)?Element$/.exec(stringAt(element, '_type') ?? '')?.[1] ?? ''
}

/** Reads typed elements as blocks of contract A; `base` is the page they stand on. */
export function bodyOfElements(elements: readonly unknown[], base: string | undefined): Block[] {
  return elements.flatMap((element) => readElement(element, base, 0))
}

/** The cards among the elements, which lead to other articles. */
export function cardsOfElements(elements: readonly unknown[]): RelatedCard[] {
  const links = elements.filter((element) => elementKind(element) === 'RichLink')
  return present(links.map((link) => cardOf(at(link, 'text'), at(link, 'url'))))
}

function readElement(element: unknown, base: string | undefined, depth: number): Block[] {
  const kind = elementKind(element)
  const html = stringAt(element, 'html') ?? ''
  switch (kind) {
    case 'Subheading':
    case 'NumberedTitle': {
      const text = plainWords(html)
      return text === undefined ? [] : [{ type: 'heading', level: 2, text }]
    }
    case 'Image':
      return present([elementPicture(element)])
    case 'MultiImage':
      return present(listOf(at(element, 'images')).map(elementPicture))
    case 'Pullquote':
    case 'Blockquote':
    case 'Comment':
      return quoteOf(element, html || (stringAt(element, 'body') ?? ''), base)
    case 'QA':
    case 'Guide':
    case 'GuideAtom':
    case 'Profile':
    case 'ProfileAtom':
    case 'ExplainerAtom':
      return notesOf(at(element, 'title'), html || (stringAt(element, 'body') ?? ''), base)
    case 'Timeline':
    case 'TimelineAtom':
      return listOf(at(element, 'events')).flatMap((event) =>
        notesOf(
          [at(event, 'date'), at(event, 'title')]
            .flatMap((one) => plainWords(one) ?? [])
            .join(': '),
          stringAt(event, 'body') ?? '',
          base,
        ),
      )
    case 'List':
    case 'Item':
      return depth > 3
        ? []
        : listOf(at(element, 'items')).flatMap((item) => {
            const text = plainWords(at(item, 'title'))
            const heading: Block[] = text === undefined ? [] : [{ type: 'heading', level: 3, text }]
            const inner = listOf(at(item, 'elements'))
            return [...heading, ...inner.flatMap((one) => readElement(one, base, depth + 1))]
          })
    case 'Divider':
      return [{ type: 'divider' }]
    // What is no part of the article: invitations, quizzes, cards to others, summaries of what the text says.
    case 'RichLink':
    case 'NewsletterSignup':
    case 'Callout':
    case 'Disclaimer':
    case 'Recipe':
    case 'StarRating':
    case 'QuizAtom':
    case 'ContentAtom':
    case 'InteractiveContents':
      return []
    default:
      return embedded(element, html) ?? (isProgram(kind) ? [] : blocksOfHtml(html, base))
  }
}

/** Charts and interactives are programs in HTML; what they would draw is not in it. */
function isProgram(kind: string): boolean {
  return /Interactive|Chart|GenericAtom|Embed|Audio|Video/.test(kind)
}

function elementPicture(element: unknown) {
  const images = listOf(at(element, 'media', 'allImages')).filter(isObject)
  const widthOf = (image: unknown) => pixelsAt(image, 'fields', 'width') ?? 0
  const sorted = images.toSorted((a, b) => widthOf(b) - widthOf(a))
  const best = sorted.find((image) => widthOf(image) <= 2000) ?? sorted.at(-1)
  return figureOf({
    src: at(best, 'url'),
    width: at(best, 'fields', 'width'),
    height: at(best, 'fields', 'height'),
    alt: at(element, 'data', 'alt'),
    caption: at(element, 'data', 'caption'),
    credit: at(element, 'data', 'credit'),
  })
}

function quoteOf(element: unknown, html: string, base: string | undefined): Block[] {
  const attribution =
    plainWords(at(element, 'attribution')) ?? plainWords(at(element, 'profileName'))
  const said = blocksOfHtml(/^\s*</.test(html) ? html : `<p>${html}</p>`, base)
  return said.flatMap((block, order): Block[] => {
    if (block.type === 'quote') return [block]
    if (block.type !== 'paragraph') return []
    const isLast = order === said.length - 1 && attribution !== undefined
    return [{ type: 'quote', text: block.text, ...(isLast ? { attribution } : {}) }]
  })
}

/** A box beside the text: its title and paragraphs are notes. */
function notesOf(title: unknown, html: string, base: string | undefined): Block[] {
  const words = plainWords(title)
  const head: Block[] =
    words === undefined ? [] : [{ type: 'note', text: [{ text: words, strong: true }] }]
  const inner = blocksOfHtml(html, base).map((block): Block => {
    if (block.type === 'paragraph' || block.type === 'heading')
      return { type: 'note', text: block.text }
    return block
  })
  return [...head, ...inner]
}

/** A film, a post, a map: a link card where the element says where it is, undefined where it is no such thing. */
function embedded(element: unknown, html: string): Block[] | undefined {
  const asset = stringAt(element, 'assetId')
  const frame = /<iframe\b[^<>]{0,2000}?\bsrc="([^"<>]{1,2000})"/i.exec(html)?.[1]
  const url =
    (/^[\w-]{6,20}$/.test(asset ?? '') ? `https://www.youtube.com/watch?v=${asset}` : undefined) ??
    at(element, 'originalUrl') ??
    at(element, 'url') ??
    at(element, 'embedUrl') ??
    at(element, 'trackUrl') ??
    frame
  if (url === undefined) return undefined
  if (/\/email\/form\//.test(String(url))) return []
  const quoted = html === '' ? undefined : blocksOfHtml(html).map(blockText).join(' ')
  const title = ['mediaTitle', 'title', 'caption', 'alt'].map((key) => plainWords(at(element, key)))
  const poster = at(
    listOf(at(element, 'posterImage'))[1] ?? listOf(at(element, 'posterImage'))[0],
    'url',
  )
  return present([embedOf(url, title.find((one) => one !== undefined) ?? quoted, poster)])
}
