import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { wordmarks } from '../brand/test-brand.ts'
import { photo, read } from '../pictures/test-pictures.ts'
import { makeTestCards, painter, pixel } from './test-cards.ts'

const { article, cardOf, lead, makeCardTools, open, write } = makeTestCards()
const suite = painter ? describe : describe.skip
const paper = [252, 251, 249]

suite('a card (skipped where takumi is not installed)', () => {
  it('stands on every page: its own on an article and a topic, the edition’s on others', async () => {
    article('plain', { headline: 'خبر بلا صورة', section: 'nature', published: '2026-11-24' })
    const opened = open()
    expect(await cardOf('a/plain/', opened)).toMatch(/^cards\/plain-[0-9a-f]{12}\.png$/)
    expect(await cardOf('a/suez/', opened)).toMatch(/^cards\/suez-[0-9a-f]{12}\.jpg$/)
    expect(await cardOf('t/arts/', opened)).toMatch(/^cards\/arts-[0-9a-f]{12}\.png$/)
    const edition = await cardOf('', opened)
    expect(edition).toMatch(/^cards\/edition-[0-9a-f]{12}\.png$/)
    expect(await cardOf('latest/', opened)).toBe(edition)
    const html = String(await read(opened, 'a/plain/index.html'))
    for (const tag of [
      'og:image:type" content="image/png"',
      'og:image:width" content="1200"',
      'og:image:height" content="630"',
      'og:image:alt" content="خبر بلا صورة · سطور"',
      'twitter:card" content="summary_large_image"',
      'twitter:image:alt" content="خبر بلا صورة · سطور"',
    ]) {
      expect(html).toContain(tag)
    }
    expect(html).toContain('"@type":"ImageObject","url":"https://sutur.example/x/cards/plain-')
  })

  it('is in the colours of its paper, with the name as that is drawn', async () => {
    const edition = JSON.parse(readFileSync('public/edition.json', 'utf8'))
    const brand = { accent: '#0b3a8f', paper: '#f8fafc', wordmark: 'images/wordmark.svg' }
    const draw = async (wordmark: string) => {
      write('edition.json', { ...edition, brand })
      write('images/wordmark.svg', wordmark)
      const opened = open()
      const path = (await cardOf('a/suez/', opened)) ?? ''
      return { path, card: await read(opened, path) }
    }
    const { path, card } = await draw(wordmarks.hanging)
    const [red = 0, green = 0, blue = 0] = await pixel(card, 1120, 480)
    expect(blue - red).toBeGreaterThan(80)
    expect(blue - green).toBeGreaterThan(50)
    const [ground = 0] = await pixel(card, 1190, 20)
    expect(Math.abs(ground - 0xf8)).toBeLessThan(3)
    expect((await draw(wordmarks.standing)).path).not.toBe(path)
  })

  it('runs the way its article does, with the picture where lines end', async () => {
    article('arabic', { headline: 'خبر بالعربية', section: 'nature' })
    article('english', { headline: 'News in English', section: 'nature', language: 'en' })
    const opened = open()
    const [arabic, english] = await Promise.all(
      ['a/arabic/', 'a/english/'].map(async (page) =>
        read(opened, (await cardOf(page, opened)) ?? ''),
      ),
    )
    const edges = async (card: Uint8Array = new Uint8Array()) =>
      await Promise.all([10, 1190].map((left) => pixel(card, left, 300)))
    const [arabicLeft, arabicRight] = await edges(arabic)
    const [englishLeft, englishRight] = await edges(english)
    expect(arabicRight).toEqual(paper)
    expect(arabicLeft).not.toEqual(paper)
    expect(englishLeft).toEqual(paper)
    expect(englishRight).not.toEqual(paper)
  })

  it('shows the lead photograph, upright and filling its strip', async () => {
    lead('photo.jpg', await photo(1200, 800).jpeg().toBuffer(), {})
    const opened = open()
    const path = (await cardOf('a/pictured/', opened)) ?? ''
    expect(path).toMatch(/\.jpg$/)
    const card = await read(opened, path)
    for (const [left, top] of [
      [4, 4],
      [490, 625],
    ] as const) {
      const [red = 0, green = 0, blue = 0] = await pixel(card, left, top)
      expect([red > 140, green < 50, blue < 80], `${red} ${green} ${blue}`).toEqual([
        true,
        true,
        true,
      ])
    }
  })

  it('has a pattern where its photograph is too small', async () => {
    lead('thumb.jpg', await photo(160, 120).jpeg().toBuffer())
    expect(await cardOf('a/pictured/')).toMatch(/\.png$/)
  })

  it('has a pattern of ours where the section’s is broken, which is named', async () => {
    write('images/pattern-arts.svg', '<svg width="4" height="4" viewBox="0 0 4 4"><broken')
    const opened = open()
    const card = await read(opened, (await cardOf('t/arts/', opened)) ?? '')
    expect((await sharp(card).metadata()).width).toBe(1200)
    expect(opened.faults().map(({ file }) => file)).toEqual(['images/pattern-arts.svg'])
  })

  it('is drawn once: the next publishing draws only what changed', async () => {
    const publish = async (check?: (path: string, content: Buffer) => Promise<void>) => {
      const tools = makeCardTools()
      const opened = open(tools)
      const names: string[] = []
      for (const path of await opened.site.paths()) {
        if (!path.startsWith('cards/')) continue
        names.push(path)
        await check?.(path, await read(opened, path))
      }
      const notes = [...opened.warnings].filter((note) => /cards?\b/.test(note))
      expect(notes).toEqual([])
      return { names, drawn: tools.drawn.length }
    }
    const first = await publish(async (path, content) => {
      expect(content.length, path).toBeLessThan(300_000)
      const { width, height, format } = await sharp(content).metadata()
      expect({ width, height }, path).toEqual({ width: 1200, height: 630 })
      expect(path).toMatch(format === 'jpeg' ? /\.jpg$/ : /\.png$/)
    })
    expect(first.names).toHaveLength(26 + 7 + 1)
    expect(first.drawn).toBe(first.names.length)
    const readAgain = async () => {}
    expect(await publish(readAgain)).toEqual({ names: first.names, drawn: 0 })
    article('latest', { headline: 'خبر جديد', section: 'arts' })
    const third = await publish(readAgain)
    expect(third.drawn).toBe(1)
    expect(third.names.filter((name) => !first.names.includes(name))).toEqual([
      expect.stringMatching(/^cards\/latest-/),
    ])
    article('latest', { headline: 'خبر أجدّ', section: 'arts' })
    const fourth = await publish(readAgain)
    expect(fourth.drawn).toBe(1)
    expect(fourth.names).not.toEqual(third.names)
  })

  it('is that of the edition where a letter is missing: file, field and value are named, and never a box', async () => {
    article('hebrew', { headline: 'معنى כתוב في اللغتين' })
    article('emoji', { headline: 'عاجل 🔴 خبر' })
    article('pictures', { headline: '🔴🔴' })
    const opened = open()
    const ofEdition = await cardOf('', opened)
    expect(await cardOf('a/hebrew/', opened)).toBe(ofEdition)
    expect(await cardOf('a/pictures/', opened)).toBe(ofEdition)
    expect(await cardOf('a/emoji/', opened)).toMatch(/^cards\/emoji-/)
    expect([...opened.warnings]).toContain(
      'articles/hebrew.json: headline: the card of the edition stands for its own, because the fonts of cards have no such letters, found "כתוב"',
    )
    expect([...opened.warnings]).toContain(
      'articles/emoji.json: headline: cards go without what their fonts do not have, found "🔴"',
    )
    expect(opened.faults()).toEqual([])
  })
})

it('is not there without takumi: links show the photograph, and one note says so', async () => {
  lead('photo.jpg', await photo(900, 600).jpeg().toBuffer())
  const opened = open({ ...makeCardTools(), loadPainter: async () => undefined })
  const html = String(await read(opened, 'a/pictured/index.html'))
  expect(html).not.toContain('/cards/')
  expect(html).toMatch(/og:image" content="https:\/\/sutur\.example\/x\/images\/made\/900-/)
  expect(await cardOf('t/arts/', opened)).toBeUndefined()
  expect([...opened.warnings].filter((note) => note.includes('takumi'))).toHaveLength(1)
})

it('is not there where none are wanted or the site has no address', async () => {
  const tools = makeCardTools()
  for (const opened of [open(undefined), open(tools, '')]) {
    const html = String(await read(opened, 'index.html'))
    expect(html).not.toContain('cards/')
    for (const path of await opened.site.paths()) expect(path).not.toMatch(/^cards\//)
  }
  expect(tools.drawn).toEqual([])
})
