import { expect, it } from 'vitest'
import { hostileTexts } from '../device/hostile-texts.ts'
import { makeTestStorage } from '../device/test-storage.ts'

const { lie, textOf } = makeTestStorage()
const key = 'sutur.searches'

it('keeps the last eight searches, each once, the last first', async () => {
  const { keepSearch } = await import('./recent-searches.ts')
  for (const query of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '3']) keepSearch(query)
  expect(JSON.parse(textOf(key) ?? '')).toEqual(['3', '9', '8', '7', '6', '5', '4', '2'])
})

it('forgets one, and all of them without a trace', async () => {
  const { forgetSearch, forgetSearches, keepSearch } = await import('./recent-searches.ts')
  for (const query of ['قهوة', 'ماء']) keepSearch(query)
  forgetSearch('قهوة')
  expect(textOf(key)).toBe('["ماء"]')
  forgetSearches()
  expect(textOf(key)).toBeUndefined()
})

it.each(hostileTexts)('goes on from whatever is kept: %s', async (_, text) => {
  lie(key, text)
  const { keepSearch } = await import('./recent-searches.ts')
  keepSearch('ماء')
  const kept: unknown[] = JSON.parse(textOf(key) ?? '')
  expect(kept[0]).toBe('ماء')
  expect(kept.length).toBeLessThanOrEqual(8)
  expect(kept.every((one) => typeof one === 'string' && one.length <= 200)).toBe(true)
})
