import { expect, it } from 'vitest'
import { hijriDay } from './hijri.ts'

it.each([
  ['2022-08-16', '18 محرم 1444 هـ'],
  ['2024-07-07', '1 محرم 1446 هـ'],
  ['2024-07-06', '30 ذو الحجة 1445 هـ'],
  ['2025-03-01', '1 رمضان 1446 هـ'],
  ['2026-11-20T23:30:00-10:00', '10 جمادى الآخرة 1448 هـ'],
  ['0622-07-19', '1 محرم 1 هـ'],
])('%s is %s', (date, hijri) => {
  expect(hijriDay(date)).toBe(hijri)
})

it.each(['', 'أمس', '2024-xx-01'])('says nothing of «%s»', (date) => {
  expect(hijriDay(date)).toBeUndefined()
})

it('says nothing before the first year', () => {
  expect(hijriDay('0622-07-01')).toBeUndefined()
  expect(hijriDay('0001-01-01')).toBeUndefined()
})
