import { expect, it } from 'vitest'
import { bandsOf, likeness, shareWithin, textSignature } from './text-signature.ts'

const text = Array.from({ length: 120 }, (_, at) => `كلمة${(at * 7919) % 1009}`)
const corrected = text.with(20, 'صحيحة').with(70, 'أخرى')
const other = text.map((word) => `${word}ى`)

it('finds a corrected text near, and another far', () => {
  expect(likeness(text, text)).toBe(1)
  expect(likeness(text, corrected)).toBeGreaterThan(0.8)
  expect(likeness(text, other)).toBe(0)
  expect(likeness([], [])).toBe(1)
})

it('says how much of a text stands in another', () => {
  expect(shareWithin(text.slice(0, 40), text)).toBe(1)
  expect(shareWithin(text, text.slice(0, 40))).toBeLessThan(0.4)
})

it('gives near texts signatures that meet', () => {
  const bands = (words: string[]) => bandsOf(textSignature(words) ?? '')
  expect(bands(text)).toHaveLength(4)
  expect(bands(corrected).some((band) => bands(text).includes(band))).toBe(true)
  expect(bands(other).some((band) => bands(text).includes(band))).toBe(false)
  expect(textSignature(text.slice(0, 10))).toBeUndefined()
})
