import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { siteFile } from '../../article/published-files.ts'
import { makeCache } from '../cache.ts'
import { makeTestEdition, render, template } from '../edition/test-edition.ts'
import { loadEncoder } from '../pictures/encoder.ts'
import { prepareIcons } from './icons.ts'

const paper = '#fcfbf9'
const around = (drawn: string, box = '0 0 100 100') =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${drawn}</svg>`)
const green = '#1f6b45'
const disc = '<circle cx="50" cy="50" r="50" fill="#1f6b45"/>'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-icons-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** The icons of a mark, what was said, and how often sharp was asked for. */
async function prepare(mark: Uint8Array, load = loadEncoder) {
  const notes: string[] = []
  let loads = 0
  const loadEncoderCounted = () => {
    loads++
    return load()
  }
  const tools = { cache: makeCache(folder), loadEncoder: loadEncoderCounted }
  const icons = await prepareIcons(mark, paper, tools, (note) => notes.push(note))
  return { icons, notes, loads: () => loads }
}

/** The colours of an icon at parts of its side, from its middle to the end of its middle row, then in a corner. */
async function colours(content: Uint8Array | undefined, parts: readonly number[]) {
  const { data, info } = await sharp(content).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) =>
    `#${data.subarray(info.channels * (y * info.width + x)).toString('hex', 0, 3)}`
  const middle = info.height / 2
  return [...parts.map((part) => at(Math.floor((info.width - 1) * part), middle)), at(0, 0)]
}

describe('the icons of a mark', () => {
  it('are squares of the sizes that phones ask for, without transparency', async () => {
    const { icons, notes } = await prepare(around(disc))
    expect(icons.map(({ use, side }) => `${use} ${side}`)).toEqual([
      'apple 180',
      'any 192',
      'any 512',
      'maskable 512',
    ])
    for (const { side, content } of icons) {
      const { format, width, height, hasAlpha, isOpaque } = {
        ...(await sharp(content).metadata()),
        ...(await sharp(content).stats()),
      }
      expect({ format, width, height, hasAlpha, isOpaque }).toEqual({
        format: 'png',
        width: side,
        height: side,
        hasAlpha: false,
        isOpaque: true,
      })
    }
    expect(notes).toEqual([])
  })

  it('keep a mark without a ground on the paper, clear of the border and of every mask', async () => {
    const frame = '<path fill="#1f6b45" d="M2 0h98v98L90 100H0V2zM30 30v40h40V30z"/>'
    const [apple, , , maskable] = (await prepare(around(frame))).icons
    // A tenth of the side stays free on each; the corners of a square reach further into a circle.
    expect(await colours(apple?.content, [0.08, 0.12, 0.5, 0.88, 0.92])).toEqual([
      ...[paper, green, paper, green, paper],
      paper,
    ])
    expect(await colours(maskable?.content, [0.2, 0.24, 0.5, 0.76, 0.8])).toEqual([
      ...[paper, green, paper, green, paper],
      paper,
    ])
  })

  it('go on in the tile or the disc on which a mark is drawn', async () => {
    const dot = '<circle cx="50" cy="50" r="20" fill="#fff"/>'
    const tile = '<rect width="100" height="100" rx="22" fill="#1f6b45"/>'
    for (const mark of [tile + dot, disc + dot]) {
      for (const { content } of (await prepare(around(mark))).icons) {
        expect(await colours(content, [0.01, 0.28, 0.32])).toEqual([green, green, '#ffffff', green])
      }
    }
  })

  it('go on in the ground on which a mark is drawn', async () => {
    const ground = '<path fill="#1f6b45" d="M0 0h100v100H0z"/>'
    const { icons } = await prepare(around(`${ground}<circle cx="50" cy="50" r="48" fill="#fff"/>`))
    for (const { content } of icons) {
      expect(await colours(content, [0.05, 0.13, 0.5])).toEqual([
        green,
        '#ffffff',
        '#ffffff',
        green,
      ])
    }
  })

  it('leave a mark as large as it is that has room around it, or fills its square in many colours', async () => {
    const small = around('<circle cx="50" cy="50" r="30" fill="#1f6b45"/>')
    for (const { content } of (await prepare(small)).icons) {
      expect(await colours(content, [0.18, 0.22])).toEqual([paper, green, paper])
    }
    const halves = around(
      '<path fill="#1f6b45" d="M0 0h50v100H0z"/><path fill="#a3152f" d="M50 0h50v100H50z"/>',
    )
    for (const { content } of (await prepare(halves)).icons) {
      expect(await colours(content, [0.01, 0.99])).toEqual([green, '#a3152f', green])
    }
  })

  it('show a mark that is wider than high whole', async () => {
    const wide = around(
      '<rect y="1" width="300" height="98" rx="40" fill="#1f6b45"/>',
      '0 0 300 100',
    )
    for (const { content } of (await prepare(wide)).icons) {
      expect(await colours(content, [0.05, 0.5, 0.95])).toEqual([paper, green, paper, paper])
    }
  })

  it('are drawn once: what the cache has needs no sharp, and is the same to the byte', async () => {
    const first = await prepare(around(disc))
    const again = await prepare(around(disc), async () => undefined)
    expect([first.loads(), again.loads()]).toEqual([1, 0])
    expect(again.icons).toEqual(first.icons)
    const other = await prepare(around(disc.replace('1f6b45', 'a3152f')))
    expect(other.loads()).toBe(1)
    const names = [...first.icons, ...other.icons].map(({ file }) => file)
    expect(new Set(names).size).toBe(8)
  })

  it('are none where sharp is not installed, or cannot draw the mark, and that is said', async () => {
    const without = await prepare(around(disc), async () => undefined)
    expect(without.icons).toEqual([])
    expect(without.notes).toEqual([expect.stringMatching(/^sharp cannot be loaded: /)])
    const broken = await prepare(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'))
    expect(broken.icons).toEqual([])
    expect(broken.notes).toEqual([expect.stringMatching(/^no icons .* can be made of the mark: /)])
  })
})

describe('a published site', () => {
  const { open, remove, write } = makeTestEdition()

  async function publish(base: string, load = loadEncoder) {
    const tools = { cache: makeCache(folder), loadEncoder: load, limit: 1, seen: new Map() }
    const { site, warnings } = open(base, undefined, tools)
    const files = new Map<string, Buffer>()
    for (const path of await site.paths()) {
      if (!/^(?:favicon-|apple-|manifest)/.test(path)) continue
      files.set(path, Buffer.from((await site.file(path, render, template)) ?? ''))
    }
    const manifest = JSON.parse(String(files.get(siteFile.manifest)))
    return { files, icons: manifest.icons, warnings }
  }

  it('names the icons of the mark that is drawn for it in the manifest', async () => {
    remove('images/mark.svg')
    const { files, icons } = await publish('/')
    const [drawing, cutDrawing, ...made] = icons
    expect([drawing.type, cutDrawing.purpose]).toEqual(['image/svg+xml', 'maskable'])
    expect(made.map(({ sizes, purpose }: Record<string, string>) => [sizes, purpose])).toEqual([
      ['192x192', 'any'],
      ['512x512', 'any'],
      ['512x512', 'maskable'],
    ])
    for (const { src } of icons) expect(files.has(src.slice(1)), src).toBe(true)
    expect((await sharp(files.get(siteFile.appleIcon)).metadata()).width).toBe(180)
  })

  it('has no file for Apple’s phones below a path, where they do not look', async () => {
    const { files, icons } = await publish('/x/')
    expect(files.has(siteFile.appleIcon)).toBe(false)
    for (const { src } of icons) expect(files.has(src.replace('/x/', '')), src).toBe(true)
  })

  it('has the drawings alone where sharp is not installed', async () => {
    const { files, icons } = await publish('/', async () => undefined)
    expect(icons.map(({ type }: { type: string }) => type)).toEqual(['image/svg+xml'])
    expect([...files.keys()].filter((path) => path.endsWith('.png'))).toEqual([])
  })

  it('takes the paper’s own mark', async () => {
    write('images/mark.svg', around(disc))
    const { files, icons } = await publish('/')
    const { src } = icons.find(({ sizes }: { sizes: string }) => sizes === '512x512')
    expect(await colours(files.get(src.slice(1)), [0.12, 0.5])).toEqual([green, green, green])
    expect(icons.filter(({ type }: { type: string }) => type === 'image/svg+xml')).toHaveLength(1)
  })
})
