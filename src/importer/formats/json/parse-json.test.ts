import { describe, expect, it } from 'vitest'
import { looksLikeJson, parseJson } from './parse-json.ts'

describe('JSON text', () => {
  it.each([
    ['{"a": 1}', true],
    ['\ufeff\n [ {"a": 1} ]', true],
    ['{}', true],
    ['[]', true],
    ['[صورة] متحف الصقور', false],
    ['{نعم}', false],
    ['<p>{"a"}</p>', false],
  ])('%j looks like it: %s', (text, expected) => {
    expect(looksLikeJson(text)).toBe(expected)
  })

  it('is one value, or one of each line', () => {
    expect(parseJson('\ufeff{"a": 1}\n')).toEqual({
      values: [{ a: 1 }],
      areLines: false,
      broken: [],
    })
    expect(parseJson('{"a": 1}\r\n\n{"a": 2}\n')).toEqual({
      values: [{ a: 1 }, { a: 2 }],
      areLines: true,
      broken: [],
    })
  })

  it('names the lines that are none, and keeps the others', () => {
    const { values, broken } = parseJson('{"a": 1}\n{"a": \n{"a": 3}')
    expect(values).toEqual([{ a: 1 }, { a: 3 }])
    expect(broken).toEqual([{ part: 'line 2', why: 'is no JSON' }])
  })

  it.each([
    ['{"a": 1,\n"b": "خبر', 'is JSON that breaks off: the file is cut', 2],
    ['{"a": 1,\n\n"b": ]}', 'is broken JSON', 3],
  ])('%j: %s in line %i', (text, message, line) => {
    expect(() => parseJson(text)).toThrow(expect.objectContaining({ message, line }))
  })

  it.each(['['.repeat(300) + ']'.repeat(300), '{"a":'.repeat(1_000_000), '['.repeat(100_000)])(
    'that is nested too deep is refused at once',
    (text) => {
      const before = process.cpuUsage()
      expect(() => parseJson(text)).toThrow(/nested deeper than 200/)
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1e6).toBeLessThan(5)
    },
  )

  it('counts no brackets in texts', () => {
    const text = JSON.stringify({ a: '[{"\\'.repeat(500) })
    expect(parseJson(text).values).toEqual([{ a: '[{"\\'.repeat(500) }])
  })
})
