import { expect, it } from 'vitest'
import { agoOf } from './ago.ts'

const now = Date.parse('2026-11-25T12:00:00Z')

it.each([
  ['2026-11-25T11:59:40Z', 'قبل دقيقة واحدة'],
  ['2026-11-25T11:57:00Z', 'قبل 3 دقائق'],
  ['2026-11-25T11:49:00Z', 'قبل 11 دقيقة'],
  ['2026-11-25T11:00:00Z', 'قبل ساعة واحدة'],
  ['2026-11-25T10:00:00Z', 'قبل ساعتين'],
  ['2026-11-25T12:00:00+03:00', 'قبل 3 ساعات'],
  ['2026-11-24T12:30:00Z', 'قبل 23 ساعة'],
  ['2026-11-24T12:00:00Z', undefined],
  ['2026-11-25T12:01:00Z', undefined],
  ['2026-11-25', 'اليوم'],
  ['2026-11-24', 'أمس'],
  ['2026-11-23', undefined],
  ['2026-11-26', undefined],
  ['2026-11-25T10:59:60Z', 'قبل ساعة واحدة'],
  ['2026-11-25T10:59:61Z', undefined],
  ['2026-11-25T25:00:00Z', undefined],
  ['اليوم', undefined],
  ['', undefined],
])('%s was %s', (date, words) => {
  expect(agoOf(date, now, 'ar')).toBe(words)
})

it('speaks English and French', () => {
  expect(agoOf('2026-11-25T09:00:00Z', now, 'en')).toBe('3 hours ago')
  expect(agoOf('2026-11-25T09:00:00Z', now, 'fr')).toBe('il y a 3 heures')
  expect(agoOf('2026-11-24', now, 'fr')).toBe('hier')
})
