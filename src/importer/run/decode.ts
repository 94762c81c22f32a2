import { declaredEncoding, decodeByEvidence, undoMojibake } from './encodings.ts'
import { InputError } from './input-error.ts'

/**
 * Decodes the bytes of an input. UTF-8, UTF-16 and Windows-1256 are told by what is in them; markup, which declares its
 * encoding and is often wrong, is read as well as its letters allow. Anything else is an InputError that names the line.
 */
export function decode(bytes: Uint8Array, contentType?: string): string {
  if (bytes.length === 0) throw new InputError('is empty')
  const wide = utf16Of(bytes)
  if (wide !== undefined) return decodeUtf16(bytes, wide)
  const isMarkup = startsAsMarkup(bytes)
  const nul = bytes.indexOf(0)
  if (nul >= 0 && !isMarkup)
    throw new InputError('is not text: it holds NUL bytes', lineAt(bytes, nul))
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return isMarkup ? undoMojibake(text) : text
  } catch {
    if (isMarkup) return decodeByEvidence(bytes, declaredEncoding(bytes, contentType))
    const arabic = decodeWindows1256(bytes)
    if (arabic !== undefined) return arabic
    throw invalidUtf8(bytes)
  }
}

/** Whether the first sign of an input, behind a mark and white space, is that of a tag. */
function startsAsMarkup(bytes: Uint8Array): boolean {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  return /^(?:\u00ef\u00bb\u00bf)?\s*<[a-z!?]/i.test(start)
}

function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark: the high byte of every space and line end is NUL, and that of no Arabic letter.
  const start = bytes.subarray(0, 4000)
  const halves = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) halves[at % 2] = (halves[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = halves
  if (Math.min(even, odd) > 0 || Math.max(even, odd) < start.length / 40) return undefined
  const encoding = odd > 0 ? 'utf-16le' : 'utf-16be'
  const text = new TextDecoder(encoding).decode(start)
  const letters = text.match(/[\p{Script=Arabic}\p{Script=Latin}\s]/gu)?.length ?? 0
  return letters > 100 && letters > text.length * 0.8 ? encoding : undefined
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw new InputError('is broken UTF-16 text; copy the page again')
  }
}

/** Windows-1256 has one byte a letter: hardly any of them make UTF-8, and nearly all are Arabic letters. */
function decodeWindows1256(bytes: Uint8Array): string | undefined {
  const good = bytes.subarray(0, longestValid(bytes)).filter((byte) => byte > 127)
  if (good.length > 4) return undefined
  const text = new TextDecoder('windows-1256').decode(bytes)
  const high = bytes.reduce((sum, byte) => (byte > 127 ? sum + 1 : sum), 0)
  const letters = text.match(/[\u0621-\u063a\u0641-\u0652\u060c\u061b\u061f«»\u00a0]/g)?.length ?? 0
  return high >= 20 && letters >= high * 0.95 ? text : undefined
}

function invalidUtf8(bytes: Uint8Array): InputError {
  const good = longestValid(bytes)
  const line = lineAt(bytes, good)
  if (good >= bytes.length - 3)
    return new InputError('breaks off inside a letter; copy the page again', line)
  return new InputError('is neither UTF-8, UTF-16 nor Windows-1256 text; save it as UTF-8', line)
}

/** How many bytes from the start are UTF-8, found by halving. */
function longestValid(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (isValid(bytes.subarray(0, middle))) low = middle
    else high = middle - 1
  }
  return low
}

/** A start of a valid text may end inside a letter, so decoding goes on as if more came. */
function isValid(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

function lineAt(bytes: Uint8Array, end: number): number {
  return bytes.subarray(0, end).reduce((lines, byte) => (byte === 10 ? lines + 1 : lines), 1)
}
