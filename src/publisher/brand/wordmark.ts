import type { EditionConfig } from '../../article/edition-config.ts'
import type { Fault } from '../../article/faults.ts'
import { isDrawing } from '../pictures/finding.ts'
import type { Pictures } from '../pictures/pictures.ts'

/** The name of a paper as it is drawn; only the shape counts, which is filled with a colour of the page. */
export interface Wordmark {
  content: Uint8Array
  mime: 'image/svg+xml' | 'image/png'
  width: number
  /** The whole height, and how much of it stands on the line; the rest, the tails of letters, hangs below. */
  height: number
  above: number
}

/** Every page holds it: what is heavier is longer on its way than the name may be awaited. */
const mostBytes = 10_000

/** A drawing around its own middle says nothing of a line: tails hang less deep. */
const leastAbove = 0.6

/**
 * Reads the wordmark that an edition names. Undefined where it names none, or one that cannot be used, of which `fault`
 * hears: the name is then set in type.
 */
export function readWordmark(
  { brand }: EditionConfig,
  pictures: Pictures,
  hasImage: (path: string) => boolean,
  fault: (fault: Fault) => void,
): Wordmark | undefined {
  const path = brand?.wordmark
  if (path === undefined) return undefined
  const refuse = (problem: string, found: string) => {
    fault({ file: 'edition.json', field: 'brand.wordmark', problem, found })
    return undefined
  }
  const drawing = pictures.drawing(path)
  if (!drawing) {
    // What is wrong with a file that is there was said when it was looked at.
    return hasImage(path) ? undefined : refuse('expected a file of the edition', `"${path}"`)
  }
  const { content, size, viewBox } = drawing
  if (content.length > mostBytes) {
    const most = `${mostBytes / 1000} kB`
    return refuse(`expected at most ${most}, for every page holds it`, `${content.length} bytes`)
  }
  if (!size) return refuse('expected a drawing with a viewBox', `"${path}"`)
  const isSvg = isDrawing(path)
  if (!isSvg && isOpaque(content)) {
    return refuse('expected a PNG with a transparent ground', `"${path}"`)
  }
  const above = isSvg ? aboveLine(viewBox, size.width / size.height) : 1
  return {
    content,
    mime: isSvg ? 'image/svg+xml' : 'image/png',
    ...size,
    above: size.height * above,
  }
}

/** The drawing as an address, for stylesheets. */
export function wordmarkUrl({ content, mime }: Wordmark): string {
  const bytes = Buffer.from(content)
  if (mime === 'image/png') return `data:${mime};base64,${bytes.toString('base64')}`
  // Shorter than base64, and it compresses.
  const text = bytes.toString().replace(/[%#"'<>\\\s]/g, (sign) => {
    return sign === ' ' ? sign : encodeURIComponent(sign).replace("'", '%27')
  })
  return `data:${mime},${text}`
}

/**
 * Which share of a drawing stands on the line: letters are drawn on a baseline at 0, so where its viewBox goes further
 * down, «0 -709 1395 730», their tails hang below. A drawing that is shown in other proportions says nothing of it.
 */
function aboveLine(viewBox: string | undefined, ratio: number): number {
  const [, top = 0, width = 0, height = 0] =
    viewBox
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  const share = -top / height
  const isSame = Math.abs(width / height / ratio - 1) < 0.01
  return isSame && share >= leastAbove && share < 1 ? share : 1
}

/** Whether a PNG has no transparency, by its header; see https://www.w3.org/TR/png-3/#11IHDR. */
function isOpaque(content: Uint8Array): boolean {
  const hasAlpha = ((content[25] ?? 0) & 4) !== 0
  return !hasAlpha && !Buffer.from(content).includes('tRNS')
}
