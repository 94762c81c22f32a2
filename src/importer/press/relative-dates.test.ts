import { describe, expect, it } from 'vitest'
import { readRelativeDate, splitBeforeAge } from './relative-dates.ts'

describe('readRelativeDate', () => {
  const saved = '2026-11-28T18:05:00+03:00'
  it.each([
    ['قبل ساعتين', '2026-11-28'],
    ['منذ ٥ ساعات', '2026-11-28'],
    ['نُشر قبل 30 دقيقة', '2026-11-28'],
    ['منذ ساعة', '2026-11-28'],
    ['2 hours ago', '2026-11-28'],
    ['Published about an hour ago', '2026-11-28'],
    ['5 mins ago', '2026-11-28'],
    ['أمس 14:30', '2026-11-27'],
    ['أمس، الساعة 2:30 م', '2026-11-27'],
    ['اليوم', '2026-11-28'],
    ['أول من أمس', '2026-11-26'],
    ['Yesterday at 14:30', '2026-11-27'],
  ])('«%s» is %s', (line, date) => expect(readRelativeDate(line, saved)).toBe(date))

  it.each([
    'قبل 18 ساعة',
    'قبل يومين',
    'منذ 3 أيام',
    'منذ شهر',
    '3 days ago',
    'آخر تحديث: قبل ساعتين',
    'قبل ساعتين من المغرب',
    'أمس في السوق',
    'ساعتين',
    '',
  ])('«%s» tells no day that is sure', (line) => {
    expect(readRelativeDate(line, saved)).toBeUndefined()
  })

  it.each([
    ['2026-11-28T01:30:00+03:00', 'قبل ساعتين', undefined],
    ['2026-11-28T15:05:00Z', 'قبل ساعتين', '2026-11-28'],
    ['2026-11-28T21:05:00Z', 'أمس', undefined],
    ['2026-11-28', 'أمس', '2026-11-27'],
    ['yesterday', 'أمس', undefined],
  ])('saved at %s «%s» is %s', (moment, line, date) => {
    expect(readRelativeDate(line, moment)).toBe(date)
  })
})

it.each([
  ['كتبت: ليان الحداد قبل ساعتين', ['كتبت: ليان الحداد', 'قبل ساعتين']],
  ['سامي حسن | منذ 3 أيام', ['سامي حسن', 'منذ 3 أيام']],
  ['سامي حسن - أمس 14:30', ['سامي حسن', 'أمس 14:30']],
  ['By Jane Doe 2 hours ago', ['By Jane Doe', '2 hours ago']],
  ['وصلت السفينة قبل ساعتين من موعدها', undefined],
  ['قبل ساعتين', undefined],
])('«%s» is parted into %j', (line, parts) => expect(splitBeforeAge(line)).toEqual(parts))
