import { expect, it } from 'vitest'
import { readJson } from '../json/read-json.ts'
import { telegram } from './telegram.ts'

const read = (value: object) => readJson(JSON.stringify(value), undefined, [telegram])
const message = (id: number, text: string) => ({
  id,
  type: 'message',
  date_unixtime: '1714557600',
  text,
})
const chat = (type: string, text: string) => ({ id: 1, type, messages: [message(1, text)] })

it.each([
  'personal_chat',
  'private_group',
  'private_channel',
  'public_supergroup',
  'saved_messages',
])('nothing is taken of a %s', (type) => {
  expect(() => read(chat(type, 'سرّ'))).toThrow(`is a Telegram export of "${type}"`)
})

it('of a whole account only its public channels come', () => {
  const list = [
    chat('personal_chat', 'سرّ'),
    chat('public_channel', 'خبر للجميع.'),
    chat('bot_chat', 'سرّ'),
  ]
  const { articles, leftOut } = read({ chats: { list } })
  expect(articles.map(({ article }) => article.body)).toEqual([
    [{ type: 'paragraph', text: 'خبر للجميع.' }],
  ])
  expect(leftOut).toEqual({ 'chat (personal_chat)': 1, 'chat (bot_chat)': 1 })
})

it('takes no picture from outside of the export', () => {
  const photos = ['../../x.jpg', '/etc/x.jpg', 'https://x.example/x.jpg', '..\\x.jpg']
  const messages = photos.map((photo, at) => ({ ...message(at, 'خبر للجميع.'), photo }))
  const { articles } = read({ id: 1, type: 'public_channel', messages })
  expect(articles.map(({ article }) => article.lead)).toEqual(photos.map(() => undefined))
})
