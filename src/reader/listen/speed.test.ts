import { expect, it } from 'vitest'
import { hostileTexts } from '../device/hostile-texts.ts'
import { makeTestStorage } from '../device/test-storage.ts'

const { lie } = makeTestStorage()

it('reads the speed that was kept', async () => {
  lie('sutur.listen.speed', '1.25')
  const { keptSpeed } = await import('./speed.ts')
  expect(keptSpeed.read()).toBe(1.25)
})

it.each(hostileTexts)("is the voice's own speed where no speed is kept: %s", async (_, text) => {
  lie('sutur.listen.speed', text)
  const { keptSpeed } = await import('./speed.ts')
  expect(keptSpeed.read()).toBe(1)
})
