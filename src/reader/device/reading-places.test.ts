import { expect, it } from 'vitest'
import { hostileTexts } from './hostile-texts.ts'
import { makeTestStorage } from './test-storage.ts'

const { lie, textOf } = makeTestStorage()
const key = 'sutur.places'
const now = Date.UTC(2026, 10, 25)
const place = { block: 'p-1', share: 0.4, at: now, headline: 'فاس على مهل' }

it('keeps the place of each article until it is forgotten', async () => {
  const { forgetPlace, keepPlace, placeOf } = await import('./reading-places.ts')
  keepPlace('fez', place)
  keepPlace('suez', { ...place, at: now + 1 })
  forgetPlace('suez')
  expect(placeOf('fez')).toEqual(place)
  expect(JSON.parse(textOf(key) ?? '')).toEqual({ fez: place })
})

it('offers what was left last, if it says what it is and is not older than a month', async () => {
  const { keepPlace, lastPlace } = await import('./reading-places.ts')
  expect(lastPlace(now)).toBeUndefined()
  keepPlace('suez', { ...place, at: now - 1 })
  keepPlace('fez', place)
  expect(lastPlace(now)).toEqual({ id: 'fez', ...place })
  expect(lastPlace(now + 31 * 24 * 60 * 60_000)).toBeUndefined()
})

it('makes room for the newest places, and cuts a headline without end', async () => {
  const { keepPlace, placeOf } = await import('./reading-places.ts')
  for (let at = 0; at <= 200; at++) {
    keepPlace(`leaf-${at}`, { ...place, at: now + at, headline: 'س'.repeat(5000) })
  }
  expect(placeOf('leaf-0')).toBeUndefined()
  expect(placeOf('leaf-1')?.headline).toHaveLength(300)
})

it.each([Date.UTC(1970, 0, 2), Date.UTC(2001, 0, 1), Date.UTC(2099, 0, 1)])(
  'keeps and offers the place of last though the clock was at %d before',
  async (wrong) => {
    const { keepPlace, lastPlace, placeOf } = await import('./reading-places.ts')
    for (let at = 0; at < 200; at++) keepPlace(`leaf-${at}`, { ...place, at: wrong + at })
    keepPlace('2026', { ...place, at: now })
    expect(lastPlace(now)?.id).toBe('2026')
    expect(lastPlace(now + 40 * 24 * 60 * 60_000)).toBeUndefined()
    keepPlace('fez', { ...place, at: wrong })
    expect(placeOf('fez')).toBeDefined()
    expect(placeOf('2026')).toBeDefined()
    expect(lastPlace(wrong)?.id).toBe('fez')
  },
)

it('reads a place of before, which has no headline', async () => {
  lie(key, '{"fez":{"block":"p-1","share":0.4,"at":1},"suez":{"block":7,"share":0.4,"at":1}}')
  const { lastPlace, placeOf } = await import('./reading-places.ts')
  expect(placeOf('fez')).toEqual({ block: 'p-1', share: 0.4, at: 1 })
  expect(placeOf('suez')).toBeUndefined()
  expect(lastPlace(2)).toBeUndefined()
})

it.each(hostileTexts)('goes on from whatever is kept: %s', async (_, text) => {
  lie(key, text)
  const { keepPlace, lastPlace, placeOf } = await import('./reading-places.ts')
  for (const id of ['suez', 'aflaj', 'constructor', '__proto__']) {
    expect(placeOf(id)).toBeUndefined()
  }
  expect(lastPlace(now)).toBeUndefined()
  keepPlace('fez', place)
  expect(JSON.parse(textOf(key) ?? '')).toEqual({ fez: place })
})
