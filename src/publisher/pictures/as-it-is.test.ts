import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PictureTools } from './pictures.ts'
import { makeTestPictures, photo, picturePaths, read, view } from './test-pictures.ts'

const { lead, makeTools, open, remove } = makeTestPictures()
beforeEach(() => remove('articles'))
const svgOf = (fill: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" fill="${fill}"/>`)

describe('a picture that stays as it is', () => {
  async function asItIs(
    file: string,
    source: Uint8Array,
    name = file,
    tools: PictureTools = makeTools(),
  ) {
    lead(file, source)
    const opened = open('/', undefined, tools)
    const { caption: _, type: __, ...shown } = (await view(opened)).lead
    expect(shown.src.replace(/-[0-9a-f]{12}\./, '.')).toBe(`images/${name}`)
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
    expect(await asItIs('drawing.svg', svgOf('red'))).toMatchObject({
      width: 300,
      height: 200,
      notes: [],
    })
  })

  it('is a drawing that calls itself a photograph, under its right name', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    expect(await asItIs('disguised.png', svg, 'disguised.svg')).toMatchObject({ width: 9 })
  })

  it('is every photograph where there is no sharp, and a note says so', async () => {
    const tools = { ...makeTools(), loadEncoder: async () => undefined }
    const jpeg = await photo(900, 600).jpeg().toBuffer()
    const { notes, ...size } = await asItIs('photo.png', jpeg, 'photo.jpg', tools)
    expect(size).toMatchObject({ width: 900, height: 600 })
    expect(notes).toContainEqual(
      expect.stringMatching(/^sharp cannot be loaded: no smaller pictures /),
    )
  })
})

it('that changes after it was looked at is not published under the old name', async () => {
  lead('drawing.svg', svgOf('red'))
  const opened = open('/', undefined, makeTools())
  const { src } = (await view(opened)).lead
  lead('drawing.svg', svgOf('blue'))
  await expect(read(opened, src)).rejects.toThrow('images/drawing.svg changed while')
})
