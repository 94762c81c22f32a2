import { fold } from '../../article/folding.ts'

const firstRoom = 1 << 14

/** A list of numbers that grows without an object for each. */
export function makeNumbers() {
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
 * Every word as it is written, numbered as they come, and the folded forms that they are written for. Words are looked
 * up by their letters where they stand, because an archive of 100,000 articles has 70 million of them.
 */
export function makeWordTable() {
  let slots = new Int32Array(firstRoom * 2).fill(-1)
  let letters = new Uint16Array(firstRoom * 8)
  let lettersEnd = 0
  const starts = makeNumbers()
  const hashes = makeNumbers()
  const counts = makeNumbers()
  const formOf = makeNumbers()
  /** The further forms of words that fold to several, as «ﷺ» does. */
  const moreForms = new Map<number, number[]>()
  const forms: string[] = []
  const numbers = new Map<string, number>()

  function numberOfForm(form: string): number {
    const known = numbers.get(form)
    if (known !== undefined) return known
    // A copy: V8 would keep the whole folded text alive for a piece of it.
    numbers.set(form, forms.length)
    return forms.push(form) - 1
  }

  function learn(text: string, start: number, end: number, hash: number): number {
    const number = starts.length()
    if (lettersEnd + end - start > letters.length) {
      const wider = new Uint16Array(letters.length * 2 + end - start)
      wider.set(letters)
      letters = wider
    }
    starts.push(lettersEnd)
    hashes.push(hash)
    counts.push(0)
    for (let at = start; at < end; at++) letters[lettersEnd++] = text.charCodeAt(at)
    const [first, ...more] = formsOf(text.slice(start, end)).map(numberOfForm)
    formOf.push(first ?? 0xffffffff)
    if (more.length > 0) moreForms.set(number, more)
    return number
  }

  function widen(): void {
    slots = new Int32Array(slots.length * 2).fill(-1)
    for (let number = 0; number < starts.length(); number++) {
      let slot = hashes.at(number) & (slots.length - 1)
      while (slots[slot] !== -1) slot = (slot + 1) & (slots.length - 1)
      slots[slot] = number
    }
  }

  function isAt(number: number, text: string, start: number, end: number): boolean {
    const from = starts.at(number)
    const to = number + 1 < starts.length() ? starts.at(number + 1) : lettersEnd
    if (to - from !== end - start) return false
    for (let at = start; at < end; at++) {
      if (letters[from + at - start] !== text.charCodeAt(at)) return false
    }
    return true
  }

  return {
    /** The number of the word that stands in a text from `start` to `end`; counts that it was met. */
    numberOf: (text: string, start: number, end: number): number => {
      let hash = 0x811c9dc5
      for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
      hash = (hash ^ (hash >>> 15)) >>> 0
      const mask = slots.length - 1
      let slot = hash & mask
      for (let number = slots[slot] ?? -1; number !== -1; number = slots[slot] ?? -1) {
        if (hashes.at(number) === hash && isAt(number, text, start, end)) {
          counts.increment(number)
          return number
        }
        slot = (slot + 1) & mask
      }
      const number = learn(text, start, end, hash)
      counts.increment(number)
      slots[slot] = number
      if (number * 2 > mask) widen()
      return number
    },
    /** The first form of a word, and those beyond it; none for a word that folds to nothing. */
    formOf: (word: number) => formOf.at(word),
    moreForms,
    forms,
    words: () => starts.length(),
    written: (word: number) => {
      const end = word + 1 < starts.length() ? starts.at(word + 1) : lettersEnd
      return String.fromCharCode(...letters.subarray(starts.at(word), end))
    },
    count: (word: number) => counts.at(word),
  }
}

export type WordTable = ReturnType<typeof makeWordTable>

/** No form: a word that folds to nothing. */
export const noForm = 0xffffffff

/** The folded words that a written one stands for: mostly one. */
function formsOf(word: string): string[] {
  return fold(word).match(/[\p{L}\p{N}]+/gu) ?? []
}
