import { foldedWords } from '../../article/text/folding.ts'

const firstRoom = 1 << 14
const slotSize = 4

/** The form of a word that folds to nothing. */
export const noForm = 0xffffffff

/** Makes a growing list of numbers in a typed array, which needs four bytes for each. */
export function makeNumberList() {
  let room = new Uint32Array(firstRoom)
  let length = 0
  return {
    push: (value: number) => {
      if (length === room.length) {
        const wider = new Uint32Array(length * 2)
        wider.set(room)
        room = wider
      }
      room[length++] = value
    },
    at: (index: number) => room[index] ?? 0,
    increment: (index: number) => {
      room[index] = (room[index] ?? 0) + 1
    },
    length: () => length,
  }
}

/**
 * Makes a table that numbers every word as written and every folded form. Words are looked up by their letters within the
 * text, without cutting them out: an archive of 100,000 articles has 70 million words.
 */
export function makeWordTable() {
  /** Each slot has two hashes and the word's number + 1. No two of some million words share 64 bits. */
  let slots = new Uint32Array(firstRoom * slotSize)
  let letters = new Uint16Array(firstRoom * 8)
  let lettersEnd = 0
  const starts = makeNumberList()
  const counts = makeNumberList()
  const formOf = makeNumberList()
  /** The further forms of words that fold to several, as «ﷺ» does. */
  const moreForms = new Map<number, number[]>()
  const forms: string[] = []
  const numbers = new Map<string, number>()

  function numberOfForm(form: string): number {
    const known = numbers.get(form)
    if (known !== undefined) return known
    numbers.set(form, forms.length)
    return forms.push(form) - 1
  }

  function learn(text: string, start: number, end: number): number {
    const number = starts.length()
    if (lettersEnd + end - start > letters.length) {
      const wider = new Uint16Array(letters.length * 2 + end - start)
      wider.set(letters)
      letters = wider
    }
    starts.push(lettersEnd)
    counts.push(0)
    for (let at = start; at < end; at++) letters[lettersEnd++] = text.charCodeAt(at)
    const [first, ...more] = foldedWords(text.slice(start, end)).map(numberOfForm)
    formOf.push(first ?? noForm)
    if (more.length > 0) moreForms.set(number, more)
    return number
  }

  function widen(): void {
    const before = slots
    slots = new Uint32Array(before.length * 2)
    const mask = slots.length / slotSize - 1
    for (let at = 0; at < before.length; at += slotSize) {
      if (before[at + 2] === 0) continue
      let slot = (before[at] ?? 0) & mask
      while (slots[slot * slotSize + 2] !== 0) slot = (slot + 1) & mask
      slots.set(before.subarray(at, at + slotSize), slot * slotSize)
    }
  }

  return {
    /** Gives the number of the word from `start` to `end` of a text, and counts the occurrence. */
    numberOf: (text: string, start: number, end: number): number => {
      let one = 0x811c9dc5
      let other = 0x9e3779b9
      for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at)
        one = Math.imul(one ^ code, 0x01000193)
        other = Math.imul(other + code, 0x85ebca6b) ^ (other >>> 13)
      }
      one = (one ^ (one >>> 15)) >>> 0
      other >>>= 0
      const mask = slots.length / slotSize - 1
      let slot = one & mask
      for (;;) {
        const at = slot * slotSize
        const number = slots[at + 2] ?? 0
        if (number === 0) break
        if (slots[at] === one && slots[at + 1] === other) {
          counts.increment(number - 1)
          return number - 1
        }
        slot = (slot + 1) & mask
      }
      const number = learn(text, start, end)
      counts.increment(number)
      slots[slot * slotSize] = one
      slots[slot * slotSize + 1] = other
      slots[slot * slotSize + 2] = number + 1
      if (number * 2 > mask) widen()
      return number
    },
    /** The first form of a word; `noForm` for one that folds to nothing. Further forms are in `moreForms`. */
    formOf: (word: number) => formOf.at(word),
    moreForms,
    forms,
    /** The number of a folded form; undefined for one that no text has. */
    numberOfForm: (form: string) => numbers.get(form),
    words: () => starts.length(),
    written: (word: number) => {
      const end = word + 1 < starts.length() ? starts.at(word + 1) : lettersEnd
      return String.fromCharCode(...letters.subarray(starts.at(word), end))
    },
    count: (word: number) => counts.at(word),
  }
}

export type WordTable = ReturnType<typeof makeWordTable>
