import { createHash } from 'node:crypto'
import type { Summary } from '../../article/edition.ts'
import type { EditionConfig } from '../../article/edition-config.ts'
import { otherMadeFile } from '../../article/published-files.ts'
import type { Pictures } from '../pictures/pictures.ts'
import type { Extent } from './headline.ts'
import { cardSize } from './painter.ts'
import { drawPattern } from './pattern.ts'

/** What fills the far edge of a card. */
export interface ArtSource {
  /** Changes with the picture. */
  key: string
  isPicture: boolean
  size: Extent
  /** How wide a strip of the card it fills. */
  width: number
  read: () => Promise<Uint8Array | undefined>
}

const strip = { picture: 500, pattern: 240, wide: 480 }

/** A picture that would have to be drawn at more than twice its size looks worse than none. */
const largestScale = 2

/** Where an edition may have the pattern of a section. */
export function patternPath(name: string): string {
  return `images/pattern-${name}.svg`
}

/** What patterns are drawn for: each topic, and the edition for all that has none. */
export function patternNames({ topics, name }: EditionConfig): string[] {
  return [...topics.map(({ id }) => id), name]
}

/**
 * Finds what a card shows: the article's lead picture, if smaller ones were made of it or it is a drawing; else
 * `images/pattern-<section>.svg`; else a pattern drawn for the section's name.
 */
export function makeArtFinder(config: EditionConfig, pictures: Pictures) {
  const patterns = new Map<string, Omit<ArtSource, 'width'>>()

  function pattern(name: string): Omit<ArtSource, 'width'> {
    const known = patterns.get(name) ?? (patternFile(name) || drawnPattern(name))
    patterns.set(name, known)
    return known
  }

  function patternFile(name: string): Omit<ArtSource, 'width'> | undefined {
    const { content, size } = pictures.drawing(patternPath(name)) ?? {}
    if (content === undefined || size === undefined) return undefined
    return { key: hashOf(content), isPicture: false, size, read: async () => content }
  }

  return {
    ofArticle: (summary: Summary): ArtSource[] => {
      const picture = pictureOf(summary, pictures)
      const name = summary.section ?? config.name
      return [picture ?? { ...pattern(name), width: strip.pattern }]
    },
    ofTopic: (topic: string): ArtSource[] => [{ ...pattern(topic), width: strip.wide }],
    /** The patterns of the first sections, side by side. */
    ofEdition: (): ArtSource[] => {
      const topics = config.topics.slice(0, 6).map(({ id }) => id)
      const names = topics.length > 0 ? topics : [config.name]
      return names.map((name) => ({ ...pattern(name), width: strip.wide / names.length }))
    },
  }
}

/** The pattern that is drawn for a name. */
export function drawnPattern(name: string): Omit<ArtSource, 'width'> {
  const content = Buffer.from(drawPattern(name))
  const size = { width: 480, height: 630 }
  return { key: hashOf(content), isPicture: false, size, read: async () => content }
}

function pictureOf({ picture }: Summary, pictures: Pictures): ArtSource | undefined {
  const { src, width = 0, height = 0, widths } = picture ?? {}
  if (src === undefined || width === 0 || height === 0) return undefined
  const needed = Math.max(strip.picture, (cardSize.height * width) / height)
  const size = { width, height }
  if (/\.svg$/i.test(src)) {
    const read = () => pictures.file(src)
    return { key: src, isPicture: true, size, width: strip.picture, read }
  }
  const made = widths?.find((one) => one >= needed) ?? widths?.at(-1)
  if (made === undefined || made * largestScale < needed) return undefined
  const file = otherMadeFile(src, made, 'jpg')
  return { key: file, isPicture: true, size, width: strip.picture, read: () => pictures.file(file) }
}

function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}
