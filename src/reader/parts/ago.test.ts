import { expect, it } from 'vitest'
import { loadMessages, makeInterface } from '../locales/interface.ts'
import { agoOf } from './ago.ts'

const now = Date.parse('2026-11-25T12:00:00Z')

it.each([
  ['2026-11-25T11:59:40Z', 'قبل دقيقة'],
  ['2026-11-25T11:57:00Z', 'قبل 3 دقائق'],
  ['2026-11-25T11:49:00Z', 'قبل 11 دقيقة'],
  ['2026-11-25T11:00:00Z', 'قبل ساعة'],
  ['2026-11-25T10:00:00Z', 'قبل ساعتين'],
  ['2026-11-25T12:00:00+03:00', 'قبل 3 ساعات'],
  ['2026-11-24T12:30:00Z', 'قبل 23 ساعة'],
  ['2026-11-24T12:00:00Z', undefined],
  ['2026-11-25T12:01:00Z', undefined],
  ['2026-11-25', 'اليوم'],
  ['2026-11-24', 'أمس'],
  ['2026-11-23', undefined],
  ['2026-11-26', undefined],
  ['2026-11-25T10:59:60Z', 'قبل ساعة'],
  ['2026-11-25T10:59:61Z', undefined],
  ['2026-11-25T25:00:00Z', undefined],
  ['اليوم', undefined],
  ['', undefined],
])('%s was %s', (date, words) => {
  expect(agoOf(date, now, makeInterface('ar').t)).toBe(words)
})

it.each([
  ['en', ['3 hours ago', '1 minute ago', 'yesterday']],
  ['fr', ['il y a 3 heures', 'il y a 1 minute', 'hier']],
] as const)('speaks %s', async (language, words) => {
  const { t } = makeInterface(language, await loadMessages(language))
  const dates = ['2026-11-25T09:00:00Z', '2026-11-25T11:59:00Z', '2026-11-24']
  expect(dates.map((date) => agoOf(date, now, t))).toEqual(words)
})
