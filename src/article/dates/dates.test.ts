import { describe, expect, it } from 'vitest'
import {
  formatDay,
  formatDayOfWeek,
  formatMonth,
  formatTime,
  instantOf,
  isReadable,
  wholeYears,
} from './dates.ts'

describe('formatDay', () => {
  it.each([
    ['2026-01-09', '9 يناير (كانون الثاني) 2026', '9 January 2026', '9 janvier 2026'],
    ['2026-02-28', '28 فبراير (شباط) 2026', '28 February 2026', '28 février 2026'],
    ['2021-03-23', '23 مارس (آذار) 2021', '23 March 2021', '23 mars 2021'],
    ['1859-04-25', '25 أبريل (نيسان) 1859', '25 April 1859', '25 avril 1859'],
    ['2000-05-02', '2 مايو (أيار) 2000', '2 May 2000', '2 mai 2000'],
    ['1967-06-05', '5 يونيو (حزيران) 1967', '5 June 1967', '5 juin 1967'],
    ['1956-07-26', '26 يوليو (تموز) 1956', '26 July 1956', '26 juillet 1956'],
    ['2022-08-16', '16 أغسطس (آب) 2022', '16 August 2022', '16 août 2022'],
    ['2025-09-30', '30 سبتمبر (أيلول) 2025', '30 September 2025', '30 septembre 2025'],
    ['2008-10-24', '24 أكتوبر (تشرين الأول) 2008', '24 October 2008', '24 octobre 2008'],
    ['1869-11-17', '17 نوفمبر (تشرين الثاني) 1869', '17 November 1869', '17 novembre 1869'],
    ['2026-12-31', '31 ديسمبر (كانون الأول) 2026', '31 December 2026', '31 décembre 2026'],
  ])('%s', (date, arabic, english, french) => {
    expect(formatDay(date, 'ar')).toBe(arabic)
    expect(formatDay(date, 'en')).toBe(english)
    expect(formatDay(date, 'fr')).toBe(french)
  })

  it('counts the first of a month as French does', () => {
    expect(formatDay('2022-08-01', 'fr')).toBe('1er août 2022')
    expect(formatDay('2022-08-01', 'en')).toBe('1 August 2022')
    expect(formatMonth('2022-08', 'fr')).toBe('août 2022')
  })

  it.each([
    ['2026-01-09T00:30:00+14:00', '9 يناير (كانون الثاني) 2026'],
    ['2026-01-09T23:45:00-11:00', '9 يناير (كانون الثاني) 2026'],
  ])('shows the day of the place where %s was written', (date, arabic) => {
    expect(formatDay(date, 'ar')).toBe(arabic)
  })

  it('takes the Arabic months for every Arabic, and only for Arabic', () => {
    expect(formatDay('2022-08-16', 'ar-MA')).toBe('16 أغسطس (آب) 2022')
    expect(formatDay('2022-08-16', 'arn')).toBe('16 August 2022')
  })
})

it.each([
  ['2026-11-22', 'الأحد 22 نوفمبر (تشرين الثاني) 2026', 'Sunday 22 November 2026'],
  ['2026-11-23', 'الاثنين 23 نوفمبر (تشرين الثاني) 2026', 'Monday 23 November 2026'],
  ['2022-08-16', 'الثلاثاء 16 أغسطس (آب) 2022', 'Tuesday 16 August 2022'],
  ['2024-02-28', 'الأربعاء 28 فبراير (شباط) 2024', 'Wednesday 28 February 2024'],
  ['2024-02-29', 'الخميس 29 فبراير (شباط) 2024', 'Thursday 29 February 2024'],
  ['2026-11-20T23:30:00-05:00', 'الجمعة 20 نوفمبر (تشرين الثاني) 2026', 'Friday 20 November 2026'],
  ['2000-01-01', 'السبت 1 يناير (كانون الثاني) 2000', 'Saturday 1 January 2000'],
])('%s has its day of the week', (date, arabic, english) => {
  expect(formatDayOfWeek(date, 'ar')).toBe(arabic)
  expect(formatDayOfWeek(date, 'en')).toBe(english)
})

it('begins the line of a French masthead with a capital', () => {
  expect(formatDayOfWeek('2026-11-23', 'fr')).toBe('Lundi 23 novembre 2026')
})

it.each([
  ['2026-09-21T09:10:00+03:00', '09:10'],
  ['2026-09-21T23:59:60Z', '23:59'],
  ['2026-09-21T00:05:00.250-03:30', '00:05'],
  ['2026-09-21', undefined],
])('the time of %s is %s, as it was written', (date, time) => {
  expect(formatTime(date)).toBe(time)
})

describe('instantOf', () => {
  it('sorts by what happened first, not by what was written', () => {
    const oldestFirst = [
      undefined,
      '2026-01-01T00:30:00Z',
      '2025-12-31T20:00:00-05:00',
      '2026-01-08T01:00:00+03:00',
      '2026-01-08T23:30:00Z',
      '2026-01-09',
      '2026-01-09T05:30:00+02:00',
    ].map((date) => ({ date }))
    const sorted = [...oldestFirst].reverse()
    sorted.sort((one, other) => (instantOf(one.date) < instantOf(other.date) ? -1 : 1))
    expect(sorted).toEqual(oldestFirst)
  })

  it('counts a day from its midnight UTC', () => {
    expect(instantOf('2026-01-09')).toBe(Date.UTC(2026, 0, 9))
  })

  it.each(['', 'أمس', '2024-13-01', '2024-03-01T25:00:00Z', '2024-03-01T23:59:61Z'])(
    'takes «%s», which cannot be read, for older than all',
    (date) => {
      expect(instantOf(date)).toBe(Number.NEGATIVE_INFINITY)
      expect(isReadable(date)).toBe(false)
    },
  )

  it.each(['2016-12-31T23:59:60Z', '2016-12-31T23:59:60.5+00:00', '2017-01-01T02:59:60+03:00'])(
    'reads the leap second of %s, which Date cannot',
    (date) => {
      expect(instantOf(date)).toBeGreaterThanOrEqual(Date.UTC(2016, 11, 31, 23, 59, 59))
      expect(instantOf(date)).toBeLessThan(Date.UTC(2017, 0, 1))
    },
  )
})

it.each([
  ['2022-08-16', '2026-08-15', 3],
  ['2022-08-16', '2026-08-16', 4],
  ['2024-02-29', '2025-02-28', 0],
  ['2024-02-29T23:59:00+03:00', '2025-03-01', 1],
  ['2027-01-01', '2026-01-01', 0],
])('from %s to %s are %i whole years', (from, to, years) => {
  expect(wholeYears(from, to)).toBe(years)
})
