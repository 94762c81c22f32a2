import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Direction } from '../../article/text/direction.ts'
import { titleNode } from './layout.ts'
import { cardSize } from './painter.ts'
import { painter } from './test-cards.ts'

const suite = painter ? describe : describe.skip

/** How much ink each column of a line holds, from the left, without the white on both sides. */
async function inkOf(text: string, direction: Direction = 'rtl'): Promise<number[]> {
  const line = { text, faces: ['vazirmatn-700'], direction }
  const node = {
    type: 'container' as const,
    style: { display: 'flex', ...cardSize, backgroundColor: '#fff', color: '#000' },
    children: [titleNode(line, { text, size: 80 }, false)],
  }
  const png = (await painter?.draw(node, [], 'png', 100)) ?? new Uint8Array()
  const grey = await sharp(png).greyscale().raw().toBuffer()
  const columns = Array.from({ length: cardSize.width }, (_, x) => {
    let ink = 0
    for (let y = 0; y < cardSize.height; y++) ink += 255 - (grey[y * cardSize.width + x] ?? 255)
    return ink
  })
  const first = columns.findIndex((ink) => ink > 255)
  return columns.slice(first, columns.findLastIndex((ink) => ink > 255) + 1)
}

/** Pieces of a line between which no ink stands. */
function piecesOf(ink: readonly number[]): number {
  return ink.filter((one, at) => one > 255 && (ink[at - 1] ?? 0) <= 255).length
}

/** How far two profiles of ink differ, 0 for the same and 1 for nothing in common. */
function difference(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length)
  let apart = 0
  let all = 0
  for (let at = 0; at < length; at++) {
    apart += Math.abs((one[at] ?? 0) - (other[at] ?? 0))
    all += (one[at] ?? 0) + (other[at] ?? 0)
  }
  return apart / all
}

suite('letters on a card (skipped where takumi is not installed)', () => {
  it.each(['محمد', 'سلم', 'بيتهم'])('join: %s', async (word) => {
    const joined = await inkOf(word)
    const apart = await inkOf([...word].join('\u200c'))
    expect(piecesOf(joined)).toBe(1)
    expect(piecesOf(apart)).toBeGreaterThan(1)
    expect(joined.length).toBeLessThan(apart.length)
  })

  it('make the ligature of lam and alef', async () => {
    expect((await inkOf('لا')).length).toBeLessThan((await inkOf('ل\u200cا')).length)
  })

  it('carry their vowel marks above and below, without growing wider', async () => {
    const plain = await inkOf('كتب')
    const marked = await inkOf('كُتِبَ')
    expect(Math.abs(marked.length - plain.length)).toBeLessThan(6)
    const sum = (ink: readonly number[]) => ink.reduce((one, other) => one + other, 0)
    expect(sum(marked)).toBeGreaterThan(sum(plain) * 1.05)
  })

  it.each([
    ['GPT سلام', 'rtl', ['سلام', 'GPT']],
    ['سلام GPT', 'rtl', ['GPT', 'سلام']],
    ['GPT سلام', 'ltr', ['GPT', 'سلام']],
    ['عام 2021', 'rtl', ['2021', 'عام']],
    ['بيت (حمد)', 'rtl', ['(حمد)', 'بيت']],
  ] as const)('«%s» stands %s, from the left: %j', async (text, direction, [left, right]) => {
    const ink = await inkOf(text, direction)
    const [first, last] = [await inkOf(left), await inkOf(right)]
    expect(difference(ink.slice(0, first.length), first)).toBeLessThan(0.12)
    expect(difference(ink.slice(-last.length), last)).toBeLessThan(0.12)
    expect(difference(ink.slice(0, last.length), last)).toBeGreaterThan(0.2)
  })
})
