import { expect, it } from 'vitest'
import { makeTimings } from './timings.ts'

it('tells what took longest first, with the files that it made', () => {
  const timings = makeTimings()
  timings.add('reading', 1.5)
  timings.add('article', 0.25)
  timings.add('article', 12)
  timings.addFile('article', { bytes: 80_000 })
  timings.addFile('article', { bytes: 20_400 })
  timings.addFile('feed', { bytes: 900 })
  expect(timings.lines()).toEqual([
    '         seconds  files   kB',
    'article    12.25      2  100',
    'reading     1.50',
    'feed        0.00      1    1',
  ])
})
