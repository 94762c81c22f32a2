import { expect, it } from 'vitest'
import { hijriDay } from '../../article/dates/hijri.ts'
import { readHijriDate } from './hijri-dates.ts'

it('finds the Gregorian day of every Hijri day of ten years', () => {
  const start = Date.UTC(2018, 0, 1)
  for (let offset = 0; offset < 3650; offset += 17) {
    const day = new Date(start + offset * 86_400_000).toISOString().slice(0, 10)
    expect(readHijriDate(hijriDay(day) ?? '')).toBe(day)
  }
})

it.each([
  ['الثلاثاء ١٨ من محرم ١٤٤٤ هـ', '2022-08-16'],
  ['5 رَجب 1445 هـ', '2024-01-17'],
  ['1 ذي الحجة 1445', '2024-06-07'],
])('reads «%s»', (text, date) => {
  expect(readHijriDate(text)).toBe(date)
})

it.each(['31 صفر 1445 هـ', 'رمضان كريم', '18 محرم', '16 يناير 2024'])('leaves «%s»', (text) => {
  expect(readHijriDate(text)).toBeUndefined()
})
