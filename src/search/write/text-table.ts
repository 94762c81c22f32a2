import { makeNumberList } from './number-list.ts'

const firstRoom = 1 << 14
const slotSize = 2

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
  /** Each slot has a text's hash, and its number + 1. */
  let slots = new Int32Array(roomFor(kept?.starts.length ?? 0) * slotSize)
  let letters = kept?.letters ?? new Uint16Array(firstRoom * 8)
  let lettersEnd = kept?.letters.length ?? 0
  const starts = makeNumberList(kept?.starts)

  const endOf = (number: number) =>
    number + 1 < starts.length() ? starts.at(number + 1) : lettersEnd

  const textOf = (number: number) =>
    String.fromCharCode(...letters.subarray(starts.at(number), endOf(number)))

  function isText(number: number, text: string, start: number, end: number): boolean {
    const own = starts.at(number)
    if (endOf(number) - own !== end - start) return false
    for (let at = start; at < end; at++) {
      if (letters[own + at - start] !== text.charCodeAt(at)) return false
    }
    return true
  }

  /** Where the slot of a text is, or the free one that it would have. */
  function slotOf(hash: number, text: string, start: number, end: number): number {
    const mask = slots.length / slotSize - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const at = slot * slotSize
      const known = slots[at + 1] ?? 0
      if (known === 0) return at
      if (slots[at] === hash && isText(known - 1, text, start, end)) return at
    }
  }

  function fill(slot: number, hash: number, number: number): void {
    slots[slot] = hash
    slots[slot + 1] = number + 1
    if (number * 3 > (slots.length / slotSize) * 2) widen()
  }

  function widen(): void {
    const before = slots
    slots = new Int32Array(before.length * 2)
    const mask = slots.length / slotSize - 1
    for (let at = 0; at < before.length; at += slotSize) {
      if (before[at + 1] === 0) continue
      let slot = (before[at] ?? 0) & mask
      while (slots[slot * slotSize + 1] !== 0) slot = (slot + 1) & mask
      slots.set(before.subarray(at, at + slotSize), slot * slotSize)
    }
  }

  function learn(text: string, start: number, end: number): number {
    if (lettersEnd + end - start > letters.length) {
      const wider = new Uint16Array(
        letters.length + (letters.length >> 2) + firstRoom + end - start,
      )
      wider.set(letters)
      letters = wider
    }
    starts.push(lettersEnd)
    for (let at = start; at < end; at++) letters[lettersEnd++] = text.charCodeAt(at)
    return starts.length() - 1
  }

  // Kept texts differ all: each takes the first free slot, and need not be compared or made into a string.
  for (let number = 0; number < starts.length(); number++) {
    const hash = hashOfCodes(letters, starts.at(number), endOf(number))
    const mask = slots.length / slotSize - 1
    let slot = hash & mask
    while (slots[slot * slotSize + 1] !== 0) slot = (slot + 1) & mask
    fill(slot * slotSize, hash, number)
  }

  return {
    numberOf: (text, start, end) => {
      const hash = hashOf(text, start, end)
      const slot = slotOf(hash, text, start, end)
      const known = slots[slot + 1] ?? 0
      if (known !== 0) return known - 1
      const number = learn(text, start, end)
      fill(slot, hash, number)
      return number
    },
    find: (text) => {
      const known = slots[slotOf(hashOf(text, 0, text.length), text, 0, text.length) + 1] ?? 0
      return known === 0 ? undefined : known - 1
    },
    text: textOf,
    size: starts.length,
    keep: () => ({ letters: letters.subarray(0, lettersEnd), starts: starts.view() }),
  }
}

/** How many slots a table of so many texts has: a power of two, a third of them free. */
function roomFor(texts: number): number {
  let room = firstRoom
  while (texts * 3 > room * 2) room *= 2
  return room
}

/** FNV-1a of a part of a text, as a whole number of 32 bits with a sign. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** The same of letters by their codes. */
function hashOfCodes(letters: Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (letters[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}
