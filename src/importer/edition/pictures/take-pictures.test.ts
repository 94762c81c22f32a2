import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Block } from '../../../article/article.ts'
import { defaultLimits } from '../../run/limits.ts'
import { neighbourReader } from '../../run/neighbour-files.ts'
import { makeFetcher } from '../../run/net/fetcher.ts'
import { makeTestServer } from '../../run/net/test-server.ts'
import { openImportMemory } from '../import-memory.ts'
import { loadCleaner } from './clean-picture.ts'
import { takePictures } from './take-pictures.ts'

const server = makeTestServer()
const limits = { ...defaultLimits, pictureBytes: 200_000, pictures: 9 }
let folder = ''
let photo = Buffer.alloc(0)
let turned = Buffer.alloc(0)

beforeAll(async () => {
  const grey = sharp({ create: { width: 60, height: 40, channels: 3, background: '#777' } })
  photo = await grey.jpeg().toBuffer()
  turned = await grey
    .jpeg()
    .withExif({ IFD0: { Copyright: 'secret camera' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-pictures-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const figure = (src: string, words: object = { caption: 'من الجو', credit: 'رويترز' }) =>
  ({ type: 'figure', src, ...words }) as const

/** Takes the pictures of a page that lies in the folder `site`, or was read from an address. */
async function take(
  body: Block[],
  given: { url?: string; isDry?: boolean; source?: { url: string } } = {},
) {
  const { url, isDry = false, source } = given
  const memory = openImportMemory(join(folder, 'edition'), isDry)
  const file = join(folder, 'site', 'page.html')
  const input = {
    name: file,
    bytes: Buffer.from(''),
    readNeighbour: neighbourReader(file, join(folder, 'site'), 1_000_000),
    ...(url && { url }),
  }
  const fetcher = makeFetcher({ limits, allowPrivate: true })
  const context = {
    folder: join(folder, 'edition'),
    memory,
    fetcher,
    limits,
    clean: await loadCleaner(() => {}),
    isDry,
  }
  const { article, left } = await takePictures({ body, ...(source && { source }) }, input, context)
  memory.close()
  return { body: article.body, left }
}

it('fetches a picture once, names it by its content and gives it its size', async () => {
  server.pages.set('/a.jpg', photo).set('/same.jpg', photo)
  const pictures = [figure(`${server.origin()}/a.jpg`), figure('same.jpg')]
  const url = `${server.origin()}/page`
  const { body, left } = await take(pictures, { url })
  expect(left).toEqual([])
  expect(body[0]).toMatchObject({
    src: expect.stringMatching(/^images\/[0-9a-f]{16}\.jpg$/),
    width: 60,
    height: 40,
  })
  expect(body[1]).toEqual(body[0])
  expect(readdirSync(join(folder, 'edition', 'images'))).toHaveLength(1)
  server.asked.length = 0
  expect((await take(pictures, { url })).body).toEqual(body)
  expect(server.paths()).toEqual([])
})

it('takes a picture that is written out in its page, within the limits of all others', async () => {
  const written = (bytes: Uint8Array, type = 'image/jpeg') =>
    `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  const large = await sharp({
    create: { width: 900, height: 600, channels: 3, background: '#777' },
  })
    .jpeg()
    .toBuffer()
  const { body, left } = await take([
    figure(written(large)),
    figure(written(large, 'image/png')),
    figure(written(Buffer.from('<script>alert(1)</script>'.repeat(100)))),
    figure(written(Buffer.concat([large, Buffer.alloc(300_000)]))),
    figure(written(large.subarray(0, large.length / 2))),
  ])
  const words = { type: 'figure', caption: 'من الجو', credit: 'رويترز' }
  const src = expect.stringMatching(/^images\/[0-9a-f]{16}\.jpg$/)
  expect(body).toEqual([
    { ...words, src, width: 900, height: 600 },
    { ...words, src, width: 900, height: 600 },
    words,
    words,
    words,
  ])
  expect(left).toEqual([
    { src: expect.stringMatching(/^data:.{30,40}…$/), why: 'is no picture that a page can show' },
    { src: expect.any(String), why: 'is larger than 0.2 MB' },
    { src: expect.any(String), why: expect.stringContaining('is broken') },
  ])
  expect(readdirSync(join(folder, 'edition', 'images'))).toHaveLength(1)
})

it('turns a picture upright and leaves behind what the camera wrote', async () => {
  server.pages.set('/a.jpg', turned)
  expect(turned.includes('secret camera')).toBe(true)
  const { body } = await take([figure(`${server.origin()}/a.jpg`)])
  expect(body[0]).toMatchObject({ width: 40, height: 60 })
  const [name = ''] = readdirSync(join(folder, 'edition', 'images'))
  const file = readFileSync(join(folder, 'edition', 'images', name))
  expect(file.includes('secret camera')).toBe(false)
  expect(await sharp(file).metadata()).toMatchObject({ width: 40, height: 60 })
  expect(await sharp(file).metadata()).not.toHaveProperty('exif')
})

it('makes dots of a drawing, whatever it is called', async () => {
  server.pages.set(
    '/a.jpg',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 50"><script>alert(1)</script><rect width="80" height="50"/></svg>',
  )
  const { body } = await take([figure(`${server.origin()}/a.jpg`)])
  expect(body[0]).toMatchObject({ src: expect.stringMatching(/\.png$/), width: 1600, height: 1000 })
})

it.each([
  ['/missing.jpg', 'answered 404'],
  ['/page.jpg', 'is no picture that a page can show'],
  ['/cut.jpg', 'is broken'],
  ['/large.jpg', 'is larger than 0.2 MB'],
  ['/bomb.svg', 'defines entities'],
  ['/dot.png', 'is 1×1'],
])('keeps the words of %s, which %s', async (path, why) => {
  const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#000' } })
    .png()
    .toBuffer()
  const noise = await sharp(
    Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 251)),
    {
      raw: { width: 100, height: 100, channels: 3 },
    },
  )
    .jpeg()
    .toBuffer()
  server.pages
    .set('/page.jpg', '<!doctype html><title>404</title>')
    .set('/cut.jpg', noise.subarray(0, noise.length / 2))
    .set('/large.jpg', Buffer.concat([photo, Buffer.alloc(200_000)]))
    .set(
      '/bomb.svg',
      '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    )
    .set('/dot.png', dot)
  const address = server.origin() + path
  const { body, left } = await take([figure(address), figure(address, {}), { type: 'divider' }])
  expect(body).toEqual([
    { type: 'figure', caption: 'من الجو', credit: 'رويترز' },
    { type: 'divider' },
  ])
  expect(left[0]).toEqual({ src: address, why: expect.stringContaining(why) })
  expect(() => readdirSync(join(folder, 'edition', 'images'))).toThrow()
})

it('copies what lies beside a page, and nothing from outside', async () => {
  mkdirSync(join(folder, 'site', 'page_files'), { recursive: true })
  writeFileSync(join(folder, 'site', 'page_files', 'صورة 1.jpg'), photo)
  writeFileSync(join(folder, 'secret.jpg'), photo)
  symlinkSync(join(folder, 'secret.jpg'), join(folder, 'site', 'link.jpg'))
  const { body, left } = await take([
    figure('page_files/%D8%B5%D9%88%D8%B1%D8%A9%201.jpg?v=2'),
    figure('../secret.jpg'),
    figure('link.jpg'),
    figure('page_files'),
  ])
  expect(body[0]).toHaveProperty('width', 60)
  expect(left.map(({ src }) => src)).toEqual(['../secret.jpg', 'link.jpg', 'page_files'])
})

it('finds beside a saved page what its own address was put before', async () => {
  mkdirSync(join(folder, 'site'))
  writeFileSync(join(folder, 'site', 'a.jpg'), photo)
  const source = { url: 'https://paper.example/news/1' }
  const { body, left } = await take([figure('https://paper.example/news/a.jpg')], { source })
  expect(left).toEqual([])
  expect(body[0]).toHaveProperty('width', 60)
})

it('fetches nothing on a dry run, and not more than the limit', async () => {
  server.pages.set('/a.jpg', photo)
  const address = `${server.origin()}/a.jpg`
  expect((await take([figure(address)], { isDry: true })).left).toHaveLength(1)
  expect(server.paths()).toEqual([])
  const many = Array.from({ length: 12 }, (_, at) => figure(`${address}?${at}`))
  expect((await take(many)).left.map(({ why }) => why)).toEqual(
    expect.arrayContaining([expect.stringContaining('more than 9 pictures')]),
  )
})
