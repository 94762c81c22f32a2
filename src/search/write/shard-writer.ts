import { nameLength } from '../format/shards.ts'

/** Writes bytes in the form that `format/shards.ts` reads; the first four are kept free for the file's length. */
export function makeShardWriter(room = 1 << 16) {
  let bytes = new Uint8Array(room)
  let end = 4

  function byte(value: number): void {
    if (end === bytes.length) {
      const wider = new Uint8Array(end * 2)
      wider.set(bytes)
      bytes = wider
    }
    bytes[end++] = value
  }

  function number(value: number): void {
    let left = value
    while (left > 127) {
      byte((left & 127) | 128)
      left >>>= 7
    }
    byte(left)
  }

  return {
    byte,
    number,
    letters: (text: string) => {
      for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at)
        if (code >= 0x600 && code < 0x680) byte(code - 0x600 + 128)
        else if (code > 0 && code < 128) byte(code)
        else {
          byte(0)
          byte(code & 255)
          byte(code >> 8)
        }
      }
    },
    length: () => end,
    /** Returns what was written and empties the writer. */
    take: (): Uint8Array => {
      const taken = bytes.slice(0, end)
      new DataView(taken.buffer).setUint32(0, end, true)
      end = 4
      return taken
    },
  }
}

/** The SHA-256 of a file's content as hexadecimal digits; handed in, because hashing differs between platforms. */
export type HashContent = (content: Uint8Array | string) => string

/** The names of seven letters that a file may have by its content, the first before all. */
export function* namesOf(digest: string): Generator<string> {
  for (let at = 0; at + 9 <= digest.length; at++) {
    // 36 bits make seven letters.
    const name = Number.parseInt(digest.slice(at, at + 9), 16).toString(36)
    if (name.length <= nameLength) yield name.padStart(nameLength, '0')
  }
}
