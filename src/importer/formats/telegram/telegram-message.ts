import type { Block, Figure, Text } from '../../../article/article.ts'
import { linkOf } from '../../markup/links.ts'
import { cleanText } from '../../markup/plain-words.ts'
import { foundArticle } from '../../markup/structured-article.ts'
import { addText, type Marks, type Part, settleText, splitLines } from '../../markup/text-runs.ts'
import { readTimestamps } from '../../markup/timestamps.ts'
import { readCaption } from '../../press/captions.ts'
import type { FoundArticle } from '../format.ts'
import {
  defined,
  isObject,
  type JsonObject,
  listOf,
  pixelsAt,
  present,
  stringAt,
} from '../json/json-values.ts'

/** A longer first line is a text and no headline. */
const longestHeadline = 160

/**
 * Reads a message of a channel, which is named by its id, with the further pictures of its album. Its first line is its headline where others
 * follow. Undefined for a message without words.
 */
export function readMessage(
  message: JsonObject,
  album: readonly JsonObject[],
  channel: string,
): FoundArticle | undefined {
  const entities = entitiesOf(message)
  const lines = present(splitLines(partsOf(entities)).map(settleText))
  if (lines.length === 0) return undefined
  const [first = ''] = lines
  const headline = plain(first).replace(/^(?:\p{Extended_Pictographic}|\u{fe0f}|[\s:|ـ-])+/u, '')
  const isHeaded = lines.length > 1 && headline.length > 3 && headline.length <= longestHeadline
  const tags = entities.flatMap(({ type, text }) => (type === 'hashtag' ? [text] : []))
  const words = (isHeaded ? lines.slice(1) : lines).filter((line) => !isTagLine(plain(line)))
  const [picture, ...more] = [message, ...album].flatMap(pictureOf)
  const body: Block[] = words.map((text) => ({ type: 'paragraph', text }))
  if (body.length === 0 && !isHeaded) return undefined
  const times = readTimestamps(
    timeOf(message, 'date_unixtime', 'date'),
    timeOf(message, 'edited_unixtime', 'edited'),
  )
  return defined({
    ...foundArticle({
      headline: isHeaded ? cleanText(headline) : undefined,
      ...times,
      lead: body.length > 0 ? picture : undefined,
      body: body.length > 0 ? [...body, ...more] : [...(picture ? [picture] : []), ...more],
      guid: `telegram:${channel}/${String(message.id)}`,
      keywords: tags.map((tag) => tag.replace(/^#/, '').replaceAll('_', ' ')),
      isWhole: body.length > 0 || picture !== undefined,
    }),
    site: `telegram:${channel}`,
  })
}

interface Entity {
  type: string
  text: string
  href: string | undefined
}

/** The pieces of a text with what they are; of old, plain pieces are strings among them. */
function entitiesOf({ text_entities: entities, text }: JsonObject): Entity[] {
  const pieces = Array.isArray(entities) && entities.length > 0 ? entities : listOf(text)
  return pieces.flatMap((piece) => {
    if (typeof piece === 'string') return [{ type: 'plain', text: piece, href: undefined }]
    const words = isObject(piece) ? stringAt(piece, 'text') : undefined
    if (!isObject(piece) || words === undefined) return []
    const type = stringAt(piece, 'type') ?? 'plain'
    const href =
      type === 'text_link' ? stringAt(piece, 'href') : type === 'link' ? words : undefined
    return [{ type, text: words, href: linkOf(href) }]
  })
}

function partsOf(entities: readonly Entity[]): Part[] {
  const parts: Part[] = []
  for (const { type, text, href } of entities) {
    // What is covered until it is pressed was there for everybody.
    const marks: Marks = {
      ...(type === 'bold' && { strong: true }),
      ...(type === 'italic' && { emphasis: true }),
      ...(href !== undefined && { href }),
    }
    for (const [at, line] of text.split('\n').entries()) {
      if (at > 0) parts.push({ text: '\n' })
      addText(parts, line, marks)
    }
  }
  return parts
}

function plain(text: Text): string {
  return typeof text === 'string'
    ? text
    : text.map((part) => (typeof part === 'string' ? part : part.text)).join('')
}

function isTagLine(line: string): boolean {
  return /^(?:\s*#[\p{L}\p{M}\p{N}_]+)+\s*$/u.test(line)
}

/** The picture of a message, where the export has its file; a path beside it. */
function pictureOf(message: JsonObject): Figure[] {
  const isPicture = /^image\/(?:jpeg|png|webp)$/.test(stringAt(message, 'mime_type') ?? '')
  const src = stringAt(message, 'photo') ?? (isPicture ? stringAt(message, 'file') : undefined)
  // «(File not included. Change data exporting settings to download.)»
  if (src === undefined || src.startsWith('(') || /^[/\\]|:|\.\./.test(src.replace(/@[^/]*$/, '')))
    return []
  const [width, height] = [pixelsAt(message.width), pixelsAt(message.height)]
  return [
    { type: 'figure', src, ...(width && height ? { width, height } : {}), ...readCaption('') },
  ]
}

/** Seconds since 1970 where the export has them, else its own time, whose zone it does not say. */
function timeOf(message: JsonObject, seconds: string, written: string): unknown {
  return message[seconds] ?? message[written]
}
