import { expect, it } from 'vitest'
import type { Block, CoverageEntry } from './article.ts'
import { coverageOf, everyBlock, inReadingOrder } from './coverage.ts'

const said = (text: string): Block => ({ type: 'paragraph', text })
const entry = (time: string, text = 'نص'): CoverageEntry => ({
  type: 'entry',
  time,
  body: [{ type: 'paragraph', text }],
})
const [early, late] = [entry('2021-03-23T07:40:00+02:00'), entry('2021-03-29T15:05:00+02:00')]
const body = [said('تمهيد'), early, late, said('خاتمة')]

it('takes an article with additions for a coverage that has ended, unless it says otherwise', () => {
  expect(coverageOf({ body })).toBe('ended')
  expect(coverageOf({ body, coverage: 'live' })).toBe('live')
  expect(coverageOf({ body: [said('نص')], coverage: 'live' })).toBe('live')
  expect(coverageOf({ body: [said('نص')] })).toBeUndefined()
})

it('reads a live coverage from its newest addition, an ended one from its beginning', () => {
  expect(inReadingOrder({ body, coverage: 'live' })).toEqual([body[0], late, early, body[3]])
  const turned = [said('تمهيد'), late, said('بين'), early]
  expect(inReadingOrder({ body: turned, coverage: 'ended' })).toEqual([
    turned[0],
    early,
    late,
    turned[2],
  ])
})

it('orders additions by their instants, whatever the zone in which they were written', () => {
  const [cairo, utc] = [entry('2021-03-29T15:05:00+02:00'), entry('2021-03-29T14:00:00Z')]
  expect(inReadingOrder({ body: [cairo, utc], coverage: 'live' })).toEqual([utc, cairo])
})

it('leaves the blocks of any other article where they are', () => {
  const others = [said('أول'), said('ثان')]
  expect(inReadingOrder({ body: others })).toEqual(others)
})

it('names the blocks within additions by their fields', () => {
  expect(everyBlock(body).map(([field]) => field)).toEqual([
    'body[0]',
    'body[1].body[0]',
    'body[2].body[0]',
    'body[3]',
  ])
})
