import { expect, it } from 'vitest'
import { cutSegments } from './segments.ts'

it.each([
  [0, []],
  [20, [20]],
  [2047, [2047]],
  [10_000, [9216, 768, 16]],
  [10_015, [9216, 768, 31]],
  [98_304, [98_304]],
  [100_000, [98_304, 1696]],
  [100_001, [98_304, 1696, 1]],
])('%i articles are cut into %j', (count, sizes) => {
  expect(cutSegments(count).map((run) => run.count)).toEqual(sizes)
})

it('covers every article once, and changes the last segment alone for all but one in 32', () => {
  let changes = 0
  let before = cutSegments(52_000)
  for (let count = 52_001; count < 54_000; count++) {
    const runs = cutSegments(count)
    const ends = runs.map((run) => run.start + run.count)
    expect([0, ...ends.slice(0, -1)]).toEqual(runs.map((run) => run.start))
    expect(ends.at(-1)).toBe(count)
    const older = before.slice(0, -1)
    if (!older.every((run, at) => run.count === runs[at]?.count)) changes++
    before = runs
  }
  expect(changes).toBeLessThanOrEqual(66)
})
