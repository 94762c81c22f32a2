import { describe, expect, it } from 'vitest'
import { decode } from './decode.ts'

const text = 'متحف «الصقور» يفتح قاعة جديدة، ويدعو طلاب المدارس إلى زيارتها.\n'.repeat(8)

/** Each byte's letter in Windows-1256; no encoder for it is at hand. */
const letters = new TextDecoder('windows-1256').decode(
  Uint8Array.from({ length: 256 }, (_, at) => at),
)
const windows1256 = (of: string) => Uint8Array.from([...of], (letter) => letters.indexOf(letter))
const utf16 = (of: string) =>
  new Uint8Array(Uint16Array.from([...of], (one) => one.charCodeAt(0)).buffer)
const swapped = (bytes: Uint8Array) => bytes.map((_, at) => bytes[at ^ 1] ?? 0)

describe('decode', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-16 with a mark', utf16(`\ufeff${text}`)],
    ['UTF-16 without one', utf16(text)],
    ['big-endian UTF-16 with a mark', swapped(utf16(`\ufeff${text}`))],
    ['big-endian UTF-16 without one', swapped(utf16(text))],
    ['Windows-1256', windows1256(text)],
    ['Windows-1256 with CRLF', windows1256(text.replaceAll('\n', '\r\n'))],
  ])('reads %s', (_, bytes) => {
    expect(decode(bytes).replaceAll('\r', '')).toBe(text)
  })

  it.each([
    ['a picture', Uint8Array.from({ length: 400 }, (_, at) => (at * 73) % 256), /NUL|neither/],
    [
      'Latin-1',
      Uint8Array.from([...'déjà vu, à la une, été, où, naïf. '.repeat(9)], (one) =>
        one.charCodeAt(0),
      ),
      /neither/,
    ],
    [
      'UTF-8 with one bad byte',
      Uint8Array.from([...new TextEncoder().encode(text), 0xff, 0x41, 0x41, 0x41, 0x41]),
      /neither/,
    ],
    [
      'UTF-8 cut inside a letter',
      new TextEncoder().encode(text.trimEnd()).slice(0, -2),
      /inside a letter/,
    ],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => decode(bytes)).toThrow(message)
  })
})
