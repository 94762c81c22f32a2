import type { PictureType } from '../../article/picture-type.ts'
import { plainGif } from './camera-data-gif.ts'
import { plainJpeg } from './camera-data-jpeg.ts'
import { plainPng } from './camera-data-png.ts'
import { plainWebp } from './camera-data-webp.ts'
import { brokenFault, type PictureFault, type Size, sizeFault } from './encoder.ts'

/** A picture without what its camera and programs wrote beside it; turned as before. */
export interface PlainPicture {
  content: Uint8Array
  size?: Size
}

const plainOf: Record<Exclude<PictureType, 'svg'>, (source: Buffer) => PlainPicture> = {
  jpeg: plainJpeg,
  png: plainPng,
  gif: plainGif,
  webp: plainWebp,
  avif: plainAvif,
}

/**
 * Leaves out of a picture's file all that does not show: EXIF with the place and the time, XMP, IPTC, comments, thumbnails,
 * and what was hung on its end. The picture is not encoded anew. One that ends too early is a fault.
 */
export function withoutCameraData(
  source: Uint8Array,
  type: Exclude<PictureType, 'svg'>,
): PlainPicture | PictureFault {
  try {
    const plain = plainOf[type](Buffer.from(source.buffer, source.byteOffset, source.byteLength))
    return (plain.size && sizeFault(plain.size)) ?? plain
  } catch (error) {
    return brokenFault(error)
  }
}

/** Names of boxes and items that hold more than the picture. */
const told = ['Exif', 'mime', 'uri ', 'uuid', 'udta', 'xml ']

/**
 * The parts of an AVIF file point at each other by place, so nothing can be left out of it: one that holds more than a
 * picture is refused. See ISO/IEC 14496-12 for the boxes.
 */
function plainAvif(source: Buffer): PlainPicture {
  for (let at = 0; at < source.length; ) {
    const type = source.toString('latin1', at + 4, at + 8)
    const short = source.readUInt32BE(at)
    const length =
      short === 1 ? Number(source.readBigUInt64BE(at + 8)) : short || source.length - at
    if (length < 8 || at + length > source.length) throw new Error('it is cut off')
    const found =
      type === 'mdat'
        ? undefined
        : told.find((name) => source.subarray(at, at + length).includes(name))
    if (found) throw new Error(`it holds more than a picture, ${found}`)
    at += length
  }
  return { content: source }
}
