import type { MadeFormat } from '../../article/published-files.ts'

/** A picture's size in pixels as a reader sees it, turned the way its camera was held. */
export interface Size {
  width: number
  height: number
}

/** What is known of a picture's file; with `problem` it can be shown as it is and nothing can be made of it. */
export interface Inspection {
  size?: Size
  isMoving?: boolean
  problem?: string
}

/** What reads pictures and makes smaller ones of them. */
export interface Encoder {
  inspect: (source: Uint8Array) => Promise<Inspection>
  encode: (source: Uint8Array, width: number, format: MadeFormat) => Promise<Uint8Array>
}

/** Changes with the settings of `encode`: it stands in the names of the files, so that nobody keeps an old one. */
export const encoderVersion = 1

/** Larger than any press photograph; past it a file is a mistake or a decompression bomb. */
const maximalPixels = 100_000_000

const known = new Set(['jpeg', 'png', 'webp', 'gif', 'heif'])

/** The encoder that sharp gives; undefined where sharp is not installed or does not run. */
export async function loadEncoder(): Promise<Encoder | undefined> {
  try {
    const { default: sharp } = await import('sharp')
    // Several pictures are made at once: more threads for each would only stand in each other's way.
    sharp.concurrency(1)
    sharp.cache(false)
    const open = (source: Uint8Array) =>
      sharp(source, { failOn: 'truncated', limitInputPixels: maximalPixels }).autoOrient()

    async function inspect(source: Uint8Array): Promise<Inspection> {
      try {
        // The header alone, whatever size it claims.
        const found = await sharp(source, { limitInputPixels: false }).metadata()
        if (!known.has(found.format)) return { problem: `it is ${found.format}` }
        const size = found.autoOrient
        if ((found.pages ?? 1) > 1 || isMoving(source)) return { size, isMoving: true }
        if (size.width * size.height > maximalPixels) {
          return { size, problem: `it has more than ${maximalPixels} pixels` }
        }
        return { size, ...(await problemOf(source)) }
      } catch (error) {
        return { problem: messageOf(error) }
      }
    }

    /** Decodes the whole picture: a header says nothing of a file that was cut off. */
    async function problemOf(source: Uint8Array): Promise<{ problem?: string }> {
      try {
        await open(source).resize(32).raw().toBuffer()
        return {}
      } catch (error) {
        return { problem: messageOf(error) }
      }
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
    }
  } catch {
    return undefined
  }
}

/** Moving PNG and AVIF, of which sharp would show the first picture only: a chunk before the data, a brand at the start. */
function isMoving(source: Uint8Array): boolean {
  const bytes = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
  if (bytes.toString('latin1', 1, 4) === 'PNG') {
    const control = bytes.indexOf('acTL')
    return control > 0 && control < bytes.indexOf('IDAT')
  }
  return bytes.toString('latin1', 4, 12) === 'ftypavis'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
