import { readFileSync, statSync } from 'node:fs'
import { InputError } from './input-error.ts'

/** Larger than any page; a text of this size is something else. */
const largestBytes = 50_000_000

/** Reads a file as UTF-8 text. Throws an InputError for what is missing, a folder, binary, or cut inside a letter. */
export function readInput(file: string): string {
  return decode(readBytes(file))
}

/** Decodes UTF-8; anything else is an InputError that names the line. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new InputError('is empty')
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new InputError('is UTF-16; save it as UTF-8')
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) throw new InputError('is not text: it holds NUL bytes', lineAt(bytes, nul))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalidUtf8(bytes)
  }
}

function readBytes(file: string): Uint8Array {
  try {
    const found = statSync(file)
    if (found.isDirectory()) throw new InputError('is a folder; name the files in it')
    if (!found.isFile() && !found.isFIFO()) throw new InputError('is a device and no file')
    if (found.size > largestBytes) throw new InputError('is larger than 50 MB and surely no page')
    return readFileSync(file)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError(problemOf(error))
  }
}

/** Says what the disk refused: «no such file», «no permission». */
export function problemOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
      return 'no such file or folder'
    case 'EACCES':
    case 'EPERM':
      return 'no permission'
    case 'EROFS':
      return 'the disk can only be read'
    case 'ENOSPC':
      return 'no space left on the disk'
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file stands where a folder should be'
    case 'EISDIR':
      return 'a folder stands where a file should be'
    default:
      return error instanceof Error ? error.message : String(error)
  }
}

function invalidUtf8(bytes: Uint8Array): InputError {
  const good = longestValid(bytes)
  const line = lineAt(bytes, good)
  if (good >= bytes.length - 3)
    return new InputError('breaks off inside a letter; copy the page again', line)
  return new InputError('is not UTF-8 text; save it as UTF-8', line)
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
