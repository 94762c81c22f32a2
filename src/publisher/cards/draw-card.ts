import type { ImageSource } from '@takumi-rs/core'
import type { Wordmark } from '../brand/wordmark.ts'
import { type ArtSource, drawnPattern } from './art.ts'
import { setHeadline } from './headline.ts'
import {
  type CardColours,
  type Lines,
  largestTitle,
  layOut,
  roomForTitle,
  titleNode,
  widthOf,
  wordmarkKey,
} from './layout.ts'
import type { Painter } from './painter.ts'

/** All that a card is drawn from. */
export interface Sheet {
  lines: Lines
  art: readonly ArtSource[]
  colours: CardColours
  wordmark?: Wordmark | undefined
}

/** Messengers do not show a picture that is heavier. */
const mostBytes = 300_000

const qualities = [84, 74, 60, 45, 30]

/**
 * Draws a card, lighter than 300 kB: PNG where it holds words and a pattern, JPEG of as good a quality as fits where it
 * holds a picture. Where that cannot be drawn `warn` hears why, and the card has a pattern of our own instead.
 */
export async function drawCard(
  { lines, art, colours, wordmark }: Sheet,
  painter: Painter,
  warn: (problem: string) => void,
): Promise<Uint8Array> {
  const format = art.some(({ isPicture }) => isPicture) ? 'jpeg' : 'png'
  try {
    return await draw(art)
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    warn(`drawn without its picture or pattern: ${problem}`)
    return await draw([{ ...drawnPattern(lines.title.text), width: widthOf(art) }])
  }

  async function draw(sources: readonly ArtSource[]): Promise<Uint8Array> {
    const images: ImageSource[] = await Promise.all(sources.map(imageOf))
    if (wordmark) images.push({ src: wordmarkKey, data: wordmark.content })
    const { title } = lines
    const setting = await setHeadline(
      title.text,
      roomForTitle(lines, widthOf(sources)),
      largestTitle(lines),
      (one, column, may) => painter.measure(titleNode(title, one, may), column),
    )
    const node = layOut(lines, setting, sources, colours, wordmark)
    for (const quality of format === 'png' ? [100] : qualities) {
      const content = await painter.draw(node, images, format, quality)
      if (content.length < mostBytes) return content
    }
    throw new Error(`it would be heavier than ${mostBytes / 1000} kB`)
  }
}

async function imageOf({ key, isPicture, read }: ArtSource) {
  const data = await read()
  if (!data) throw new Error('its file is not there')
  return { src: key, data, cache: isPicture ? 'none' : 'auto' } as const
}
