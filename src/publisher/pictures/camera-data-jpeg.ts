import type { PlainPicture } from './camera-data.ts'
import { orientationOf, orientationOnly } from './camera-data-exif.ts'
import type { Size } from './encoder.ts'

/** Markers of JPEG, the second byte of two; see ITU-T T.81, table B.1. */
const marker = { end: 0xd9, scan: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee }

/** What a segment for programs begins with that says how the picture looks. */
const kept = new Map([
  [marker.app2, 'ICC_PROFILE\0'],
  [marker.app14, 'Adobe'],
])

/** A JPEG of its picture, colours and orientation alone; what follows its end is left out too. */
export function plainJpeg(source: Buffer): PlainPicture {
  const parts: Buffer[] = [source.subarray(0, 2)]
  let size: Size | undefined
  let orientation = 0
  let at = 2
  while (at < source.length) {
    if (source[at] !== 0xff) throw new Error(`there is no part of a JPEG at byte ${at}`)
    const name = source[at + 1]
    if (name === undefined) break
    if (name === 0xff) {
      at++
      continue
    }
    if (name === marker.end) {
      if (!size) throw new Error('it holds no picture')
      parts.push(source.subarray(at, at + 2))
      const { width, height } = size
      const shown = orientation >= 5 ? { width: height, height: width } : size
      return { content: Buffer.concat(parts), size: shown }
    }
    const length = source.readUInt16BE(at + 2)
    const end = at + 2 + length
    if (length < 2 || end > source.length) break
    const segment = source.subarray(at, end)
    if (isFrame(name)) size = { width: segment.readUInt16BE(7), height: segment.readUInt16BE(5) }
    if (name === marker.app1 && begins(segment, 'Exif\0\0')) {
      const turned = orientationOnly(segment.subarray(10))
      if (turned && orientation === 0) parts.push(exifSegment(turned))
      orientation ||= orientationOf(segment.subarray(10))
    } else if (name === marker.app0 && begins(segment, 'JFIF\0')) {
      parts.push(withoutThumbnail(segment))
    } else if (!isForPrograms(name) || begins(segment, kept.get(name))) {
      parts.push(segment)
    }
    at = end
    if (name === marker.scan) {
      const next = endOfScan(source, at)
      parts.push(source.subarray(at, next))
      at = next
    }
  }
  throw new Error('it is cut off')
}

/** Segments of applications, comments, and those that T.81 keeps for later. */
function isForPrograms(name: number): boolean {
  return name >= 0xe0
}

/** Whether a segment says how large the picture is. */
function isFrame(name: number): boolean {
  return name >= 0xc0 && name <= 0xcf && name !== 0xc4 && name !== 0xc8 && name !== 0xcc
}

function begins(segment: Buffer, text: string | undefined): boolean {
  return text !== undefined && segment.toString('latin1', 4, 4 + text.length) === text
}

function exifSegment(exif: Buffer): Buffer {
  const segment = Buffer.concat([Buffer.from('\u00ff\u00e1\0\0Exif\0\0', 'latin1'), exif])
  segment.writeUInt16BE(segment.length - 2, 2)
  return segment
}

/** The first sixteen bytes say all but the thumbnail, whose width and height come last. */
function withoutThumbnail(segment: Buffer): Buffer {
  const plain = Buffer.from(segment.subarray(0, 18))
  plain.writeUInt16BE(16, 2)
  plain.fill(0, 16)
  return plain
}

/** Where the next marker stands after the data of a scan: 0xff there is followed by zero or by a restart. */
function endOfScan(source: Buffer, from: number): number {
  for (let at = source.indexOf(0xff, from); at >= 0; at = source.indexOf(0xff, at + 1)) {
    const next = source[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  throw new Error('it is cut off')
}
