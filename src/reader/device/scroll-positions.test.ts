import { expect, it } from 'vitest'
import { hostileTexts } from './hostile-texts.ts'
import { makeTestStorage } from './test-storage.ts'

const { lie, textOf } = makeTestStorage()
const key = 'sutur.scroll'
const positions = () => JSON.parse(textOf(key) ?? '{}')

it('gives an entry the position of another one, less what stood above it', async () => {
  lie(key, '{"old":2500,"other":40}')
  const { moveScroll } = await import('./scroll-positions.ts')
  moveScroll('old', 'new', 2000)
  expect(positions()).toEqual({ old: 2500, other: 40, new: 500 })
  moveScroll('unknown', 'top', 300)
  expect(positions().top).toBe(0)
})

it('forgets the position of one entry', async () => {
  lie(key, '{"default":900,"other":40}')
  const { forgetScroll } = await import('./scroll-positions.ts')
  forgetScroll('default')
  expect(positions()).toEqual({ other: 40 })
})

it.each(hostileTexts)('gives the top where no positions are kept: %s', async (_, text) => {
  lie(key, text)
  const { moveScroll } = await import('./scroll-positions.ts')
  moveScroll('old', 'new', 10)
  expect(positions().new).toBe(0)
})

it.each(hostileTexts)('leaves the router nothing but positions: %s', async (_, text) => {
  lie(key, text)
  const { mendScrollPositions } = await import('./scroll-positions.ts')
  mendScrollPositions()
  for (const value of Object.values(JSON.parse(textOf(key) ?? 'null'))) {
    expect(value).toEqual(expect.any(Number))
  }
})
