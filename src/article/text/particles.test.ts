import { expect, it } from 'vitest'
import { areParticles, remaindersOf } from './particles.ts'

it.each([
  ['بسوريا', ['سوريا']],
  ['وبسوريا', ['بسوريا', 'سوريا']],
  ['فلسطين', []],
  ['وزير', []],
  ['وكلاب', ['كلاب']],
  ['كلابهم', []],
  ['وسيفتتح', ['سيفتتح']],
  ['فبلغ', ['بلغ']],
  ['سوريا', []],
  ['ولد', []],
  ['والله', []],
])('%s may be a particle before %j', (word, rests) => {
  expect(remaindersOf(word)).toEqual(rests)
})

it.each([
  ['مدريد', 1, 0, true],
  ['لاب', 1, 0, false],
  ['لاب', 1, 1, true],
  ['سوريا', 900, 2, false],
  ['سوريا', 40, 25, true],
  ['سوريا', 40, 19, false],
])(
  'of %s %i articles with and %i without speak for particles: %s',
  (rest, withThem, without, answer) => {
    expect(areParticles(rest, withThem, without)).toBe(answer)
  },
)
