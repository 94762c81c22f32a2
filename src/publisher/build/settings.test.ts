import { expect, it } from 'vitest'
import { readSettings } from './settings.ts'

it('a build does nothing unusual unless each is allowed by name', () => {
  const usual = {
    origin: undefined,
    areCardsWanted: true,
    areDraftsShown: false,
    keepDays: 30,
    mayBeEmpty: false,
    mayRemovePages: false,
    changesFile: undefined,
    areTimingsWanted: false,
  }
  expect(readSettings({})).toEqual(usual)
  expect(readSettings({ SUTUR_CARDS: '', SUTUR_KEEP_DAYS: '', SUTUR_CHANGES: '' })).toEqual(usual)
  expect(readSettings({ SUTUR_ALLOW_EMPTY: 'yes' })).toEqual({ ...usual, mayBeEmpty: true })
  expect(readSettings({ SUTUR_ALLOW_REMOVAL: 'yes' })).toEqual({ ...usual, mayRemovePages: true })
  expect(readSettings({ SUTUR_CARDS: 'off', SUTUR_CHANGES: 'list' })).toEqual({
    ...usual,
    areCardsWanted: false,
    changesFile: 'list',
  })
})

it.each([
  ['0', 0],
  ['365', 365],
])('keeps files of earlier builds for %s days', (value, days) => {
  expect(readSettings({ SUTUR_KEEP_DAYS: value }).keepDays).toBe(days)
})

it.each([
  ...['1', 'true', 'YES', 'no'].map((value) => ['SUTUR_ALLOW_REMOVAL', value]),
  ...['-1', '1.5', 'ten', '1e3', '٣٠', '999999'].map((value) => ['SUTUR_KEEP_DAYS', value]),
  ['SUTUR_CARDS', 'of'],
  ['SUTUR_DRAFTS', 'all'],
  ['SUTUR_TIMINGS', '1'],
  ['SUTUR_ORIGIN', 'paper.example'],
])('refuses %s=%s, which may mean anything', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(
    new RegExp(`^${name}: value: expected .*, found "${value}"$`),
  )
})
