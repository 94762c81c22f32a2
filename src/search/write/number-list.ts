const firstRoom = 1 << 10

/** A growing list of numbers from 0 to 2³² − 1 in a typed array, which needs four bytes for each. */
export interface NumberList {
  push: (value: number) => void
  /** The number at a place; 0 past the end. */
  at: (index: number) => number
  set: (index: number, value: number) => void
  length: () => number
  /** The numbers so far; what is pushed later need not be in it. */
  view: () => Uint32Array
}

/** Makes a list that goes on from the numbers that are given, which it then owns. */
export function makeNumberList(kept: Uint32Array = new Uint32Array()): NumberList {
  let room = kept.length > 0 ? kept : new Uint32Array(firstRoom)
  let length = kept.length
  return {
    push: (value) => {
      if (length === room.length) {
        // Not twice as long: lists of an archive take hundreds of megabytes.
        const wider = new Uint32Array(length + Math.max(firstRoom, length >> 2))
        wider.set(room)
        room = wider
      }
      room[length++] = value
    },
    at: (index) => (index < length ? (room[index] ?? 0) : 0),
    set: (index, value) => {
      room[index] = value
    },
    length: () => length,
    view: () => room.subarray(0, length),
  }
}
