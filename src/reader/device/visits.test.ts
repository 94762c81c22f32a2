import { expect, it } from 'vitest'
import { hostileTexts } from './hostile-texts.ts'
import { makeTestStorage } from './test-storage.ts'
import { begin } from './visits.ts'

const { lie, textOf } = makeTestStorage()

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

it.each([
  ['-1e20', '{"at":-1e20,"known":["suez"],"seen":[]}'],
  ['1e300', '{"at":1e300,"known":["suez"],"seen":[]}'],
  ...hostileTexts,
])('a visit that cannot be read is none, and the next one is kept: %s', async (_, text) => {
  lie('sutur.visits', text)
  const { isNewSinceLastVisit, noteSeen } = await import('./visits.ts')
  const story = { id: 'suez', language: 'ar', headline: 'قناة', readingMinutes: 1 }
  expect(isNewSinceLastVisit({ ...story, published: '2099-01-01' })).toBe(false)
  noteSeen(['suez'])
  expect(JSON.parse(textOf('sutur.visits') ?? '')).toMatchObject({ known: [], seen: ['suez'] })
})

it('what other tabs have shown meanwhile is kept too', async () => {
  const { noteSeen } = await import('./visits.ts')
  noteSeen(['suez'])
  lie('sutur.visits', JSON.stringify({ at: noon, known: [], seen: ['suez', 'fez'] }))
  noteSeen(['aflaj'])
  expect(JSON.parse(textOf('sutur.visits') ?? '').seen).toEqual(['suez', 'fez', 'aflaj'])
})

it('what a later visit in another tab knows stays known, and since when', async () => {
  const { noteSeen } = await import('./visits.ts')
  noteSeen(['suez'])
  const visit = { at: noon, before: '2026-11-24', known: ['suez'], seen: ['fez'] }
  lie('sutur.visits', JSON.stringify(visit))
  noteSeen(['aflaj'])
  expect(JSON.parse(textOf('sutur.visits') ?? '')).toMatchObject({
    before: '2026-11-24',
    known: ['suez'],
    seen: ['fez', 'aflaj'],
  })
})

it.each([Date.UTC(1970, 0, 2), Date.UTC(2001, 0, 1)])(
  'a visit under a clock at %d makes nothing old new',
  (wrong) => {
    const last = { at: noon, before: '2026-11-20', known: ['suez'], seen: ['fez'] }
    const during = begin(last, wrong)
    const after = begin({ ...during, at: wrong }, noon + day)
    expect(after).toMatchObject({ before: '2026-11-20', known: ['suez', 'fez'] })
  },
)

it('two visits under a clock at 2099 hide what is new until the next but one', () => {
  const wrong = Date.UTC(2099, 0, 1)
  const last = { at: wrong, before: '2026-11-20', known: [], seen: ['fez'] }
  const during = begin(last, wrong + day)
  const after = begin({ ...during, at: wrong + day }, noon)
  expect(after.before).toBe('2099-01-01')
  expect(begin(after, noon + day)).toMatchObject({ before: '2026-11-25', known: ['fez'] })
})
