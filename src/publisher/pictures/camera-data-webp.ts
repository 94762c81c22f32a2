import type { PlainPicture } from './camera-data.ts'
import { orientationOnly } from './camera-data-exif.ts'
import type { Size } from './encoder.ts'

/** Chunks that say how a picture looks or moves; see RFC 9649. */
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** Bits of the first byte of VP8X: what other chunks there are. */
const hasExif = 0x08
const hasXmp = 0x04

/** A WebP of its picture, colours, orientation and movement alone; what follows its end is left out too. */
export function plainWebp(source: Buffer): PlainPicture {
  const length = source.readUInt32LE(4) + 8
  if (length > source.length) throw new Error('it is cut off')
  const parts: Buffer[] = [Buffer.from(source.subarray(0, 12))]
  let size: Size | undefined
  let header: Buffer | undefined
  for (let at = 12; at + 8 <= length; ) {
    const type = source.toString('latin1', at, at + 4)
    const data = source.subarray(at + 8, at + 8 + source.readUInt32LE(at + 4))
    const end = at + 8 + data.length + (data.length % 2)
    if (data.length < source.readUInt32LE(at + 4) || end > length) throw new Error('it is cut off')
    size ??= sizeIn(type, data)
    if (type === 'VP8X') {
      header = Buffer.from(source.subarray(at, end))
      header[8] = (header[8] ?? 0) & ~(hasExif | hasXmp)
      parts.push(header)
    } else if (kept.has(type)) parts.push(source.subarray(at, end))
    const turned = type === 'EXIF' ? orientationOnly(withoutName(data)) : undefined
    if (turned && header) {
      header[8] = (header[8] ?? 0) | hasExif
      parts.push(Buffer.from('EXIF\u001a\0\0\0', 'latin1'), turned)
    }
    at = end
  }
  if (!size) throw new Error('it holds no picture')
  const content = Buffer.concat(parts)
  content.writeUInt32LE(content.length - 8, 4)
  return { content, size }
}

/** Some programs write the name of the segment, as in JPEG, before the data. */
function withoutName(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
}

function sizeIn(type: string, data: Buffer): Size | undefined {
  if (type === 'VP8X')
    return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 }
  if (type === 'VP8 ') {
    return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff }
  }
  if (type !== 'VP8L') return undefined
  const bits = data.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
