import { describe, expect, it } from 'vitest'
import type { ArtSource } from './art.ts'
import { drawCard, type Sheet } from './draw-card.ts'
import type { Painter } from './painter.ts'

const title = { text: 'عنوان', faces: ['vazirmatn-700'], direction: 'rtl' } as const
const lines = { direction: 'rtl', title } as const

/** A painter whose cards weigh what a test says. */
function makeScales(weigh: (key: string, quality: number) => number) {
  const drawn: string[] = []
  const painter: Painter = {
    faces: { title: [], text: [] },
    version: '1',
    measure: async () => ({ width: 10, height: 10 }),
    draw: async (_, [image], format, quality) => {
      drawn.push(`${format} ${quality}`)
      return new Uint8Array(weigh(image?.src ?? '', quality))
    },
  }
  return { painter, drawn }
}

function art(
  isPicture: boolean,
  read: ArtSource['read'] = async () => new Uint8Array(1),
): ArtSource {
  return { key: 'own', isPicture, size: { width: 500, height: 630 }, width: 500, read }
}

const colours = { paper: '#ffffff', ink: '#000000', soft: '#777777', rubric: '#aa0000' }

function sheet(one: ArtSource): Sheet {
  return { lines, art: [one], colours }
}

describe('a card stays under 300 kB', () => {
  it('by a lower quality of its picture', async () => {
    const { painter, drawn } = makeScales((_, quality) => quality * 4500)
    const card = await drawCard(sheet(art(true)), painter, expect.unreachable)
    expect(card.length).toBe(270_000)
    expect(drawn).toEqual(['jpeg 84', 'jpeg 74', 'jpeg 60'])
  })

  it.each([true, false])('by a pattern of ours, and says so (a picture: %s)', async (isPicture) => {
    const { painter } = makeScales((key) => (key === 'own' ? 300_000 : 20_000))
    const notes: string[] = []
    const card = await drawCard(sheet(art(isPicture)), painter, (note) => notes.push(note))
    expect(card.length).toBe(20_000)
    expect(notes.join()).toContain('heavier than 300 kB')
  })
})

it('does without a picture that cannot be read', async () => {
  const { painter, drawn } = makeScales(() => 1000)
  const notes: string[] = []
  await drawCard(sheet(art(true, async () => undefined)), painter, (note) => notes.push(note))
  expect(notes.join()).toContain('its file is not there')
  expect(drawn).toEqual(['jpeg 84'])
})
