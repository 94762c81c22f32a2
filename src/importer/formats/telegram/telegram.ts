import { InputError } from '../../run/input-error.ts'
import type { FoundArticle, JsonFormat, ReadResult } from '../format.ts'
import { at, isObject, type JsonObject, listOf, stringAt } from '../json/json-values.ts'
import { readMessage } from './telegram-message.ts'

/** The export of a Telegram channel, `result.json`; chats are not public, and nothing is taken of them. */
export const telegram: JsonFormat = {
  takes: 'json',
  name: 'Telegram export',
  detect: (value) =>
    (Array.isArray(at(value, 'messages')) && typeof at(value, 'type') === 'string') ||
    Array.isArray(at(value, 'chats', 'list')),
  read: (value) => {
    const chats = at(value, 'chats', 'list')
    return readChats((chats === undefined ? [value] : listOf(chats)).filter(isObject))
  },
}

function readChats(chats: readonly JsonObject[]): ReadResult {
  const open = chats.filter(({ type }) => type === 'public_channel')
  const [first] = chats
  if (open.length === 0)
    throw new InputError(
      `is a Telegram export of "${stringAt(first, 'type') ?? 'nothing'}", which is not public; only channels of the type "public_channel" are imported`,
    )
  const leftOut: Record<string, number> = {}
  const leave = (what: string) => {
    leftOut[what] = (leftOut[what] ?? 0) + 1
  }
  for (const { type } of chats) if (type !== 'public_channel') leave(`chat (${String(type)})`)
  const articles = open.flatMap((channel) => readChannel(channel, leave))
  return { articles, leftOut }
}

function readChannel(channel: JsonObject, leave: (what: string) => void): FoundArticle[] {
  const messages = listOf(channel.messages).filter(isObject)
  const articles: FoundArticle[] = []
  for (const [at, message] of messages.entries()) {
    if (message.type !== 'message') leave('service message')
    else if (!isAlbumPart(message, messages[at - 1])) {
      const album = albumAt(messages, at)
      const found = readMessage(message, album, String(channel.id))
      if (found === undefined) leave('message without text')
      else articles.push(found)
    }
  }
  return articles
}

/** The pictures of an album are messages of their own, sent in the same second; the words stand with one of them. */
function albumAt(messages: readonly JsonObject[], start: number): JsonObject[] {
  const album: JsonObject[] = []
  for (let at = start + 1; isAlbumPart(messages[at] ?? {}, messages[at - 1]); at++) {
    const part = messages[at]
    if (part !== undefined) album.push(part)
  }
  return album
}

function isAlbumPart(message: JsonObject, before: JsonObject | undefined): boolean {
  const isBare = message.text === '' || (Array.isArray(message.text) && message.text.length === 0)
  const isTogether =
    before?.type === 'message' &&
    message.type === 'message' &&
    message.date_unixtime !== undefined &&
    Math.abs(Number(message.date_unixtime) - Number(before.date_unixtime)) <= 1
  return isBare && isTogether && message.photo !== undefined && before?.photo !== undefined
}
