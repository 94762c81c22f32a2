import type { Sharp } from 'sharp'
import { type PictureType, pictureTypeOf } from '../../../article/picture-type.ts'
import { InputError } from '../../run/input-error.ts'

/** A picture as it may be published. */
export interface CleanPicture {
  type: PictureType
  bytes: Uint8Array
  width?: number
  height?: number
}

/** Makes a picture fit to be published. Throws an InputError for what is none. */
export type CleanPictures = (bytes: Uint8Array, mostPixels: number) => Promise<CleanPicture>

/** Pictures smaller than this count visitors and show nothing. */
const leastPixels = 8
/** How wide a drawing becomes that is made of dots. */
const drawingWidth = 1600

/** Loads what cleans pictures when the first one comes: most runs have none, and sharp takes a second to load. */
export function cleanWhenAsked(warn: (note: string) => void): CleanPictures {
  let loading: Promise<CleanPictures> | undefined
  return async (...picture) => {
    loading ??= loadCleaner(warn)
    return (await loading)(...picture)
  }
}

/**
 * What cleans pictures: with sharp they are decoded whole, turned the way the camera was held and rid of all that it
 * wrote into them; drawings become dots, because a drawing from outside may run. Without sharp, `warn` hears that
 * pictures are taken as they came, and drawings are refused.
 */
export async function loadCleaner(warn: (note: string) => void): Promise<CleanPictures> {
  try {
    const { default: sharp } = await import('sharp')
    sharp.cache(false)
    sharp.concurrency(1)
    return async (bytes, mostPixels) => {
      const type = typeOf(bytes)
      const drawing = type === 'svg'
      // A drawing may name itself a thousand times over.
      if (drawing && /<!ENTITY/i.test(Buffer.from(bytes).toString('latin1')))
        throw new InputError('is a drawing that defines entities')
      const open = () => sharp(bytes, { failOn: 'truncated', limitInputPixels: mostPixels })
      try {
        const found = await open().metadata()
        const { width, height } = found.autoOrient
        if (!drawing && Math.min(width, height) < leastPixels)
          throw new InputError(`is ${width}×${height}, which is no picture`)
        if (drawing) {
          const png = await open()
            .resize({ width: drawingWidth })
            .png()
            .toBuffer({ resolveWithObject: true })
          return { type: 'png', bytes: png.data, width: png.info.width, height: png.info.height }
        }
        // Decoded whole: a header says nothing of a file that was cut off.
        await open().resize(32).raw().toBuffer()
        const isTold = found.exif ?? found.xmp ?? found.iptc ?? found.comments
        const isTurned = (found.orientation ?? 1) !== 1
        const isMoving = (found.pages ?? 1) > 1
        if ((!isTold && !isTurned) || isMoving) return { type, bytes, width, height }
        const turned = open().autoOrient().keepIccProfile()
        return { ...(await written(turned, type)), width, height }
      } catch (error) {
        if (error instanceof InputError) throw error
        throw new InputError(`is broken: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  } catch {
    warn(
      'sharp cannot be loaded: pictures are taken as they came, not turned and with all that a camera wrote into them, and drawings (SVG) are left out',
    )
    return async (bytes) => {
      const type = typeOf(bytes)
      if (type === 'svg') throw new InputError('is a drawing, which only sharp makes safe')
      return { type, bytes }
    }
  }
}

/** Encodes the picture again, near enough to what it was that a second look finds no difference. */
async function written(picture: Sharp, type: PictureType): Promise<CleanPicture> {
  switch (type) {
    case 'jpeg':
      return { type, bytes: await picture.jpeg({ quality: 92 }).toBuffer() }
    case 'webp':
      return { type, bytes: await picture.webp({ quality: 92 }).toBuffer() }
    case 'avif':
      return { type, bytes: await picture.avif({ quality: 70, effort: 2 }).toBuffer() }
    default:
      return { type: 'png', bytes: await picture.png().toBuffer() }
  }
}

function typeOf(bytes: Uint8Array): PictureType {
  const type = pictureTypeOf(bytes)
  if (type === undefined) throw new InputError('is no picture that a page can show')
  return type
}
