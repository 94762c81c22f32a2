import { describe, expect, it } from 'vitest'
import { type Measure, setHeadline, sizeByLength } from './headline.ts'

const room = { width: 800, height: 330 }

/** Letters half as wide as they are high, lines filled word by word. */
const measure: Measure = async ({ text, size }, width, mayBreak) => {
  const perLine = Math.floor(width / (size / 2))
  let lines = 1
  let used = 0
  let widest = 0
  for (const word of text.split(' ')) {
    const length = mayBreak ? Math.min(word.length, perLine) : word.length
    widest = Math.max(widest, length)
    if (used > 0 && used + 1 + length > perLine) {
      lines++
      used = length
    } else used += length + (used > 0 ? 1 : 0)
    if (mayBreak) lines += Math.floor((word.length - 1) / perLine)
  }
  return { width: (widest * size) / 2, height: lines * size * 1.42 }
}

const words = (count: number) => Array.from({ length: count }, () => 'كلمات').join(' ')

describe('a headline is set by its length', () => {
  it.each([1, 4, 8, 12, 16, 20])('of %d words: as large as its room allows', async (count) => {
    const text = words(count)
    const set = await setHeadline(text, room, 104, measure)
    expect(set.text).toBe(text)
    const { width, height } = await measure(set, room.width, false)
    expect(Math.max(height - room.height, width - room.width)).toBeLessThanOrEqual(1)
  })

  it('shrinks as it grows longer, and never past the largest that is wanted', async () => {
    const sizes = []
    for (const count of [1, 4, 8, 12, 16, 20]) {
      sizes.push((await setHeadline(words(count), room, 104, measure)).size)
    }
    expect(sizes[0]).toBe(104)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(new Set(sizes).size).toBeGreaterThan(3)
  })

  it('begins with a size that is not too small', () => {
    expect(sizeByLength(3, room)).toBe(200)
    expect(sizeByLength(400, room)).toBe(36)
    expect(sizeByLength(51, room)).toBeGreaterThanOrEqual(73)
  })
})

it('ends between two words where the smallest size is still too large', async () => {
  const { text, size } = await setHeadline(words(90), room, 104, measure)
  expect(size).toBe(36)
  expect(text).toMatch(/^(?:كلمات )*كلمات…$/)
  expect(text.length).toBeGreaterThan(100)
  expect((await measure({ text, size }, room.width, true)).height).toBeLessThanOrEqual(331)
})

it('makes a long word smaller rather than break it, and breaks one that no size holds', async () => {
  const long = 'أفاستسقيناكموها'
  const { size } = await setHeadline(`${long} خبر`, { width: 500, height: 330 }, 104, measure)
  expect((size / 2) * long.length).toBeLessThanOrEqual(501)
  const endless = 'ب'.repeat(90)
  expect(await setHeadline(endless, room, 104, measure)).toEqual({ text: endless, size: 36 })
})
