import { createHash } from 'node:crypto'
import { type PictureType, pictureTypeOf } from '../../article/picture-type.ts'
import type { Cache } from '../cache.ts'
import type { EditionFolder } from '../edition/edition-folder.ts'
import { withoutCameraData } from './camera-data.ts'
import { readDrawing } from './drawing.ts'
import {
  type Encoder,
  encoderVersion,
  type Inspection,
  type PictureFault,
  type Size,
} from './encoder.ts'

/** What was found out about a picture's file. */
export interface Finding {
  type: PictureType
  size?: Size
  /** Of the content: a name with it never means another picture, so that hosts may keep its file for ever. */
  hash: string
  /** Whether smaller pictures are made of it; else it is published as it is, without camera data. */
  isMade?: boolean
}

/** Whether a file is called a drawing: reading those needs no encoder. */
export function isDrawing(path: string): boolean {
  return /\.svg$/i.test(path)
}

/**
 * Reads a picture's file and says what it is by its bytes, or why it is none that can be published; what the cache knows
 * of the same bytes is not looked at again.
 */
export async function findOut(
  path: string,
  folder: EditionFolder,
  encoder: Encoder | undefined,
  cache: Cache,
): Promise<Finding | PictureFault> {
  const source = folder.image(path)
  const type = typeOf(path, source)
  if (type === undefined) {
    const problem = 'expected a picture (JPEG, PNG, GIF, WebP, AVIF or SVG)'
    return { field: 'file', problem, found: source.length === 0 ? 'nothing' : 'other bytes' }
  }
  // What decodes a GIF does not say that half of its pictures are missing.
  const whole = type === 'gif' ? asItIs(source, type) : undefined
  if (whole && 'problem' in whole) return whole
  const inspection = type === 'svg' ? undefined : await inspect(source, type, encoder, cache)
  if (inspection && 'problem' in inspection) return inspection
  if (inspection && !inspection.isMoving) {
    return { type, size: inspection.size, hash: hashOf(source), isMade: true }
  }
  const plain = asItIs(source, type)
  if ('problem' in plain) return plain
  const size = inspection?.size ?? plain.size
  return { type, hash: hashOf(plain.content), ...(size && { size }) }
}

/** What is published of a picture of which no smaller ones are made, with its size where that can be read. */
export function asItIs(
  source: Uint8Array,
  type: PictureType,
): { content: Uint8Array; size?: Size } | PictureFault {
  return type === 'svg' ? readDrawing(source) : withoutCameraData(source, type)
}

/** The hash of a picture's content, as it stands in names. */
export function hashOf(content: Uint8Array): string {
  return createHash('sha256')
    .update(`${encoderVersion}\n`)
    .update(content)
    .digest('hex')
    .slice(0, 12)
}

/** A file that calls itself a drawing is read as one: the parser says best what else it is. */
function typeOf(path: string, source: Uint8Array): PictureType | undefined {
  return pictureTypeOf(source) ?? (isDrawing(path) && source.length > 0 ? 'svg' : undefined)
}

async function inspect(
  source: Uint8Array,
  type: PictureType,
  encoder: Encoder | undefined,
  cache: Cache,
): Promise<Inspection | PictureFault | undefined> {
  if (!encoder) return undefined
  const name = `${hashOf(source)}.json`
  const kept = cache.read(name)
  if (kept) return JSON.parse(Buffer.from(kept).toString())
  const inspection = await encoder.inspect(source, type)
  if (!('problem' in inspection)) cache.write(name, Buffer.from(JSON.stringify(inspection)))
  return inspection
}
