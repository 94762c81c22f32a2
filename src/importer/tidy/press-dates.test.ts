import { expect, it } from 'vitest'
import { readDateLine, splitBeforeDate } from './press-dates.ts'

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
])('%s is no line of dates', (text) => {
  expect(readDateLine(text)).toBeUndefined()
})

it('parts a byline from the date on its line', () => {
  expect(splitBeforeDate('لندن: سامي حسن نُشر: 16 يناير 2024')).toEqual([
    'لندن: سامي حسن',
    'نُشر: 16 يناير 2024',
  ])
})
