import { describe, expect, it } from 'vitest'
import { readSourceDate, readSourceDates } from './source-dates.ts'

describe('a date of a source', () => {
  it.each([
    ['Sun, 25 Jul 2021 01:13:21 +0100', '2021-07-25T01:13:21+01:00'],
    ['Sun, 5 Jul 2021 01:13 GMT', '2021-07-05T01:13:00Z'],
    ['03 Apr 02 1500 GMT', '2002-04-03T15:00:00Z'],
    ['Tue, 10 Jun 2003 04:00:00 EST', '2003-06-10T04:00:00-05:00'],
    ['Tue, 10 June 1998 04:00:00 UT', '1998-06-10T04:00:00Z'],
    // A name that several zones have says no time.
    ['Tue, 10 Jun 2003 04:00:00 AST', '2003-06-10'],
    ['2019-05-10T16:02:28+02:00', '2019-05-10T16:02:28+02:00'],
    ['2023-04-28T17:45:47.670+0200', '2023-04-28T17:45:47+02:00'],
    ['2024-07-03T18:24Z', '2024-07-03T18:24:00Z'],
    ['2024-07-03 18:24:00 UTC', '2024-07-03T18:24:00Z'],
    ['20210526T134018+0200', '2021-05-26T13:40:18+02:00'],
    ['20210526', '2021-05-26'],
    ['2022-08-16', '2022-08-16'],
    ['2015-07-31 04:36:09', '2015-07-31'],
    ['2015-7-3', '2015-07-03'],
    [1585667789000, '2020-03-31T15:16:29Z'],
    [1585667789, '2020-03-31T15:16:29Z'],
    ['1585667789000', '2020-03-31T15:16:29Z'],
    ['16 أغسطس (آب) 2022', '2022-08-16'],
    ['August 16, 2022', '2022-08-16'],
  ])('%s is %s', (text, date) => {
    expect(readSourceDate(text)).toBe(date)
  })

  it.each([
    '',
    'أمس',
    '2022-02-30',
    '0001-01-01T00:00:00Z',
    '1970-01-01T00:00:00Z',
    '2022-13-01T00:00:00Z',
    0,
    Number.NaN,
    1e300,
    null,
    {},
    '2022-08-16'.repeat(100),
  ])('%j is none', (value) => {
    expect(readSourceDate(value)).toBeUndefined()
  })

  it('keeps the day where the clock is impossible', () => {
    expect(readSourceDate('2022-08-16T29:00:00Z')).toBe('2022-08-16')
  })
})

describe('two dates of a source', () => {
  it.each([
    ['2022-08-16', '2022-08-17', { published: '2022-08-16', modified: '2022-08-17' }],
    ['2022-08-16T10:00:00Z', '2022-08-16T10:00:00Z', { published: '2022-08-16T10:00:00Z' }],
    [undefined, '2022-08-17', { published: '2022-08-17' }],
    ['2022-08-16', 'أمس', { published: '2022-08-16' }],
    ['', '', {}],
  ])('%s and %s', (published, modified, expected) => {
    expect(readSourceDates(published, modified)).toEqual(expected)
  })
})
