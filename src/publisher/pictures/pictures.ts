import type { Fault } from '../../article/faults.ts'
import { pictureTypes } from '../../article/picture-type.ts'
import { type MadeFormat, madeFile } from '../../article/published-files.ts'
import type { Cache } from '../cache.ts'
import type { EditionFolder } from '../edition/edition-folder.ts'
import { type Drawing, readDrawing } from './drawing.ts'
import type { Encoder, PictureFault, Size } from './encoder.ts'
import { asItIs, type Finding, findOut, hashOf, isDrawing } from './finding.ts'
import { makeQueue } from './queue.ts'
import { widthsFor } from './widths.ts'

/** How a picture of the edition is shown: which file, its space where it is known, and the widths made of it. */
export interface ShownPicture extends Partial<Size> {
  src: string
  widths?: number[]
}

/** Undefined for a picture that is not in the edition, or cannot be published. */
export type ShowPicture = (path: string) => ShownPicture | undefined

/** The pictures of an edition as they are published. */
export interface Pictures {
  show: ShowPicture
  /** A drawing that the program itself uses, as the mark, or a PNG; undefined where there is none that can be published. */
  drawing: (path: string) => Drawing | undefined
  /** Paths of all picture files, under names with a hash. */
  paths: () => Iterable<string>
  /** Whether a path is among them. */
  has: (path: string) => boolean
  /** The content of a picture file. Throws where its source is no longer what it was when it was looked at. */
  file: (path: string) => Promise<Uint8Array | undefined>
}

/** Which pictures of an edition are used: what articles show, and drawings that the program uses itself. */
export interface UsedPictures {
  shown: Iterable<string>
  own: Iterable<string>
}

/** What is said of pictures while they are looked at. */
export interface PictureReport {
  warn: (message: string) => void
  /** A picture that cannot be published. */
  fault: (fault: Fault) => void
}

/** What pictures are made with; tests bring their own. */
export interface PictureTools {
  loadEncoder: () => Promise<Encoder | undefined>
  cache: Cache
  /** How many pictures are read or made at once. */
  limit: number
  /** What was found out, by file, size and time: a server that opens its edition again reads nothing twice. */
  seen: Map<string, Finding | PictureFault>
}

/** A file that is published: made of a picture, or the picture as it is. */
interface Source {
  path: string
  finding: Finding
}

/** The longest side of a picture that encoders can write. */
const longestSide = 16_000

/**
 * Looks at every picture that is used and settles what is published of it; none is made before its file is asked for.
 * One that is broken, or no picture, is a fault and not published. What nothing uses is not looked at.
 */
export async function preparePictures(
  folder: EditionFolder,
  used: UsedPictures,
  tools: PictureTools,
  report: PictureReport,
): Promise<Pictures> {
  const inTurn = makeQueue(tools.limit)
  const paths = [...used.shown].filter((path) => folder.images.has(path)).sort()
  const isEncoderNeeded = !paths.every(isDrawing)
  const encoder = isEncoderNeeded ? await tools.loadEncoder() : undefined
  if (isEncoderNeeded && !encoder) {
    report.warn(
      'sharp cannot be loaded: no smaller pictures are made, and photographs are not looked at to their end',
    )
  }
  const shown = new Map<string, ShownPicture>()
  const sources = new Map<string, Source>()
  const drawings = new Map<string, Drawing>()
  const findings = await Promise.all(paths.map((path) => inTurn(() => find(path))))
  for (const [at, path] of paths.entries()) {
    const finding = findings[at]
    if (finding === undefined) continue
    if ('problem' in finding) report.fault({ file: path, ...finding })
    else settle(path, finding)
  }
  const own = [...new Set(used.own)].filter((path) => folder.images.has(path))
  for (const path of own) takeDrawing(path)
  const unused = folder.images.size - new Set([...paths, ...own]).size
  if (unused > 0) {
    report.warn(
      `images: ${unused} ${unused === 1 ? 'file is' : 'files are'} used by nothing and not published`,
    )
  }

  async function find(path: string): Promise<Finding | PictureFault> {
    try {
      const state = folder.imageState(path)
      const finding = tools.seen.get(state) ?? (await findOut(path, folder, encoder, tools.cache))
      if (encoder || ('type' in finding && finding.type === 'svg')) tools.seen.set(state, finding)
      return finding
    } catch (error) {
      return unreadableFault(error)
    }
  }

  function takeDrawing(path: string): void {
    try {
      const source = folder.image(path)
      const drawing = isDrawing(path) ? readDrawing(source) : asItIs(source, 'png')
      if ('problem' in drawing) report.fault({ file: path, ...drawing })
      else drawings.set(path, drawing)
    } catch (error) {
      report.fault({ file: path, ...unreadableFault(error) })
    }
  }

  function settle(path: string, finding: Finding): void {
    const { size, hash, type, isMade } = finding
    if (!size || !isMade) {
      const src = `${path.replace(/\.\w+$/, '')}-${hash}.${pictureTypes[type].extension}`
      shown.set(path, { src, ...size })
      sources.set(src, { path, finding })
      return
    }
    // Of a strip that is much higher than wide no wide picture can be written.
    const widths = widthsFor(Math.min(size.width, widthOfHeight(longestSide, size)))
    const width = widths.at(-1) ?? size.width
    const height = Math.max(1, Math.round((size.height * width) / size.width))
    const src = madeFile(hash, width, 'jpg')
    shown.set(path, { src, width, height, widths })
    for (const one of widths) {
      for (const format of ['avif', 'jpg'] as const) {
        sources.set(madeFile(hash, one, format), { path, finding })
      }
    }
  }

  async function make(file: string, { path, finding }: Source): Promise<Uint8Array> {
    const name = file.slice(file.lastIndexOf('/') + 1)
    const kept = tools.cache.read(name)
    if (kept) return kept
    const source = folder.image(path)
    if (hashOf(source) !== finding.hash) throw changed(path)
    if (!encoder) throw new Error(`${path}: there is nothing to make ${name} with`)
    try {
      const content = await encoder.encode(source, widthOf(name), formatOf(name))
      tools.cache.write(name, content)
      return content
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      throw new Error(`${path}: ${name} could not be made: ${problem}`, { cause: error })
    }
  }

  function plain({ path, finding }: Source): Uint8Array {
    const found = asItIs(folder.image(path), finding.type)
    if (!('content' in found) || hashOf(found.content) !== finding.hash) throw changed(path)
    return found.content
  }

  return {
    show: (path) => shown.get(path),
    drawing: (path) => drawings.get(path),
    paths: () => sources.keys(),
    has: (path) => sources.has(path),
    file: async (path) => {
      const source = sources.get(path)
      if (!source) return undefined
      return source.finding.isMade ? inTurn(() => make(path, source)) : plain(source)
    },
  }
}

function unreadableFault(error: unknown): PictureFault {
  const found = error instanceof Error ? error.message : String(error)
  return { field: 'file', problem: 'expected a file that can be read', found }
}

/** Its name says what it held: other content under it would stay with readers for ever. */
function changed(path: string): Error {
  return new Error(`${path} changed while it was published; publish again`)
}

/** How wide a picture of a size is when it is so high. */
function widthOfHeight(height: number, size: Size): number {
  return Math.floor((height * size.width) / size.height)
}

function widthOf(name: string): number {
  return Number(/^\d+/.exec(name)?.[0])
}

function formatOf(name: string): MadeFormat {
  return name.endsWith('.avif') ? 'avif' : 'jpg'
}
