/**
 * Writes which of `size` places are taken, one bit each, as base64: `writeBits([0, 3], 8)` → `'CQ=='`, binary 1001.
 * The lowest bit of a byte is its first place.
 */
export function writeBits(places: Iterable<number>, size: number): string {
  const bytes = new Uint8Array(Math.ceil(size / 8))
  for (const place of places) setBit(bytes, place)
  let text = ''
  // Nothing after the last place that is taken: where that is the same, so is the text, however many places there are.
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1
  for (const byte of bytes.subarray(0, end)) text += String.fromCharCode(byte)
  return btoa(text)
}

/** Reads what `writeBits` wrote; places after the last byte are not taken. */
export function readBits(text: string, size: number): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(size / 8))
  const written = atob(text)
  for (let at = 0; at < bytes.length; at++) bytes[at] = written.charCodeAt(at)
  return bytes
}

/** Whether a place is taken. */
export function hasBit(bytes: Uint8Array, place: number): boolean {
  return (((bytes[place >> 3] ?? 0) >> (place & 7)) & 1) === 1
}

/** Takes a place, or frees it. */
export function setBit(bytes: Uint8Array, place: number, isTaken = true): void {
  const bit = 1 << (place & 7)
  const byte = bytes[place >> 3] ?? 0
  bytes[place >> 3] = isTaken ? byte | bit : byte & ~bit
}

/** How many places below `end` are taken. */
export function countBits(bytes: Uint8Array, end = bytes.length * 8): number {
  let count = 0
  for (let at = 0; at < end >> 3; at++) count += onesOf(bytes[at] ?? 0)
  return count + onesOf((bytes[end >> 3] ?? 0) & ((1 << (end & 7)) - 1))
}

function onesOf(byte: number): number {
  let ones = 0
  for (let rest = byte; rest > 0; rest &= rest - 1) ones++
  return ones
}
