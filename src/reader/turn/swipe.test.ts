import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readSwipe } from './swipe.ts'

beforeEach(() => {
  vi.stubGlobal('Element', class {})
  vi.stubGlobal('getSelection', () => ({ isCollapsed: true }))
})
afterEach(() => vi.unstubAllGlobals())

const point = (clientX: number, clientY = 400) => ({ clientX, clientY, target: null })
const page = { dir: 'rtl', clientWidth: 390 }

it.each([
  ['to the right', point(100), point(260), 1],
  ['to the left', point(260), point(100), -1],
  ['a little', point(100), point(160), undefined],
  ['slantwise', point(100), point(260, 600), undefined],
  ['from the edge', point(10), point(260), undefined],
  ['from the other edge', point(380), point(100), undefined],
])('a finger that goes %s turns by %s', (_, start, end, step) => {
  expect(readSwipe(start, end, page)).toBe(step)
})

it('turns the other way where one reads from the left', () => {
  expect(readSwipe(point(260), point(100), { ...page, dir: 'ltr' })).toBe(1)
})

it('is no swipe while text is being selected', () => {
  vi.stubGlobal('getSelection', () => ({ isCollapsed: false }))
  expect(readSwipe(point(100), point(260), page)).toBeUndefined()
})
