import { expect, it } from 'vitest'
import { readValue, writeValue } from './kept-value.ts'

const value = {
  program: 'م',
  letters: Uint16Array.of(1601, 1602, 1603),
  table: {
    ends: Uint32Array.of(3, 2 ** 32 - 1),
    none: new Int32Array(),
    weights: Float32Array.of(0.5),
  },
  parts: new Map([[7, [1, 2]]]),
  bytes: Uint8Array.of(1, 2, 3, 4, 5).subarray(1, 4),
  ids: ['suez', undefined],
}

it('reads a value as it was written, with arrays of every kind and length', () => {
  const content = Buffer.concat(writeValue(value))
  expect(readValue(content)).toEqual(value)
  // As a part of a file may lie anywhere in memory.
  const further = Buffer.concat([Buffer.alloc(3), content]).subarray(3)
  expect(readValue(further)).toEqual(value)
})

it('copies no array of what it reads', () => {
  const content = new Uint8Array(Buffer.concat(writeValue(value)))
  const { letters } = readValue(content) as typeof value
  expect(letters.buffer).toBe(content.buffer)
})

it('throws for what is no such value, and for an array that it could not write', () => {
  expect(() => readValue(Buffer.from('{"program":"1","value":[]}'))).toThrow()
  expect(() => readValue(new Uint8Array())).toThrow()
  expect(() => writeValue(new Float64Array(1))).toThrow('Float32Array')
})
