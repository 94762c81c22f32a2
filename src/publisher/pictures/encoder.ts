import type { Fault } from '../../article/faults.ts'
import type { PictureType } from '../../article/picture-type.ts'
import type { MadeFormat } from '../../article/published-files.ts'

/** A picture's size in pixels as a reader sees it, turned the way its camera was held. */
export interface Size {
  width: number
  height: number
}

/** What is wrong with a picture's file, without its name: it cannot be published. */
export type PictureFault = Omit<Fault, 'file'>

/** What is known of a picture's file. */
export interface Inspection {
  size: Size
  /** It is published as it is, because only its first picture would be left of it. */
  isMoving?: boolean
}

/** How a drawing lies on a square: in its middle, as large as fits into `drawn`; all in pixels. */
export interface Laying {
  side: number
  drawn: number
  /** The colour of the square. */
  ground: string
}

/** What reads pictures and makes smaller ones of them. */
export interface Encoder {
  /** Decodes a picture whole and says what it is, or why it is none. */
  inspect: (source: Uint8Array, type: PictureType) => Promise<Inspection | PictureFault>
  encode: (source: Uint8Array, width: number, format: MadeFormat) => Promise<Uint8Array>
  /** A drawing as pixels of red, green, blue and opacity, as large as fits into a square of that side. */
  rasterize: (drawing: Uint8Array, side: number) => Promise<Uint8Array>
  /** A drawing on a square of one colour, as a PNG. */
  lay: (drawing: Uint8Array, laying: Laying) => Promise<Uint8Array>
}

/** Changes with the settings of `encode`: it stands in the names of the files, so that nobody keeps an old one. */
export const encoderVersion = 1

/** Larger than any press photograph; past it a file is a mistake or a decompression bomb. */
const mostPixels = 100_000_000

/** How many times longer than wide a picture may be. */
const longestLine = 2000

/** How long a drawing may take, in seconds: filters may ask for more than their size tells. */
const longestDrawing = 10

/** All that the pictures of a moving one may have together. */
const mostMovingPixels = 1_000_000_000

/** The encoder that sharp gives; undefined where sharp is not installed or does not run. */
export async function loadEncoder(): Promise<Encoder | undefined> {
  try {
    const { default: sharp } = await import('sharp')
    // Several pictures are made at once: more threads for each would only stand in each other's way.
    sharp.concurrency(1)
    sharp.cache(false)
    const open = (source: Uint8Array) =>
      sharp(source, { failOn: 'truncated', limitInputPixels: mostPixels }).autoOrient()

    const fit = (drawing: Uint8Array, side: number) =>
      sharp(drawing)
        .resize(side, side, { fit: 'contain', background: 'transparent' })
        .timeout({ seconds: longestDrawing })

    async function inspect(
      source: Uint8Array,
      type: PictureType,
    ): Promise<Inspection | PictureFault> {
      try {
        // The header alone, whatever size it claims.
        const found = await sharp(source, { limitInputPixels: false }).metadata()
        const size = found.autoOrient
        if (found.format !== (type === 'avif' ? 'heif' : type)) throw new Error(`${found.format}`)
        const fault = sizeFault(size)
        if (fault) return fault
        const isMoving = (found.pages ?? 1) > 1
        await decodeWhole(source, isMoving)
        return isMoving || isMovingByItsBytes(source) ? { size, isMoving: true } : { size }
      } catch (error) {
        return brokenFault(error)
      }
    }

    /** A header says nothing of a file that was cut off. */
    async function decodeWhole(source: Uint8Array, isMoving: boolean): Promise<void> {
      const limits = { failOn: 'truncated', limitInputPixels: mostMovingPixels } as const
      await sharp(source, { ...limits, animated: isMoving })
        .resize(32)
        .raw()
        .toBuffer()
    }

    return {
      inspect,
      // What the camera wrote beside the picture, its place too, is left behind: sharp keeps none of it unless asked.
      encode: (source, width, format) => {
        const picture = open(source).resize({ width })
        return format === 'avif'
          ? picture.avif({ quality: 50, effort: 2 }).toBuffer()
          : picture.flatten({ background: '#fff' }).jpeg({ quality: 75, mozjpeg: true }).toBuffer()
      },
      rasterize: (drawing, side) =>
        fit(drawing, side).toColourspace('srgb').ensureAlpha().raw().toBuffer(),
      lay: async (drawing, { side, drawn, ground }) => {
        const square = { width: side, height: side, channels: 3, background: ground } as const
        const picture = await fit(drawing, drawn).png().toBuffer()
        const laid = sharp({ create: square }).composite([{ input: picture }])
        return laid.removeAlpha().png({ compressionLevel: 9 }).toBuffer()
      },
    }
  } catch {
    return undefined
  }
}

/** Moving PNG and AVIF, of which sharp would show the first picture only: a chunk before the data, a brand at the start. */
function isMovingByItsBytes(source: Uint8Array): boolean {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  if (bytes.toString('latin1', 1, 4) === 'PNG') {
    const control = bytes.indexOf('acTL')
    return control > 0 && control < bytes.indexOf('IDAT')
  }
  return bytes.toString('latin1', 4, 12) === 'ftypavis'
}

/** The fault of a picture that no memory should have to hold, or no page could show; undefined for all others. */
export function sizeFault({ width, height }: Size): PictureFault | undefined {
  const isLine = Math.max(width, height) > longestLine * Math.min(width, height)
  if (width * height <= mostPixels && !isLine) return undefined
  const problem = `expected a picture of at most ${mostPixels / 1e6} megapixels, no line`
  return { field: 'file', problem, found: `${width}×${height}` }
}

/** The fault of a picture that cannot be read to its end. */
export function brokenFault(error: unknown): PictureFault {
  const found = error instanceof Error ? error.message : String(error)
  return { field: 'file', problem: 'expected a whole picture', found: JSON.stringify(found) }
}
