import { expect, it } from 'vitest'
import { hostileTexts } from '../device/hostile-texts.ts'
import { makeTestStorage } from '../device/test-storage.ts'

const { lie } = makeTestStorage()

it('reads the voice that was kept for a language, whatever its country', async () => {
  lie('sutur.listen.voice', '{"ar":"Salma","fr":"Marie"}')
  const { keepVoice, readKeptVoice } = await import('./kept-voice.ts')
  expect(readKeptVoice('ar-EG')).toBe('Salma')
  keepVoice('ar', 'Hamed')
  expect(readKeptVoice('arz')).toBe('Hamed')
  expect(readKeptVoice('fr')).toBe('Marie')
})

it.each(hostileTexts)('has none where none is kept: %s', async (_, text) => {
  lie('sutur.listen.voice', text)
  const { readKeptVoice } = await import('./kept-voice.ts')
  expect(readKeptVoice('ar')).toBeUndefined()
})
