import { expect, it } from 'vitest'
import { countBits, hasBit, readBits, setBit, writeBits } from './bits.ts'

it('writes places as bits and reads them again', () => {
  expect(writeBits([0, 3], 8)).toBe('CQ==')
  const places = [0, 7, 8, 63, 64, 19_999]
  const bits = readBits(writeBits(places, 20_000), 20_000)
  const found = Array.from({ length: 20_000 }, (_, at) => at).filter((at) => hasBit(bits, at))
  expect(found).toEqual(places)
  expect(countBits(bits)).toBe(places.length)
  expect(countBits(bits, 63)).toBe(3)
  expect(countBits(bits, 64)).toBe(4)
})

it('writes the same of the same places among more', () => {
  const [few, many] = [writeBits([0, 9], 12), writeBits([0, 9], 20_000)]
  expect(many).toBe(few)
  expect(countBits(readBits(many, 20_000))).toBe(2)
  expect(readBits(writeBits([], 100), 100)).toEqual(new Uint8Array(13))
})

it('takes places and frees them', () => {
  const bits = new Uint8Array(2)
  setBit(bits, 9)
  expect(hasBit(bits, 9)).toBe(true)
  setBit(bits, 9, false)
  expect(countBits(bits)).toBe(0)
})
