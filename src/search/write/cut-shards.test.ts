import { expect, it } from 'vitest'
import { cutShards, joinKeys } from './cut-shards.ts'

const least = 3072

it('cuts where keys share the fewest letters, so that the forms of a word are read together', () => {
  const keys = ['دول', 'دول-ه', 'سعر', 'سعر-ه', 'سعرا', 'سعي', 'نفط']
  expect(cutShards(keys, () => least / 4).map((at) => keys[at])).toEqual(['دول', 'سعر', 'نفط'])
})

it('cuts between the forms of a word whose entries fill a shard alone', () => {
  const keys = ['سعر', 'سعر-ه', 'سعرا', 'نفط']
  expect(cutShards(keys, () => least)).toEqual([0, 1, 2, 3])
})

it('leaves what has room in one, and has nothing to cut where there is nothing', () => {
  expect(cutShards(['سعر', 'نفط'], () => least / 2)).toEqual([0])
  expect(cutShards([], () => least)).toEqual([])
})

it('fills shards to a third at least, and hardly over the target', () => {
  const keys = Array.from({ length: 4000 }, (_, at) => at.toString().padStart(4, '0'))
  const bytesOf = (key: number) => 300 + ((key * 37) % 200)
  const cuts = cutShards(keys, bytesOf)
  const sizes = cuts.slice(0, -1).map((from, at) => {
    let sum = 0
    for (let key = from; key < (cuts[at + 1] ?? 0); key++) sum += bytesOf(key)
    return sum
  })
  expect(sizes.length).toBeGreaterThan(100)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least / 3)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(least)
})

it('joins keys without what each shares with the one before', () => {
  expect(joinKeys(['سعر', 'سعي', 'نفط', 'نفطي'])).toBe('AسعرCيAنفطDي')
})
