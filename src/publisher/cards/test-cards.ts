import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach } from 'vitest'
import { makeCache } from '../cache.ts'
import { makeTestPictures, read } from '../pictures/test-pictures.ts'
import type { CardTools } from './card-tools.ts'
import { loadPainter } from './painter.ts'

/** The painter with the reader's fonts; undefined on a machine without takumi, where tests of cards are skipped. */
export const painter = await loadPainter('src/reader/styles/fonts')

export const origin = 'https://sutur.example'

/** The sample edition with an empty cache of cards. */
export function makeTestCards() {
  const edition = makeTestPictures()
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sutur-cards-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** Tools as they are at the start of a build; `drawn` names the format of every card that is really drawn. */
  function makeTools(): CardTools & { drawn: string[] } {
    const drawn: string[] = []
    return {
      drawn,
      cache: makeCache(folder),
      loadPainter: async () =>
        painter && {
          ...painter,
          draw: (node, images, format, quality) => {
            drawn.push(format)
            return painter.draw(node, images, format, quality)
          },
        },
    }
  }

  const open = (...given: [tools?: CardTools | undefined, address?: string]) => {
    const [tools, address = origin] = given
    const cards = given.length === 0 ? makeTools() : tools
    return edition.open('/x/', address || undefined, edition.makeTools(), cards)
  }

  /** The card that a page names. */
  async function cardOf(page: string, opened = open()): Promise<string | undefined> {
    const html = String(await read(opened, `${page}index.html`))
    return /og:image" content="https:\/\/sutur\.example\/x\/(cards\/[^"]+)"/.exec(html)?.[1]
  }

  return { ...edition, makeCardTools: makeTools, open, cardOf }
}

/** The colour of one pixel of a picture. */
export async function pixel(picture: Uint8Array, left: number, top: number): Promise<number[]> {
  const one = sharp(picture).extract({ left, top, width: 1, height: 1 }).removeAlpha()
  return [...(await one.raw().toBuffer())]
}
