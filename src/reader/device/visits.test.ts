import { expect, it } from 'vitest'
import { begin } from './visits.ts'

const day = 24 * 60 * 60_000
const noon = Date.UTC(2026, 10, 25, 12)

it('a first visit knows nothing', () => {
  expect(begin(undefined, noon)).toEqual({ at: noon, known: [], seen: [] })
})

it('a page some minutes later belongs to the same visit', () => {
  const last = { at: noon, before: '2026-11-20', known: ['suez'], seen: ['coffee'] }
  expect(begin(last, noon + 60_000)).toEqual({ ...last, at: noon + 60_000 })
})

it('the next day is another visit: what stood there yesterday is known', () => {
  const last = { at: noon, before: '2026-11-20', known: ['suez'], seen: ['coffee', 'suez'] }
  expect(begin(last, noon + day)).toEqual({
    at: noon + day,
    before: '2026-11-25',
    known: ['suez', 'coffee'],
    seen: [],
  })
})

it('keeps so many and no more', () => {
  const seen = Array.from({ length: 900 }, (_, at) => `leaf-${at}`)
  const { known } = begin({ at: noon, known: ['old'], seen }, noon + day)
  expect(known).toHaveLength(600)
  expect(known.at(-1)).toBe('leaf-899')
})

it.each([-1e20, 1e300, Number.NaN])('a visit kept with the time %d is none', (at) => {
  expect(begin({ at, known: ['suez'], seen: [] }, noon)).toEqual({ at: noon, known: [], seen: [] })
})
