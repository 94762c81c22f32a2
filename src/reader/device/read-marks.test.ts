import { expect, it } from 'vitest'
import { hostileTexts } from './hostile-texts.ts'
import { makeTestStorage } from './test-storage.ts'

const { lie, textOf } = makeTestStorage()
const key = 'sutur.read'

it('remembers what was read, each once', async () => {
  lie(key, '["aflaj","suez"]')
  const { markRead, readMarks } = await import('./read-marks.ts')
  for (const id of ['fez', 'aflaj', 'fez']) markRead(id)
  expect([...readMarks.read()]).toEqual(['aflaj', 'suez', 'fez'])
  expect(textOf(key)).toBe('["aflaj","suez","fez"]')
})

it('makes room for the newest marks', async () => {
  lie(key, JSON.stringify(Array.from({ length: 2000 }, (_, at) => `leaf-${at}`)))
  const { markRead, readMarks } = await import('./read-marks.ts')
  markRead('suez')
  expect(readMarks.read().size).toBe(2000)
  expect(readMarks.read().has('leaf-0')).toBe(false)
  expect(readMarks.read().has('suez')).toBe(true)
})

it.each(hostileTexts)('goes on from whatever is kept: %s', async (_, text) => {
  lie(key, text)
  const { markRead } = await import('./read-marks.ts')
  markRead('fez')
  const kept: unknown[] = JSON.parse(textOf(key) ?? '')
  expect(kept.at(-1)).toBe('fez')
  expect(kept.length).toBeLessThanOrEqual(2000)
})
