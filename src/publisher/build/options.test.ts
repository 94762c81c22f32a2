import { expect, it } from 'vitest'
import { readBuildOptions } from './options.ts'

it('a flag says what a variable of the environment says', () => {
  const words = [
    'my-paper',
    '--base',
    '/x/',
    '--outDir=site',
    '--yes',
    '--allow-empty',
    '--timings',
    '--drafts',
  ]
  expect(readBuildOptions(words, { SUTUR_CARDS: 'off' })).toEqual({
    positionals: ['my-paper'],
    base: '/x/',
    outDir: 'site',
    environment: {
      SUTUR_CARDS: 'off',
      SUTUR_ALLOW_EMPTY: 'yes',
      SUTUR_ALLOW_REMOVAL: 'yes',
      SUTUR_TIMINGS: 'yes',
      SUTUR_DRAFTS: 'yes',
    },
  })
  expect(readBuildOptions([], { SUTUR_TIMINGS: '' }).environment).toEqual({ SUTUR_TIMINGS: '' })
})

it('refuses a flag that means nothing', () => {
  expect(() => readBuildOptions(['--force'], {})).toThrow("Unknown option '--force'")
})
