import { type MadeFormat, madeFile } from '../../article/published-files.ts'
import type { EditionFolder } from '../edition/edition-folder.ts'
import type { Cache } from './cache.ts'
import type { Encoder, Size } from './encoder.ts'
import { type Finding, findOut, isRaster } from './finding.ts'
import { makeQueue } from './queue.ts'
import { widthsFor } from './widths.ts'

/** How a picture of the edition is shown: which file, its space where it is known, and the widths made of it. */
export interface ShownPicture extends Partial<Size> {
  src: string
  widths?: number[]
}

/** Undefined for a picture that is not in the edition. */
export type ShowPicture = (path: string) => ShownPicture | undefined

/** The pictures of an edition as they are published. */
export interface Pictures {
  show: ShowPicture
  /** Paths of all picture files: what an article uses under names with a hash, and the others as they are. */
  paths: () => Iterable<string>
  /** Whether a path is among them. */
  has: (path: string) => boolean
  file: (path: string) => Promise<Uint8Array | undefined>
}

/** What pictures are made with; tests bring their own. */
export interface PictureTools {
  loadEncoder: () => Promise<Encoder | undefined>
  cache: Cache
  /** How many pictures are read or made at once. */
  limit: number
  /** What was found out, by file, size and time: a server that opens its edition again reads nothing twice. */
  seen: Map<string, Finding>
}

/**
 * Looks at every picture that an article uses and settles what is published of it; none is made before its file is
 * asked for. One that cannot be made smaller is published as it is, and `warn` hears why.
 */
export async function preparePictures(
  folder: EditionFolder,
  used: Iterable<string>,
  tools: PictureTools,
  warn: (message: string) => void,
): Promise<Pictures> {
  const inTurn = makeQueue(tools.limit)
  const paths = [...used].filter((path) => folder.images.has(path)).sort()
  const rasters = paths.filter(isRaster)
  const encoder = rasters.length > 0 ? await tools.loadEncoder() : undefined
  if (rasters.length > 0 && !encoder) {
    warn(
      `sharp cannot be loaded: pictures are published as they came, with all that a camera wrote into them (${rasters.length} files)`,
    )
  }
  const shown = new Map<string, ShownPicture>()
  const sources = new Map<string, string>()
  const originals = new Map<string, string>()
  const replaced = new Set<string>()
  const findings = await Promise.all(paths.map((path) => inTurn(() => find(path))))
  for (const [at, path] of paths.entries()) {
    const finding = findings[at]
    if (finding) settle(path, finding)
  }

  async function find(path: string): Promise<Finding> {
    const state = folder.imageState(path)
    const finding = tools.seen.get(state) ?? (await findOut(path, folder, encoder, tools.cache))
    if (encoder || !isRaster(path)) tools.seen.set(state, finding)
    return finding
  }

  function settle(path: string, { size, hash, isMade, problem }: Finding): void {
    if (problem !== undefined) warn(`${path}: the picture is published as it is: ${problem}`)
    replaced.add(path)
    if (!size || !isMade) {
      const src = path.replace(/(\.\w+)?$/, `-${hash}$1`)
      shown.set(path, { src, ...size })
      originals.set(src, path)
      return
    }
    const widths = widthsFor(size.width)
    const width = widths.at(-1) ?? size.width
    const height = Math.max(1, Math.round((size.height * width) / size.width))
    const src = madeFile(hash, width, 'jpg')
    shown.set(path, { src, width, height, widths })
    for (const one of widths) {
      sources.set(madeFile(hash, one, 'avif'), path).set(madeFile(hash, one, 'jpg'), path)
    }
  }

  async function make(path: string, from: string): Promise<Uint8Array> {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const kept = tools.cache.read(name)
    if (kept) return kept
    const source = folder.image(from)
    try {
      const content = await encoder?.encode(source, widthOf(name), formatOf(name))
      if (!content) return source
      tools.cache.write(name, content)
      return content
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error)
      warn(`${from}: ${name} could not be made and holds the picture as it is: ${problem}`)
      return source
    }
  }

  return {
    show: (path) => shown.get(path) ?? (folder.images.has(path) ? { src: path } : undefined),
    *paths() {
      for (const path of folder.images) if (!replaced.has(path)) yield path
      yield* originals.keys()
      yield* sources.keys()
    },
    has: (path) =>
      sources.has(path) || originals.has(path) || (folder.images.has(path) && !replaced.has(path)),
    file: async (path) => {
      const from = sources.get(path)
      if (from !== undefined) return inTurn(() => make(path, from))
      const original = originals.get(path)
      if (original !== undefined) return folder.image(original)
      return folder.images.has(path) && !replaced.has(path) ? folder.image(path) : undefined
    },
  }
}

function widthOf(name: string): number {
  return Number(/^\d+/.exec(name)?.[0])
}

function formatOf(name: string): MadeFormat {
  return name.endsWith('.avif') ? 'avif' : 'jpg'
}
