import { makeNumberList } from './number-list.ts'

const firstRoom = 1 << 14
const slotSize = 4

/** What a table of texts holds, to make it again from. */
export interface KeptTexts {
  /** Their letters, one text after the other. */
  letters: Uint16Array
  /** Where each begins. */
  starts: Uint32Array
}

/** Numbers texts from 0 on, in the order in which they are met. */
export interface TextTable {
  /** The number of the text from `start` to `end` of another, which is learned where it is new. */
  numberOf: (text: string, start: number, end: number) => number
  /** The number of a text; undefined for one that was never met. */
  find: (text: string) => number | undefined
  text: (number: number) => string
  size: () => number
  /** Gives views of its memory, to be written down before more is learned. */
  keep: () => KeptTexts
}

/**
 * Makes a table of texts. They are looked up by their letters within a longer text, without cutting them out: an archive of
 * 100,000 articles has 70 million words.
 */
export function makeTextTable(kept?: KeptTexts): TextTable {
  /** Each slot has two hashes and the text's number + 1. No two of some million texts share 64 bits. */
  let slots = new Int32Array(firstRoom * slotSize)
  let letters = kept?.letters ?? new Uint16Array(firstRoom * 8)
  let lettersEnd = kept?.letters.length ?? 0
  const starts = makeNumberList(kept?.starts)
  /** The two hashes of what was looked up last. */
  let one = 0
  let other = 0

  const endOf = (number: number) =>
    number + 1 < starts.length() ? starts.at(number + 1) : lettersEnd

  const textOf = (number: number) =>
    String.fromCharCode(...letters.subarray(starts.at(number), endOf(number)))

  function hash(text: { charCodeAt: (at: number) => number }, start: number, end: number): void {
    // Whole numbers of 32 bits with a sign: larger ones would each take memory here.
    let first = 0x811c9dc5 | 0
    let second = 0x9e3779b9 | 0
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at)
      first = Math.imul(first ^ code, 0x01000193)
      second = Math.imul(second + code, 0x85ebca6b) ^ (second >>> 13)
    }
    one = first ^ (first >>> 15)
    other = second
  }

  /** The slot of what was hashed last, or the free one that it would have. */
  function slotOf(): number {
    const mask = slots.length / slotSize - 1
    let slot = one & mask
    for (;;) {
      const at = slot * slotSize
      if (slots[at + 2] === 0 || (slots[at] === one && slots[at + 1] === other)) return at
      slot = (slot + 1) & mask
    }
  }

  function fill(slot: number, number: number): void {
    slots[slot] = one
    slots[slot + 1] = other
    slots[slot + 2] = number + 1
    if (number * 2 > slots.length / slotSize - 1) widen()
  }

  function widen(): void {
    const before = slots
    slots = new Int32Array(before.length * 2)
    const mask = slots.length / slotSize - 1
    for (let at = 0; at < before.length; at += slotSize) {
      if (before[at + 2] === 0) continue
      let slot = (before[at] ?? 0) & mask
      while (slots[slot * slotSize + 2] !== 0) slot = (slot + 1) & mask
      slots.set(before.subarray(at, at + slotSize), slot * slotSize)
    }
  }

  function learn(text: string, start: number, end: number): number {
    if (lettersEnd + end - start > letters.length) {
      const wider = new Uint16Array(letters.length * 2 + end - start)
      wider.set(letters)
      letters = wider
    }
    starts.push(lettersEnd)
    for (let at = start; at < end; at++) letters[lettersEnd++] = text.charCodeAt(at)
    return starts.length() - 1
  }

  const inLetters = { charCodeAt: (at: number) => letters[at] ?? 0 }
  for (let number = 0; number < starts.length(); number++) {
    hash(inLetters, starts.at(number), endOf(number))
    fill(slotOf(), number)
  }

  return {
    numberOf: (text, start, end) => {
      hash(text, start, end)
      const slot = slotOf()
      const known = slots[slot + 2] ?? 0
      if (known !== 0) return known - 1
      const number = learn(text, start, end)
      fill(slot, number)
      return number
    },
    find: (text) => {
      hash(text, 0, text.length)
      const known = slots[slotOf() + 2] ?? 0
      return known === 0 ? undefined : known - 1
    },
    text: textOf,
    size: starts.length,
    keep: () => ({ letters: letters.subarray(0, lettersEnd), starts: starts.view() }),
  }
}
