import { expect, it } from 'vitest'
import { idOf } from './ids.ts'

it('gives a headline one id, however it is marked and spaced', () => {
  expect(idOf('مَتحفُ  الصقور...')).toBe(idOf('متحف الصقور'))
  expect(idOf('متحف الصقور')).toMatch(/^n[a-z0-9]{10}$/)
})
