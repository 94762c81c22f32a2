import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makeTestPictures, photo, picturePaths, read, view } from './test-pictures.ts'

const { lead, makeTools, open } = makeTestPictures()

describe('a picture that stays as it is', () => {
  async function asItIs(file: string, source: Uint8Array, tools = makeTools()) {
    lead(file, source)
    const opened = open('/', undefined, tools)
    const { caption: _, type: __, ...shown } = (await view(opened)).lead
    expect(shown.src.replace(/-[0-9a-f]{12}\./, '.')).toBe(`images/${file}`)
    expect((await picturePaths(opened)).filter((path) => path.includes('made'))).toEqual([])
    expect(Buffer.compare(await read(opened, shown.src), source)).toBe(0)
    return { ...shown, notes: [...opened.warnings].filter((note) => /images\/|sharp/.test(note)) }
  }

  it('moves', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 30, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    )
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer()
    expect(await asItIs('moving.gif', gif)).toMatchObject({ width: 30, height: 20, notes: [] })
  })

  it('moves although it is PNG', async () => {
    const still = await photo(30, 20).png().toBuffer()
    const control = Buffer.concat([Buffer.from('acTL'), Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])])
    const chunk = Buffer.alloc(20)
    chunk.writeUInt32BE(8, 0)
    control.copy(chunk, 4)
    chunk.writeUInt32BE(crc32(control), 16)
    const afterHeader = 33
    const moving = Buffer.concat([
      still.subarray(0, afterHeader),
      chunk,
      still.subarray(afterHeader),
    ])
    expect(await asItIs('moving.png', moving)).toMatchObject({ width: 30, height: 20, notes: [] })
  })

  it('is a vector picture, whose size is read where the article gives none', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"/>')
    expect(await asItIs('drawing.svg', svg)).toMatchObject({ width: 300, height: 200, notes: [] })
  })

  it('is no picture at all, or half of one, and a note says so', async () => {
    const { notes } = await asItIs('broken.jpg', Buffer.from('no picture'))
    expect(notes.join()).toMatch(/^images\/broken\.jpg: the picture is published as it is: /)
    const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
    const create = { width: 300, height: 200, channels: 3, background: '#888', noise } as const
    const whole = await sharp({ create }).jpeg().toBuffer()
    const half = await asItIs('half.jpg', whole.subarray(0, whole.length / 2))
    expect(half).toMatchObject({ width: 300, height: 200 })
    expect(half.notes.join()).toContain('premature end')
    expect((await asItIs('empty.png', Buffer.alloc(0))).notes).toHaveLength(1)
  })

  it('is a script that calls itself a photograph', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    expect((await asItIs('disguised.png', svg)).notes.join()).toContain('it is svg')
  })

  it('is too large for memory: its space is kept and the build goes on', async () => {
    const bomb = await photo(12_000, 9000).png({ compressionLevel: 9 }).toBuffer()
    const { notes, ...size } = await asItIs('bomb.png', bomb)
    expect(size).toMatchObject({ width: 12_000, height: 9000 })
    expect(notes.join()).toContain('more than 100000000 pixels')
  })

  it('is every photograph where there is no sharp, and one note says so', async () => {
    const tools = { ...makeTools(), loadEncoder: async () => undefined }
    const { notes } = await asItIs('photo.jpg', await photo(900, 600).jpeg().toBuffer(), tools)
    expect(notes).toEqual([expect.stringMatching(/^sharp cannot be loaded: .* \(1 file/)])
  })
})
