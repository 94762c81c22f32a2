import { crc32 } from 'node:zlib'
import type { PlainPicture } from './camera-data.ts'
import { orientationOnly } from './camera-data-exif.ts'
import type { Size } from './encoder.ts'

/** Chunks that say how a picture looks or moves; see https://www.w3.org/TR/png-3/#11Chunks. */
const kept = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL fcTL fdAT'.split(
    ' ',
  ),
)

/** A PNG of its picture, colours, orientation and movement alone; what follows its end is left out too. */
export function plainPng(source: Buffer): PlainPicture {
  const parts: Buffer[] = [source.subarray(0, 8)]
  let size: Size | undefined
  for (let at = 8; at + 12 <= source.length; ) {
    const end = at + 12 + source.readUInt32BE(at)
    const type = source.toString('latin1', at + 4, at + 8)
    if (end > source.length) break
    const data = source.subarray(at + 8, end - 4)
    if (type === 'IHDR') size = { width: data.readUInt32BE(0), height: data.readUInt32BE(4) }
    if (kept.has(type)) parts.push(source.subarray(at, end))
    const turned = type === 'eXIf' ? orientationOnly(data) : undefined
    if (turned) parts.push(chunkOf(type, turned))
    if (type === 'IEND' && size) return { content: Buffer.concat(parts), size }
    at = end
  }
  throw new Error('it is cut off')
}

function chunkOf(type: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length)
  chunk.writeUInt32BE(data.length, 0)
  chunk.write(type, 4, 'latin1')
  data.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, -4)), chunk.length - 4)
  return chunk
}
