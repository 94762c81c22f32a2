import { breakLines, firstLines } from './break-lines.ts'

/** The words of a card. */
export interface CardWords {
  quote: string
  headline: string
  /** Who wrote it. */
  by: string
  edition: string
  address: string
  direction: 'rtl' | 'ltr'
}

/** The colours and faces of the reader's theme. */
interface Look {
  paper: string
  ink: string
  soft: string
  rubric: string
  rule: string
  line: string
  text: string
  head: string
  /** The paper's own, of its name. */
  brand: { word: string; dot: string }
  /** Where its stylesheet holds the name as a drawing: its address, and how wide it is for what stands on the line and for all of it. */
  wordmark: { url: string | undefined; ratio: number; whole: number }
}

/** Four to five: what messengers and photo sites show whole on a phone. */
export const cardSize = { width: 1080, height: 1350 }

const { width, height } = cardSize
const margin = 104
const inside = width - 2 * margin

/** Between which lines the quotation stands, and how large it may be. */
const room = { top: 300, bottom: 1010 }
const largest = 92
const smallest = 34
const leading = 1.72

/** Draws a quotation as a picture in the type and the colours that it is read in. */
export async function drawCard(canvas: HTMLCanvasElement, words: CardWords): Promise<void> {
  const look = lookOf(document.documentElement)
  await Promise.all([
    loadFaces(400, look.text, words.quote + words.by),
    loadFaces(700, look.head, words.headline + words.edition),
  ])
  canvas.width = width
  canvas.height = height
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('this device gives no canvas to draw on')
  pen.fillStyle = look.paper
  pen.fillRect(0, 0, width, height)
  const side = sideOf(pen, words.direction)
  drawName(pen, words, look, side, await loadWordmark(look))
  drawQuote(pen, words, look, side)
  drawSource(pen, words, look, side)
}

/** Each face by itself: one that is not on this device, a stand-in for ours, must not keep the others away. */
async function loadFaces(weight: number, faces: string, text: string): Promise<void> {
  const loads = faces.split(',').map((face) => document.fonts.load(`${weight} 40px ${face}`, text))
  await Promise.allSettled(loads)
}

function lookOf(root: Element): Look {
  const style = getComputedStyle(root)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    paper: token('paper'),
    ink: token('ink'),
    soft: token('soft'),
    rubric: token('rubric'),
    rule: token('rule'),
    line: token('line'),
    text: token('text'),
    head: token('head'),
    wordmark: {
      url: /^url\("(.*)"\)$/s.exec(token('wordmark'))?.[1],
      ratio: Number(token('wordmark-ratio')),
      whole: Number(token('wordmark-whole')),
    },
    brand: { word: token('brand') || token('ink'), dot: token('brand') || token('rubric') },
  }
}

/** Where lines begin, and which way they go: −1 to the left. */
interface Side {
  start: number
  end: number
  way: 1 | -1
}

function sideOf(pen: CanvasRenderingContext2D, direction: 'rtl' | 'ltr'): Side {
  pen.direction = direction
  pen.textBaseline = 'alphabetic'
  pen.textAlign = 'start'
  return direction === 'rtl'
    ? { start: width - margin, end: margin, way: -1 }
    : { start: margin, end: width - margin, way: 1 }
}

/** The drawing of the name; undefined where there is none, or the device cannot show it. */
async function loadWordmark({ wordmark }: Look): Promise<HTMLImageElement | undefined> {
  if (!wordmark.url) return undefined
  const image = new Image()
  image.src = wordmark.url
  return image.decode().then(
    () => image,
    () => undefined,
  )
}

/** The name on its line, as on the masthead, and the dot after it. */
function drawName(
  pen: CanvasRenderingContext2D,
  words: CardWords,
  look: Look,
  side: Side,
  wordmark: HTMLImageElement | undefined,
): void {
  const base = 190
  pen.fillStyle = look.line
  pen.fillRect(margin, base, inside, 3)
  pen.fillStyle = look.brand.word
  const drawn = wordmark ? drawMask(pen, wordmark, look, side, base) : drawOurName(pen, base, side)
  pen.font = `700 64px ${look.head}`
  if (drawn === 0) pen.fillText(words.edition, side.start, base, inside - 60)
  const long = drawn || Math.min(pen.measureText(words.edition).width, inside - 60)
  const [x, y] = [side.start + side.way * (long + 26), base - 6]
  pen.fillStyle = look.brand.dot
  pen.beginPath()
  pen.moveTo(x, y - 13)
  pen.lineTo(x + 13, y)
  pen.lineTo(x, y + 13)
  pen.lineTo(x - 13, y)
  pen.fill()
}

/** Draws the shape of a drawing on the line, in the colour of the name; gives its width. */
function drawMask(
  pen: CanvasRenderingContext2D,
  image: HTMLImageElement,
  { wordmark, brand }: Look,
  side: Side,
  base: number,
): number {
  const wide = Math.min(84 * wordmark.ratio, inside - 60)
  const high = wide / wordmark.whole
  const sheet = document.createElement('canvas')
  sheet.width = Math.ceil(wide)
  sheet.height = Math.ceil(high)
  const filling = sheet.getContext('2d')
  if (!filling) return 0
  filling.drawImage(image, 0, 0, wide, high)
  filling.globalCompositeOperation = 'source-in'
  filling.fillStyle = brand.word
  filling.fillRect(0, 0, sheet.width, sheet.height)
  const left = side.way < 0 ? side.start - wide : side.start
  pen.drawImage(sheet, left, base - wide / wordmark.ratio)
  return wide
}

/** Draws «سطور» as the masthead draws it; gives its width, or nothing where the name is another. */
function drawOurName(pen: CanvasRenderingContext2D, base: number, side: Side): number {
  const drawing = document.querySelector('.Wordmark svg')
  const outline = drawing?.querySelector('path')?.getAttribute('d')
  const [, , wide = 0, high = 0] = drawing?.getAttribute('viewBox')?.split(' ').map(Number) ?? []
  if (!outline || !wide || !high) return 0
  const scale = 84 / high
  pen.save()
  pen.translate(side.way < 0 ? side.start - wide * scale : side.start, base)
  pen.scale(scale, scale)
  pen.fill(new Path2D(outline))
  pen.restore()
  return wide * scale
}

/** As large as it fits, in the middle of its room; the marks hang outside the edge of the lines. */
function drawQuote(pen: CanvasRenderingContext2D, words: CardWords, look: Look, side: Side): void {
  const { size, lines } = fit(pen, words.quote, look)
  pen.font = `400 ${size}px ${look.text}`
  const free = room.bottom - room.top - lines.length * size * leading
  // The eye puts the middle a little higher than the ruler.
  const first = room.top + free * 0.45 + size * (leading / 2 + 0.32)
  const [open, close] = words.direction === 'rtl' ? ['«', '»'] : ['“', '”']
  const space = size * 0.1
  lines.forEach((line, at) => {
    const y = first + at * size * leading
    pen.fillStyle = look.ink
    pen.fillText(line, side.start, y)
    pen.fillStyle = look.rubric
    if (at === 0) {
      pen.textAlign = 'end'
      pen.fillText(open, side.start - side.way * space, y)
      pen.textAlign = 'start'
    }
    if (at === lines.length - 1)
      pen.fillText(close, side.start + side.way * (pen.measureText(line).width + space), y)
  })
}

function fit(
  pen: CanvasRenderingContext2D,
  quote: string,
  look: Look,
): { size: number; lines: string[] } {
  for (let size = largest; size > smallest; size -= 2) {
    pen.font = `400 ${size}px ${look.text}`
    // The closing mark stands after the last word and must find its place.
    const lines = breakLines(quote, inside - size * 0.6, (text) => pen.measureText(text).width)
    if (lines.length * size * leading <= room.bottom - room.top) return { size, lines }
  }
  const lines = breakLines(quote, inside, (text) => pen.measureText(text).width)
  const most = Math.floor((room.bottom - room.top) / (smallest * leading))
  return { size: smallest, lines: firstLines(lines, most) }
}

/** Whose words they are and where they can be read. */
function drawSource(pen: CanvasRenderingContext2D, words: CardWords, look: Look, side: Side): void {
  pen.fillStyle = look.rule
  pen.fillRect(margin, 1066, inside, 2)
  pen.fillStyle = look.ink
  pen.font = `700 38px ${look.head}`
  const lines = breakLines(words.headline, inside, (text) => pen.measureText(text).width)
  firstLines(lines, 2).forEach((line, at) => {
    pen.fillText(line, side.start, 1132 + at * 56)
  })
  pen.fillStyle = look.soft
  pen.font = `400 32px ${look.text}`
  pen.fillText(words.by, side.start, 1254, inside * 0.55)
  pen.direction = 'ltr'
  pen.textAlign = side.way < 0 ? 'left' : 'right'
  pen.fillText(words.address, side.end, 1254, inside * (words.by === '' ? 1 : 0.42))
}
