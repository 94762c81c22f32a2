import type { Size } from './encoder.ts'

/** How many pixels a unit of CSS has. */
const pixels: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
}

/** No picture is wider than this; what says so has no size that could be used. */
const longestSide = 1_000_000

/** The longest length that is looked at, in letters: `1200.5px` has eight. */
const longestLength = 100

/**
 * The size of an SVG picture from the attributes of its root: its width and height, else its viewBox. Where they are no
 * whole numbers both are given a hundredfold, because only their ratio counts. Undefined when it says neither.
 */
export function svgSize(attribute: (name: string) => string | undefined): Size | undefined {
  const box = attribute('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = quotient(box?.[2], box?.[3])
  const width = lengthOf(attribute('width'))
  const height = lengthOf(attribute('height'))
  if (width !== undefined && height !== undefined) return whole(width, height)
  if (ratio === undefined) return undefined
  if (width !== undefined) return whole(width, width / ratio)
  if (height !== undefined) return whole(height * ratio, height)
  return whole(box?.[2] ?? 0, box?.[3] ?? 0)
}

/** Lengths that depend on the page, `100%` and `10em`, say nothing of the picture. */
function lengthOf(text = ''): number | undefined {
  const [, number, unit = ''] =
    /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text.slice(0, longestLength)) ?? []
  const length = Number(number) * (pixels[unit.toLowerCase()] ?? Number.NaN)
  return length > 0 && Number.isFinite(length) ? length : undefined
}

function quotient(width = 0, height = 0): number | undefined {
  return width > 0 && height > 0 ? width / height : undefined
}

function whole(width: number, height: number): Size | undefined {
  if (Math.max(width, height) > longestSide) return undefined
  const scale = Number.isInteger(width) && Number.isInteger(height) ? 1 : 100
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
