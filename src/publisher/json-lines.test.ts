import { expect, it } from 'vitest'
import { formatJsonLines, parseJsonLines } from './json-lines.ts'

it('reads values as they were written, in pieces of whole lines', () => {
  const values = Array.from({ length: 3000 }, (_, at) => [`السطر ${at}\n`, { at }])
  const pieces = [...formatJsonLines(values)]
  expect(pieces.length).toBeGreaterThan(1)
  for (const piece of pieces) expect(piece.at(-1)).toBe(10)
  expect([...parseJsonLines(Buffer.concat(pieces))]).toEqual(values)
})

it('writes no line for no value', () => {
  expect(Buffer.concat([...formatJsonLines([])])).toHaveLength(0)
})
