import { describe, expect, it } from 'vitest'
import { isTimeLine, readDateLine, readLooseDateLine, splitBeforeDate } from './dates.ts'

it.each([
  ['نُشر: 20:13-16 يناير 2024 م ـ 05 رَجب 1445 هـ', { published: '2024-01-16' }],
  ['آخر تحديث: 10:02-17 يناير 2024 م', { modified: '2024-01-17' }],
  [
    'نُشر: 20:13-16 يناير 2024 م آخر تحديث: 10:02-17 يناير 2024 م',
    { published: '2024-01-16', modified: '2024-01-17' },
  ],
  ['16 أغسطس (آب) 2022', { published: '2022-08-16' }],
  ['الثلاثاء 16 أغسطس 2022', { published: '2022-08-16' }],
  ['الثلاثاء - 18 محرم 1444 هـ - 16 أغسطس 2022 مـ', { published: '2022-08-16' }],
  ['١٦ آب ٢٠٢٢', { published: '2022-08-16' }],
  ['2024/01/16', { published: '2024-01-16' }],
  ['16-1-2024', { published: '2024-01-16' }],
  ['Published: January 16, 2024', { published: '2024-01-16' }],
  ['30 فبراير 2024', {}],
  ['الأحد 4 غشت 2024 - 07:00', { published: '2024-08-04' }],
  ['نشر في: 20 مايو ,2024: 10:14 ص GST', { published: '2024-05-20T10:14:00+04:00' }],
  ['16 يناير 2024 07:02 م GST', { published: '2024-01-16T19:02:00+04:00' }],
  ['16 يناير 2024، 12:05 صباحا بتوقيت مكة المكرمة', { published: '2024-01-16T00:05:00+03:00' }],
  ['16 يناير 2024 19:02 بتوقيت القاهرة', { published: '2024-01-16' }],
  ['آخر تحديث: 16/3/202410:13 ص (توقيت مكة المكرمة)', { modified: '2024-03-16' }],
  ['14 مايو/ أيار 2024', { published: '2024-05-14' }],
  ['الثلاثاء - 14 شهر رمضان 1439 هـ - 29 مايو 2018 مـ', { published: '2018-05-29' }],
  [
    'الأحد 12 من ذي القعدة 1445 هــ 20 مايو 2024 السنة 148 العدد 50123',
    { published: '2024-05-20' },
  ],
  ['24 - مايو - 2024', { published: '2024-05-24' }],
])('%s', (text, days) => {
  expect(readDateLine(text)).toEqual(days)
})

it.each([
  'في 16 يناير 2024 فتح المتحف',
  'موسكو... روسيا 22 يناير 2026 (رويترز)',
  'عام 2024',
  '20:13',
  'الجمعة',
  '140 قطعة',
  'من السنة 2019',
  'القاهرة 16 مايو 2024',
])('%s is no line of dates', (text) => {
  expect(readDateLine(text)).toBeUndefined()
})

it('parts a byline from the date on its line', () => {
  expect(splitBeforeDate('لندن: سامي حسن نُشر: 16 يناير 2024')).toEqual([
    'لندن: سامي حسن',
    'نُشر: 16 يناير 2024',
  ])
})

describe('readLooseDateLine', () => {
  it.each([
    ['05.04.2025 - Güncelleme : 06.04.2025', { published: '2025-04-05', modified: '2025-04-06' }],
    ['الثلاثاء 16 أغسطس (آب) 2022', { published: '2022-08-16' }],
    ['١٦/٠٨/٢٠٢٢', { published: '2022-08-16' }],
    ['18 محرم 1444 هـ', { published: '2022-08-16' }],
    ['29 صفر 1447', { published: '2025-08-23' }],
  ])('reads «%s»', (line, date) => {
    expect(readLooseDateLine(line)).toEqual(date)
  })

  it.each([
    'أمس',
    'قبل ثلاثة أيام',
    'في 16 يناير 2024 فتح المتحف بابه لأول مرة أمام زواره من القرى.',
  ])('leaves «%s»', (line) => {
    expect(readLooseDateLine(line)).toBeUndefined()
  })
})

it.each([
  ['07:02 م GST', true],
  ['الساعة 19:02 بتوقيت غرينتش', true],
  ['07:02', false],
  ['07:02 م GST وصلت السفينة', false],
])('%s is a time of day with its zone: %s', (text, is) => {
  expect(isTimeLine(text)).toBe(is)
})
