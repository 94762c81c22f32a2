import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImageSource, Node } from '@takumi-rs/core'
import type { Face } from './glyphs.ts'
import type { Extent } from './headline.ts'

/** A card is as large as messengers ask for. */
export const cardSize = { width: 1200, height: 630 } as const

/** Draws what is laid out; the one that knows the drawing library. */
export interface Painter {
  /** The faces for names and headlines, and those for days and mottos: of each what the ones before it lack. */
  faces: Record<Voice, readonly Face[]>
  /** Changes with the fonts. */
  version: string
  /** How high a text is, and how wide the widest of its words that stand alone on a line. */
  measure: (node: Node, width: number) => Promise<Extent>
  draw: (
    node: Node,
    images: ImageSource[],
    format: 'png' | 'jpeg',
    quality: number,
  ) => Promise<Uint8Array>
}

/** As on the pages: one voice names, the other speaks. */
export type Voice = 'title' | 'text'

const files: Record<Voice, readonly string[]> = {
  title: ['vazirmatn-700', 'naskh-700', 'rest-700'],
  text: ['naskh-400', 'naskh-700', 'rest-700'],
}

/** The painter that takumi gives, with the fonts of a folder; undefined where takumi is not installed or does not run. */
export async function loadPainter(fontFolder: string): Promise<Painter | undefined> {
  const names = [...new Set([...files.title, ...files.text])]
  const fonts = names.map(
    (name) => [name, readFileSync(join(fontFolder, `${name}.woff2`))] as const,
  )
  try {
    const { Renderer } = await import('@takumi-rs/core')
    const { create } = await import('fontkitten')
    const renderer = new Renderer()
    const hash = createHash('sha256')
    const faces = new Map<string, Face>()
    for (const [name, data] of fonts) {
      hash.update(data)
      await renderer.registerFont({ name, data, weight: Number(name.slice(-3)) })
      const font = create(data)
      const known = new Set('characterSet' in font ? font.characterSet : [])
      faces.set(name, { name, has: (character) => known.has(character.codePointAt(0) ?? 0) })
    }
    const facesOf = (voice: Voice) => files[voice].flatMap((name) => faces.get(name) ?? [])
    return {
      faces: { title: facesOf('title'), text: facesOf('text') },
      version: hash.digest('hex'),
      measure: async (node, width) => {
        const { height, children } = await renderer.measure(column(node, width), { width })
        const runs = children.flatMap((child) => child.runs)
        return { height, width: Math.max(0, ...runs.map(widthOfWord)) }
      },
      draw: (node, images, format, quality) =>
        renderer.render(node, {
          ...cardSize,
          images,
          format,
          ...(format === 'jpeg' && { quality }),
        }),
    }
  } catch {
    return undefined
  }
}

function column(child: Node, width: number): Node {
  return {
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', width },
    children: [child],
  }
}

/** Only a line of one word can run over, for others are broken in time. The space after it takes no room. */
function widthOfWord({ text, width }: { text: string; width: number }): number {
  const word = text.trim()
  return word.includes(' ') ? 0 : (width * word.length) / text.length
}
