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

  it('begins once more where the machine was held by others, whatever the clock says', () => {
    let tries = 0
    const held = () => {
      // As if another program ran: the clock goes on, and the processor does nothing for us.
      if (++tries < 4) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60 * 2 ** tries)
      return tries
    }
    const slept = () => {
      const found = held()
      for (let at = 0; at < 1000; at++) Math.random()
      return found
    }
    expect(withinTime(0.05, slept, fault)).toBe(4)
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
