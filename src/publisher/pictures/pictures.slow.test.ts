import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { dataFile } from '../../article/published-files.ts'
import { render, template } from '../edition/test-edition.ts'
import { loadEncoder } from './encoder.ts'
import { makeTestPictures, photo, picturePaths, read, view } from './test-pictures.ts'

const { article, cacheFolder, lead, makeTools, open, readAll, write } = makeTestPictures()

describe('a photograph', () => {
  it('is published in several widths, turned upright, without what the camera wrote', async () => {
    const source = await photo(1200, 800)
      .withExif({ IFD0: { Copyright: 'سطور' }, IFD3: { GPSLatitude: '22/1 56/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    expect((await sharp(source).metadata()).exif).toBeDefined()
    lead('photo.jpg', source)
    const opened = open('/x/', undefined, makeTools())
    const shown = (await view(opened)).lead
    expect(shown).toMatchObject({ width: 800, height: 1200, widths: [360, 640, 800] })
    expect(shown.src).toMatch(/^images\/made\/800-[0-9a-f]{12}\.jpg$/)
    const paths = await picturePaths(opened)
    expect(paths).toHaveLength(6)
    expect(paths).toContain(shown.src)
    for (const path of paths) {
      const made = await sharp(await read(opened, path)).metadata()
      const width = Number(/(\d+)-\w+\./.exec(path)?.[1])
      expect(made, path).toMatchObject({ width, height: width * 1.5, hasProfile: false })
      expect(made.format).toBe(path.endsWith('.avif') ? 'heif' : 'jpeg')
      expect(made.exif ?? made.xmp ?? made.orientation).toBeUndefined()
    }
    expect(await opened.site.file('images/photo.jpg', render, template)).toBeUndefined()
  })

  it('has the same picture in lists as in its article, and one set of files however often it is used', async () => {
    const source = await photo(500, 400).png().toBuffer()
    const figure = { type: 'figure', src: 'images/twice.png' }
    lead('photo.png', source)
    write('images/twice.png', source)
    const embed = { type: 'embed', url: 'https://a.example/', title: 'فيلم' }
    article('other', { lead: figure, body: [figure, { ...embed, poster: 'images/photo.png' }] })
    const opened = open('/', undefined, makeTools())
    const { lead: shown } = await view(opened)
    const rows = JSON.parse(String(await read(opened, dataFile.list({}, 'newest')))).rows
    expect(rows[0].picture).toEqual({ ...shown, caption: undefined })
    const other = JSON.parse(String(await read(opened, dataFile.article('other')))).article
    expect(other.lead).toEqual({ ...shown, caption: undefined })
    expect(other.body[1]).toEqual({ ...embed, poster: shown.src, widths: [360, 500] })
    expect(await picturePaths(opened)).toHaveLength(4)
  })

  it('shows its ground through in AVIF and stands on white in JPEG', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 }
    const source = sharp({ create: { width: 40, height: 30, channels: 4, background: clear } })
    lead('clear.png', await source.png().toBuffer())
    const opened = open('/', undefined, makeTools())
    const { src } = (await view(opened)).lead
    const { dominant } = await sharp(await read(opened, src)).stats()
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240)
    const avif = await sharp(await read(opened, src.replace('.jpg', '.avif'))).metadata()
    expect(avif.hasAlpha).toBe(true)
  })

  it('is made once: the next publishing takes it from the cache, and makes anew what was spoilt there', async () => {
    lead('photo.jpg', await photo(700, 400).jpeg().toBuffer())
    const publishAll = async () => {
      const tools = makeTools()
      const opened = open('/', undefined, tools)
      const files = new Map<string, string>()
      for (const path of await picturePaths(opened)) {
        files.set(path, (await read(opened, path)).toString('base64'))
      }
      return { files, encodes: tools.encodes }
    }
    const first = await publishAll()
    expect(first.encodes.sort()).toEqual(['360.avif', '360.jpg', '700.avif', '700.jpg'])
    const second = await publishAll()
    expect(second.encodes).toEqual([])
    expect(second.files).toEqual(first.files)
    const spoilt = readdirSync(cacheFolder()).find((name) => /^700-.*avif$/.test(name))
    writeFileSync(join(cacheFolder(), spoilt ?? ''), 'spoilt')
    const third = await publishAll()
    expect(third.encodes).toEqual(['700.avif'])
    expect(third.files).toEqual(first.files)
  })

  it('is made only when its file is asked for, and only if an article uses it', async () => {
    write('images/unused.jpg', await photo(300, 200).jpeg().toBuffer())
    lead('photo.jpg', await photo(300, 200).png().toBuffer())
    const tools = makeTools()
    const opened = open('/', undefined, tools)
    await view(opened)
    expect((await picturePaths(opened)).join()).not.toContain('unused')
    expect([...opened.warnings]).toContain('images: 1 file is used by nothing and not published')
    expect(tools.encodes).toEqual([])
  })
})

it('publishes nothing under the name of a picture that could not be made', async () => {
  const source = await photo(300, 200).jpeg().toBuffer()
  lead('photo.jpg', source)
  const encoder = await loadEncoder()
  const encode = async () => {
    throw new Error('no memory')
  }
  const tools = { ...makeTools(), loadEncoder: async () => encoder && { ...encoder, encode } }
  const opened = open('/', undefined, tools)
  const { src } = (await view(opened)).lead
  await expect(read(opened, src)).rejects.toThrow(
    /^images\/photo\.jpg: 300-\w+\.jpg could not be made: no memory$/,
  )
  expect(readdirSync(cacheFolder()).filter((name) => !/^favicon-|\.json$/.test(name))).toEqual([])
})

it('believes the file and not the article about its shape, and says what it found', async () => {
  const source = await photo(600, 400).jpeg().toBuffer()
  lead('photo.jpg', source, { width: 400, height: 600 })
  const opened = open('/', undefined, makeTools())
  expect((await view(opened)).lead).toMatchObject({ width: 600, height: 400 })
  expect([...opened.warnings].join()).toContain(
    'articles/pictured.json: lead.width, lead.height: images/photo.jpg has the shape of 600×400, which is published, found 400×600',
  )
  lead('photo.jpg', source, { width: 1200, height: 801 })
  const agreeing = open('/', undefined, makeTools())
  await view(agreeing)
  expect([...agreeing.warnings].join()).not.toContain('images/photo.jpg')
})

it('adds nothing to the data of an edition without photographs', async () => {
  const text = [...(await readAll()).values()].join('')
  expect(text).not.toContain('"widths"')
  expect(text).not.toContain('images/made/')
})
