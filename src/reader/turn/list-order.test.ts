import { expect, it } from 'vitest'
import { hostileTexts } from '../device/hostile-texts.ts'
import { makeTestStorage } from '../device/test-storage.ts'

const { lie } = makeTestStorage()

it('knows the neighbours on the list that was left', async () => {
  const { rememberListOrder, neighbourOf } = await import('./list-order.ts')
  rememberListOrder(['suez', 'fez', 'aflaj'])
  expect(neighbourOf('fez', 1)).toBe('aflaj')
  expect(neighbourOf('fez', -1)).toBe('suez')
  expect(neighbourOf('suez', -1)).toBeUndefined()
  expect(neighbourOf('coffee', 1)).toBeUndefined()
})

it.each(hostileTexts)('knows none where no list is kept: %s', async (_, text) => {
  lie('sutur.trail', text)
  const { neighbourOf } = await import('./list-order.ts')
  expect(neighbourOf('suez', 1)).toBeUndefined()
})
