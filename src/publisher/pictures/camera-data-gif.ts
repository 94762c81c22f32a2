import type { PlainPicture } from './camera-data.ts'

/** Bytes that parts of a GIF begin with; see https://www.w3.org/Graphics/GIF/spec-gif89a.txt. */
const first = { extension: 0x21, picture: 0x2c, end: 0x3b }
const control = 0xf9
const application = 0xff

/** Extensions that say how often a moving picture is repeated. */
const kept = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

/** A GIF of its pictures and their movement alone; what follows its end is left out too. */
export function plainGif(source: Buffer): PlainPicture {
  const byte = (at: number): number => {
    const found = source[at]
    if (found === undefined) throw new Error('it is cut off')
    return found
  }
  /** How many bytes a table of colours has whose flags stand at a place. */
  const colours = (flagsAt: number) => (byte(flagsAt) & 0x80 ? 3 << ((byte(flagsAt) & 7) + 1) : 0)
  /** Where blocks end: each says how long it is, and an empty one is the last. */
  const blocksEnd = (from: number) => {
    let at = from
    while (byte(at) !== 0) at += byte(at) + 1
    return at + 1
  }

  const size = { width: source.readUInt16LE(6), height: source.readUInt16LE(8) }
  let at = 13 + colours(10)
  const parts: Buffer[] = [source.subarray(0, at)]
  while (byte(at) !== first.end) {
    const kind = byte(at)
    if (kind !== first.picture && kind !== first.extension) {
      throw new Error(`there is no part of a GIF at byte ${at}`)
    }
    const isPicture = kind === first.picture
    const end = blocksEnd(isPicture ? at + 11 + colours(at + 9) : at + 2)
    const label = byte(at + 1)
    const name = label === application ? source.toString('latin1', at + 3, at + 14) : ''
    if (isPicture || label === control || kept.has(name)) parts.push(source.subarray(at, end))
    at = end
  }
  parts.push(source.subarray(at, at + 1))
  return { content: Buffer.concat(parts), size }
}
