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

/**
 * The size of an SVG picture from its root: its width and height, else its viewBox. Where they are no whole numbers
 * both are given a hundredfold, because only their ratio counts. Undefined when it says neither.
 */
export function svgSize(source: Uint8Array): Size | undefined {
  const text = new TextDecoder().decode(source.subarray(0, 65_536)).replace(/<!--[\s\S]*?-->/g, '')
  const root = /<svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(text)?.[0]
  if (root === undefined) return undefined
  const box = attribute(root, 'viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = quotient(box?.[2], box?.[3])
  const width = lengthOf(attribute(root, 'width'))
  const height = lengthOf(attribute(root, 'height'))
  if (width !== undefined && height !== undefined) return whole(width, height)
  if (ratio === undefined) return undefined
  if (width !== undefined) return whole(width, width / ratio)
  if (height !== undefined) return whole(height * ratio, height)
  return whole(box?.[2] ?? 0, box?.[3] ?? 0)
}

function attribute(root: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root)
  return found?.[1] ?? found?.[2]
}

/** Lengths that depend on the page, `100%` and `10em`, say nothing of the picture. */
function lengthOf(text: string | undefined): number | undefined {
  const [, number, unit = ''] =
    /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(text ?? '') ?? []
  const length = Number(number) * (pixels[unit.toLowerCase()] ?? Number.NaN)
  return length > 0 && Number.isFinite(length) ? length : undefined
}

function quotient(width = 0, height = 0): number | undefined {
  return width > 0 && height > 0 ? width / height : undefined
}

function whole(width: number, height: number): Size {
  const scale = Number.isInteger(width) && Number.isInteger(height) ? 1 : 100
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
