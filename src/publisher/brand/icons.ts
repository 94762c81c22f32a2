import { createHash } from 'node:crypto'
import type { Laying } from '../pictures/encoder.ts'
import type { PictureTools } from '../pictures/pictures.ts'

/** A paper's mark as home screens show it: a PNG without transparency, which some of them would fill with black. */
export interface Icon extends Form {
  /** Changes with its content: `favicon-512-0f3a….png`. */
  file: string
  content: Uint8Array
}

/** What an icon is for. */
interface Form {
  /** `apple` is asked for by its name; the others stand in the manifest, `maskable` to be cut to any form. */
  use: 'apple' | 'any' | 'maskable'
  /** In pixels. */
  side: number
}

const forms: readonly Form[] = [
  { use: 'apple', side: 180 },
  { use: 'any', side: 192 },
  { use: 'any', side: 512 },
  { use: 'maskable', side: 512 },
]

/** Changes with how marks are laid: it is part of the names, so that nobody keeps an icon of the old look. */
const layingVersion = 1

/**
 * How far from the middle a mark may reach, in parts of the side: a tenth stays free around it, and no form that a mask
 * may have cuts into that circle; see https://www.w3.org/TR/appmanifest/#icon-masks.
 */
const farthest = 0.4

/** The side, in pixels, at which a mark is measured. */
const measured = 256

/** Beyond it are the four pixels in the corners; within the other is what a disc that fills the square covers. */
const cornerRadius = Math.SQRT1_2 - 1 / measured
const discRadius = 0.5 - 1 / measured

/** How much one part of a colour may differ, of 255, before it is another. */
const alike = 8

/**
 * The icons of a mark on a paper's ground. What the cache has is not drawn again; where nothing can draw it there are
 * none, and `warn` hears why.
 */
export async function prepareIcons(
  mark: Uint8Array,
  paper: string,
  { cache, loadEncoder }: Pick<PictureTools, 'cache' | 'loadEncoder'>,
  warn: (message: string) => void,
): Promise<readonly Icon[]> {
  const state = JSON.stringify([layingVersion, paper])
  const hash = createHash('sha256').update(state).update(mark).digest('hex').slice(0, 12)
  const named = forms.map((form) => ({ ...form, file: fileOf(form, hash) }))
  const kept = named.flatMap((one) => ({ ...one, content: cache.read(one.file) }))
  if (kept.every(isThere)) return kept
  const encoder = await loadEncoder()
  if (!encoder) {
    warn('sharp cannot be loaded: the icon for home screens is a drawing alone, which not all show')
    return []
  }
  try {
    const reach = measure(await encoder.rasterize(mark, measured))
    const icons: Icon[] = []
    for (const one of named) {
      icons.push({ ...one, content: await encoder.lay(mark, layingOf(one, reach, paper)) })
    }
    for (const { file, content } of icons) cache.write(file, content)
    return icons
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    warn(`no icons for home screens can be made of the mark: ${problem}`)
    return []
  }
}

function layingOf({ side, use }: Form, reach: Reach, paper: string): Laying {
  const found = use === 'maskable' ? reach.round : reach.square
  const scale = farthest / Math.max(farthest, found)
  return { side, drawn: 2 * Math.round((side * scale) / 2), ground: reach.ground ?? paper }
}

function fileOf({ use, side }: Form, hash: string): string {
  return `favicon-${use === 'any' ? '' : `${use}-`}${side}-${hash}.png`
}

function isThere<T extends { content: Uint8Array | undefined }>(
  one: T,
): one is T & { content: Uint8Array } {
  return one.content !== undefined
}

/** How far a mark reaches from its middle, across or down and in all, and the colour on which it is drawn already. */
interface Reach {
  square: number
  round: number
  ground?: string
}

/**
 * Measures a mark by its pixels. One that is drawn on a tile or a disc of one colour goes on in it. One that fills its
 * square up to the corners in several has no ground that could go on, and stays as large as it is.
 */
function measure(pixels: Uint8Array): Reach {
  const allPixels = pixelsOfSquare()
  const colourOf = ({ at }: Pixel) => pixels.subarray(at, at + 4)
  const corners = allPixels.filter(({ round }) => round > cornerRadius)
  const disc = allPixels.filter(({ round }) => round < discRadius)
  const isOpaque = (one: Pixel) => colourOf(one)[3] === 255
  const isFull = corners.every(isOpaque)
  const border = isFull ? corners : disc.filter(({ round }) => round > discRadius - 1 / measured)
  const [first = pixels] = border.map(colourOf)
  const isOne = border.every((one) => isAlike(colourOf(one), first))
  if (isFull && !isOne) return { square: 0, round: 0 }
  const hasGround = isOne && (isFull || disc.every(isOpaque))
  const drawn = allPixels.filter((one) => {
    const colour = colourOf(one)
    return (colour[3] ?? 0) >= alike && !(hasGround && isAlike(colour, first))
  })
  return {
    square: drawn.reduce((most, { square }) => Math.max(most, square), 0),
    round: drawn.reduce((most, { round }) => Math.max(most, round), 0),
    ...(hasGround && { ground: `rgb(${first.subarray(0, 3).join(',')})` }),
  }
}

/** Where a pixel of a measured mark is: in its bytes, and how far from its middle in parts of the side. */
interface Pixel {
  at: number
  square: number
  round: number
}

function pixelsOfSquare(): Pixel[] {
  return Array.from({ length: measured ** 2 }, (_, at) => {
    const across = Math.abs(((at % measured) + 0.5) / measured - 0.5)
    const down = Math.abs((Math.floor(at / measured) + 0.5) / measured - 0.5)
    return { at: 4 * at, square: Math.max(across, down), round: Math.hypot(across, down) }
  })
}

/** Whether a colour, as far as it is opaque, looks like another. */
function isAlike(one: Uint8Array, other: Uint8Array): boolean {
  const opacity = (one[3] ?? 0) / 255
  return [0, 1, 2].every(
    (part) => opacity * Math.abs((one[part] ?? 0) - (other[part] ?? 0)) < alike,
  )
}
