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

describe('markup', () => {
  const table = (encoding: string) =>
    new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, at) => at))
  const encoded = (of: string, encoding: string) => {
    const signs = table(encoding)
    return Uint8Array.from([...of], (sign) => signs.indexOf(sign))
  }
  const words = 'وفتح المتحف قاعة جديدة تعرض براقع ومناقل جمعت من بيوت الصقارين في القرى'
  const page = (charset: string) =>
    `<!doctype html><html><head><meta charset="${charset}"></head><body><p>${words}</p></body></html>`

  it.each([
    ['windows-1256', 'windows-1256'],
    ['windows-1256', 'utf-8'],
    ['windows-1256', 'iso-8859-1'],
    ['windows-1256', 'iso-8859-6'],
    ['iso-8859-6', 'iso-8859-6'],
    ['iso-8859-6', 'windows-1256'],
    ['iso-8859-6', 'utf-8'],
  ])('of %s that declares %s is read', (encoding, declared) => {
    expect(decode(encoded(page(declared), encoding))).toBe(page(declared))
  })

  it.each(['windows-1256', 'iso-8859-1', 'no-such'])(
    'of UTF-8 that declares %s is read',
    (declared) => {
      expect(decode(new TextEncoder().encode(page(declared)))).toBe(page(declared))
    },
  )

  it('with a mark before it, and UTF-16 with one, is read', () => {
    expect(decode(new TextEncoder().encode(`\ufeff${page('utf-8')}`))).toBe(page('utf-8'))
    expect(decode(utf16(`\ufeff${page('utf-8')}`))).toBe(page('utf-8'))
  })

  it('of Europe is read as declared, by its server first', () => {
    const text = '<p>déjà vu, à la une, été</p>'
    expect(decode(encoded(text, 'windows-1252'), 'text/html; charset=ISO-8859-1')).toBe(text)
    expect(
      decode(encoded('<?xml version="1.0" encoding="iso-8859-9"?><a>ışık</a>', 'iso-8859-9')),
    ).toContain('ışık')
    expect(decode(encoded(text, 'windows-1252'))).toBe(text)
  })

  it('in Hebrew of one byte a letter that declares nothing is read', () => {
    const text = '<p>הספרייה נפתחה הבוקר אחרי שנה של שיפוצים</p>'
    const bytes = [...text].map((letter) => {
      const code = letter.charCodeAt(0)
      return code < 128 ? code : code - 0x5d0 + 0xe0
    })
    expect(decode(Uint8Array.from(bytes))).toBe(text)
  })

  it('with single bytes spoiled keeps the rest', () => {
    const bytes = [...new TextEncoder().encode(page('utf-8')), 0xff, 0x3c, 0x62, 0x3e]
    expect(decode(Uint8Array.from(bytes))).toBe(`${page('utf-8')}\ufffd<b>`)
  })

  it('that was encoded twice is read as it was meant', () => {
    const twice = new TextDecoder('windows-1252').decode(new TextEncoder().encode(page('utf-8')))
    expect(decode(new TextEncoder().encode(twice))).toBe(page('utf-8'))
    const french = '<p>Île-de-Ré, Ünal, Ødegaard, Čapek</p>'
    expect(decode(new TextEncoder().encode(french))).toBe(french)
  })
})
