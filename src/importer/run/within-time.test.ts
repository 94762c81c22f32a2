import { describe, expect, it } from 'vitest'
import { withinTime } from './within-time.ts'

const fault = () => new Error('too long')

describe('withinTime', () => {
  it('gives what the work gives, and throws what it throws', () => {
    expect(withinTime(1, () => ['نعم'], fault)).toEqual(['نعم'])
    const broken = () => {
      throw new TypeError('broken')
    }
    expect(() => withinTime(1, broken, fault)).toThrow(TypeError)
  })

  it('stops a loop and a pattern that do not end', () => {
    const endless = () => {
      for (;;) Math.random()
    }
    expect(() => withinTime(0.05, endless, fault)).toThrow('too long')
    expect(() => withinTime(0.05, () => /^(a+)+$/.test(`${'a'.repeat(40)}b`), fault)).toThrow(
      'too long',
    )
    expect(withinTime(1, () => 2, fault)).toBe(2)
  })
})
