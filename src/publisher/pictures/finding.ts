import { createHash } from 'node:crypto'
import type { EditionFolder } from '../edition/edition-folder.ts'
import type { Cache } from './cache.ts'
import { type Encoder, encoderVersion, type Inspection } from './encoder.ts'
import { svgSize } from './svg-size.ts'

/** What was found out about a picture's file. */
export interface Finding extends Inspection {
  /** Of the content: a name with it never means another picture, so that hosts may keep its file for ever. */
  hash: string
  /** Whether smaller pictures can be made of it. */
  isMade?: boolean
}

/** Whether a file is a picture of dots, of which smaller ones can be made; a vector picture fits every width. */
export function isRaster(path: string): boolean {
  return /\.(jpe?g|png|webp|avif|gif)$/i.test(path)
}

/** Reads a picture's file and says what it is; what the cache knows of the same bytes is not looked at again. */
export async function findOut(
  path: string,
  folder: EditionFolder,
  encoder: Encoder | undefined,
  cache: Cache,
): Promise<Finding> {
  const source = folder.image(path)
  const hash = hashOf(source)
  if (/\.svg$/i.test(path)) {
    const size = svgSize(source)
    return size ? { hash, size } : { hash }
  }
  if (!encoder || !isRaster(path)) return { hash }
  const kept = keptInspection(cache, hash)
  const inspection = kept ?? (await encoder.inspect(source))
  if (inspection.problem !== undefined) return { ...inspection, hash }
  if (!kept) cache.write(`${hash}.json`, Buffer.from(JSON.stringify(inspection)))
  return { ...inspection, hash, ...(!inspection.isMoving && { isMade: true }) }
}

function hashOf(source: Uint8Array): string {
  return createHash('sha256')
    .update(`${encoderVersion}\n`)
    .update(source)
    .digest('hex')
    .slice(0, 12)
}

function keptInspection(cache: Cache, hash: string): Inspection | undefined {
  const kept = cache.read(`${hash}.json`)
  return kept && JSON.parse(Buffer.from(kept).toString())
}
