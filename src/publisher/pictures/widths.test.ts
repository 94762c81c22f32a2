import { expect, it } from 'vitest'
import { widthsFor } from './widths.ts'

it.each([
  [2000, [360, 640, 960, 1440]],
  [1440, [360, 640, 960, 1440]],
  [1000, [360, 640, 1000]],
  [800, [360, 640, 800]],
  [370, [370]],
  [360, [360]],
  [20, [20]],
])('makes of %d pixels the widths %j', (width, widths) => {
  expect(widthsFor(width)).toEqual(widths)
})
