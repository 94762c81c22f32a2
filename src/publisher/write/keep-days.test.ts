import { expect, it } from 'vitest'
import { parseKeepDays } from './keep-days.ts'

it.each([
  [undefined, 30],
  ['', 30],
  ['0', 0],
  ['365', 365],
])('reads %s as %i days', (value, days) => {
  expect(parseKeepDays(value)).toBe(days)
})

it.each(['-1', '1.5', 'ten', '1e3', '٣٠', '999999'])('refuses %s by name', (value) => {
  expect(() => parseKeepDays(value)).toThrow(
    `SUTUR_KEEP_DAYS: value: expected a number of days, 0 for none, found "${value}"`,
  )
})
