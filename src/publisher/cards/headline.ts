import { shorten } from '../page/summary.ts'

/** The sizes that a headline is set in, in pixels. */
const sizes = [200, 164, 132, 104, 96, 88, 80, 73, 66, 60, 54, 49, 45, 42, 39, 36] as const

/** Lines stand so far apart that the vowel marks of one do not touch the other. */
export const leading = 1.42

/** How long a text that is too long for the smallest size may still be: whole words of it, and «…». */
const lengths = [260, 220, 190, 160, 130, 100, 70, 40, 20]

/** The width and height of something on a card, in pixels. */
export interface Extent {
  width: number
  height: number
}

/** A headline as it is set. */
export interface Setting {
  text: string
  size: number
}

/**
 * The space that a text takes up in a size, in lines of `width`: its height, and its longest word where that stands
 * alone and may run out of its line. A text that `mayBreak` is broken within words too.
 */
export type Measure = (setting: Setting, width: number, mayBreak: boolean) => Promise<Extent>

/**
 * Sets a headline as large as its room allows. Its length says where to begin, what is measured decides; one too long
 * for the smallest size ends between two of its words.
 */
export async function setHeadline(
  text: string,
  room: Extent,
  largest: number,
  measure: Measure,
): Promise<Setting> {
  const fits = async (setting: Setting, mayBreak = false) => {
    const { width, height } = await measure(setting, room.width, mayBreak)
    return width <= room.width + 1 && height <= room.height + 1
  }
  const first = sizeByLength(text.length, room)
  for (const size of sizes) {
    if (size <= Math.min(first, largest) && (await fits({ text, size }))) return { text, size }
  }
  const size = sizes[sizes.length - 1] ?? sizes[0]
  for (const length of [text.length, ...lengths]) {
    const setting = { text: shorten(text, length), size }
    if (await fits(setting, true)) return setting
  }
  return { text: shorten(text, lengths.at(-1)), size }
}

/** The largest size in which as many letters could stand in a room, were every line full: 51 in 808×360 → 80. */
export function sizeByLength(length: number, { width, height }: Extent): number {
  const narrowLetter = 0.36
  const room = (size: number) =>
    Math.floor(height / (size * leading)) * Math.floor(width / (size * narrowLetter))
  return sizes.find((size) => room(size) >= length) ?? sizes[sizes.length - 1] ?? sizes[0]
}
