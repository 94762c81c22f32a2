import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { beforeEach, describe, expect, it } from 'vitest'
import { describeFault } from '../../article/faults.ts'
import { dataFile } from '../../article/published-files.ts'
import { makeTestPictures, photo, picturePaths, read, view } from './test-pictures.ts'

const { lead, makeTools, open, remove, write } = makeTestPictures()
beforeEach(() => remove('articles'))

const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
const whole = sharp({ create: { width: 300, height: 200, channels: 3, background: '#888', noise } })
const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)
const frames = [1, 2].map(() => whole.clone().png().toBuffer())
const moving = async () => sharp(await Promise.all(frames), { join: { animated: true } })

/** A small picture whose header says that it is larger. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const png = await photo(30, 20).png().toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

const broken: [what: string, file: string, source: () => Promise<Uint8Array>, told: string][] = [
  ['text', 'broken.jpg', async () => Buffer.from('no picture'), 'found other bytes'],
  ['nothing', 'broken.png', async () => Buffer.alloc(0), 'found nothing'],
  [
    'HTML',
    'broken.jpg',
    async () => Buffer.from('<!doctype html><script>1</script>'),
    'other bytes',
  ],
  ['HTML by its name', 'broken.html', async () => Buffer.from('<html/>'), 'other bytes'],
  ['a packed drawing', 'broken.svgz', async () => Buffer.from([0x1f, 0x8b, 8, 0]), 'other bytes'],
  ['a script', 'broken.js', async () => Buffer.from('alert(1)'), 'other bytes'],
  ['half a JPEG', 'broken.jpg', async () => half(await whole.jpeg().toBuffer()), 'a whole picture'],
  ['half a PNG', 'broken.png', async () => half(await whole.png().toBuffer()), 'a whole picture'],
  [
    'half a WebP',
    'broken.webp',
    async () => half(await whole.webp().toBuffer()),
    'a whole picture',
  ],
  [
    'half an AVIF',
    'broken.avif',
    async () => half(await whole.avif().toBuffer()),
    'a whole picture',
  ],
  [
    'half a moving GIF',
    'broken.gif',
    async () => half(await (await moving()).gif().toBuffer()),
    'a whole picture',
  ],
  [
    'half a moving WebP',
    'broken.webp',
    async () => half(await (await moving()).webp().toBuffer()),
    'a whole picture',
  ],
  [
    'a name and no more',
    'broken.jpg',
    async () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    'a whole picture',
  ],
  [
    'a bomb',
    'broken.png',
    () => claiming(12_000, 9000),
    'at most 100 megapixels, no line, found 12000×9000',
  ],
  ['a line', 'broken.png', () => photo(9000, 2).png().toBuffer(), 'no line, found 9000×2'],
  ['a large file', 'broken.jpg', async () => Buffer.alloc(50_000_001), 'more than 50 MB'],
]

describe('a picture that cannot be published is named, and its article keeps the caption', () => {
  it.each(broken)('%s as %s', async (_, file, source, told) => {
    lead(file, await source())
    const opened = open('/', 'https://paper.example', makeTools())
    expect((await view(opened)).lead).toEqual({ type: 'figure', caption: 'التعليق' })
    const faults = opened.faults().map(describeFault)
    expect(faults[0]).toContain(`images/${file}: file: expected `)
    expect(faults[0]).toContain(told)
    expect(faults.slice(1)).toEqual([
      `articles/pictured.json: lead.src: expected a picture of the edition that can be published, found "images/${file}"`,
    ])
    expect(await picturePaths(opened)).toEqual([])
    const list = JSON.parse(String(await read(opened, dataFile.list({}, 'newest'))))
    expect(list.rows[0]).toMatchObject({ id: 'pictured' })
    for (const page of [
      'feed.xml',
      'feed.json',
      dataFile.front,
      'a/pictured/index.html',
      'sitemap-1.xml',
    ]) {
      expect(String(await read(opened, page)), page).not.toContain('images/broken')
    }
  })

  it.each(broken.filter(([what]) => /^half|^a name|^a bomb/.test(what)))(
    '%s as %s where there is no sharp',
    async (_, file, source) => {
      lead(file, await source())
      const tools = { ...makeTools(), loadEncoder: async () => undefined }
      const opened = open('/', undefined, tools)
      expect((await view(opened)).lead).toEqual({ type: 'figure', caption: 'التعليق' })
      expect(opened.faults()).toHaveLength(2)
    },
  )
})

it('a very high picture is made as wide as encoders can write it', async () => {
  lead('high.png', await photo(50, 40_000).png().toBuffer())
  const opened = open('/', undefined, makeTools())
  const { src, width, height } = (await view(opened)).lead
  expect({ width, height }).toEqual({ width: 20, height: 16_000 })
  expect(await sharp(await read(opened, src)).metadata()).toMatchObject({ width, height })
})

it('a photograph under another kind’s name is published as what it is', async () => {
  lead('photo.gif', await whole.jpeg().toBuffer())
  write('images/unused.html', '<script>alert(1)</script>')
  const opened = open('/', undefined, makeTools())
  expect((await view(opened)).lead.src).toMatch(/^images\/made\/300-\w+\.jpg$/)
  expect(opened.faults()).toEqual([])
  expect((await picturePaths(opened)).join()).not.toContain('html')
})
