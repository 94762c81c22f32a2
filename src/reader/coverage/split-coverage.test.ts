import { expect, it } from 'vitest'
import type { Block } from '../../article/article.ts'
import { sharedOffset, splitCoverage } from './split-coverage.ts'

const said = (text: string): Block => ({ type: 'paragraph', text })
const entry = (time: string): Block => ({ type: 'entry', time, body: [{ type: 'divider' }] })

it('takes a coverage apart into days, with what stands around them', () => {
  const blocks = [
    said('تمهيد'),
    entry('2021-03-29T15:05:00+02:00'),
    entry('2021-03-29T08:40:00+02:00'),
    entry('2021-03-28T19:10:00+02:00'),
    said('خاتمة'),
  ]
  const { before, days, after } = splitCoverage(blocks, ['p-1', 'e-3', 'e-2', 'e-1', 'p-2'])
  expect(before).toEqual({ blocks: [blocks[0]], ids: ['p-1'] })
  expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([
    ['2021-03-29', ['e-3', 'e-2']],
    ['2021-03-28', ['e-1']],
  ])
  expect(after).toEqual({ blocks: [blocks[4]], ids: ['p-2'] })
})

it('has a text alone where nothing was added yet', () => {
  const { before, days, after } = splitCoverage([said('تمهيد')], ['p-1'])
  expect([before.blocks.length, days.length, after.blocks.length]).toEqual([1, 0, 0])
})

it.each([
  [['2021-03-29T15:05:00+02:00', '2021-03-28T15:05:00+02:00'], '+2'],
  [['2021-03-29T15:05:00+05:30'], '+5:30'],
  [['2021-03-29T15:05:00-11:00'], '-11'],
  [['2021-03-29T15:05:00Z'], ''],
  [['2021-03-29T15:05:00+00:00'], ''],
  [['2021-03-29T15:05:00Z', '2021-03-29T15:05:00+02:00'], undefined],
  [['2021-03-29'], undefined],
  [[], undefined],
])('the clocks of %j differ from that of Greenwich by %s', (times, offset) => {
  expect(sharedOffset(times)).toBe(offset)
})
