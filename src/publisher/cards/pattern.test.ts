import { expect, it } from 'vitest'
import { readDrawing } from '../pictures/drawing.ts'
import { drawPattern } from './pattern.ts'

it('draws the same pattern for a name each time, and different ones for different names', () => {
  const names = ['science', 'history', 'رياضة', 'اقتصاد', 'رأي', '']
  const patterns = names.map(drawPattern)
  expect(names.map(drawPattern)).toEqual(patterns)
  expect(new Set(patterns).size).toBe(names.length)
  for (const pattern of patterns) {
    const source = Buffer.from(pattern)
    const size = { width: 480, height: 630 }
    expect(readDrawing(source)).toMatchObject({ content: source, size })
    expect(pattern).not.toMatch(/NaN|undefined/)
  }
})
