import { expect, it } from 'vitest'
import { idOfHeadline } from './ids.ts'

it('gives a headline one id, however it is marked and spaced', () => {
  expect(idOfHeadline('مَتحفُ  الصقور...')).toBe(idOfHeadline('متحف الصقور'))
  expect(idOfHeadline('متحف الصقور')).toMatch(/^n[a-z0-9]{10}$/)
})
