import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { makeTestEdition, render, template } from '../edition/test-edition.ts'

/**
 * What the services that show links ask of a page, as far as a test can hold it. Sources: X's cards, Facebook's and
 * Slack's documentation; for WhatsApp, Telegram, LinkedIn, iMessage and Discord what their users found out.
 */
const { article, open, write } = makeTestEdition()
const site = 'https://sutur.example/x/'
const paths = [
  'index.html',
  'latest/index.html',
  't/arts/index.html',
  'a/mixed/index.html',
  'a/suez/index.html',
]

let picture: Buffer
beforeAll(async () => {
  const background = { r: 180, g: 120, b: 60 }
  picture = await sharp({ create: { width: 1600, height: 1000, channels: 3, background } })
    .jpeg()
    .toBuffer()
})

async function published() {
  write('images/photo.jpg', new Uint8Array(picture))
  article('mixed', {
    headline: 'GPS يجدك: "كيف" & لماذا',
    deck: 'كلام طويل، '.repeat(80),
    published: '2026-11-24T10:00:00+03:00',
    lead: { type: 'figure', src: 'images/photo.jpg', caption: 'GPS في اليد', credit: 'رويترز' },
  })
  const opened = open('/x/', 'https://sutur.example')
  return async (path: string) => {
    const content = await opened.site.file(path, render, template)
    return typeof content === 'string' ? content : Buffer.from(content ?? '')
  }
}

/** Every value of a tag by its name or property. */
function valuesOf(html: string, key: string): string[] {
  return [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)]
    .filter(([, name]) => name === key)
    .map(([, , value = '']) => value)
}

describe('every service finds what it asks for', () => {
  it('WhatsApp, Discord: the tags stand early, before styles and scripts, and say what they must once', async () => {
    const file = await published()
    for (const path of paths) {
      const html = String(await file(path))
      const last = Math.max(html.lastIndexOf('property="og:'), html.lastIndexOf('name="twitter:'))
      expect(Buffer.byteLength(html.slice(0, last)), path).toBeLessThan(8000)
      expect(html.indexOf('<style'), path).toBeGreaterThan(last)
      expect(html.indexOf('<script'), path).toBeGreaterThan(last)
      expect(html.indexOf('charset="utf-8"'), path).toBeLessThan(1024)
      for (const key of ['title', 'description', 'url', 'type', 'site_name', 'locale']) {
        expect(valuesOf(html, `og:${key}`), `${path} og:${key}`).toEqual([
          expect.stringMatching(/\S/),
        ])
      }
      expect(valuesOf(html, 'og:url')[0]).toBe(site + path.replace('index.html', ''))
      expect(html).toContain(`<link rel="canonical" href="${valuesOf(html, 'og:url')[0]}">`)
      expect(valuesOf(html, 'theme-color')).toEqual([])
      expect(
        html.match(/<meta name="theme-color" media="\(prefers-color-scheme: (?:light|dark)\)"/g),
      ).toHaveLength(2)
    }
  })

  it('X: the large card, its picture described, a description of 200 characters at most', async () => {
    const file = await published()
    const html = String(await file('a/mixed/index.html'))
    expect(valuesOf(html, 'twitter:card')).toEqual(['summary_large_image'])
    expect(valuesOf(html, 'twitter:image:alt')).toEqual(valuesOf(html, 'og:image:alt'))
    expect(valuesOf(html, 'og:image:alt')[0]).toBe('\u2067GPS في اليد\u2069')
    for (const path of paths) {
      const page = String(await file(path))
      expect(valuesOf(page, 'og:description')[0]?.length, path).toBeLessThanOrEqual(200)
    }
  })

  it('Facebook, LinkedIn, WhatsApp, iMessage: one absolute picture of a size they show large and a weight they take', async () => {
    const file = await published()
    const html = String(await file('a/mixed/index.html'))
    const [address = '', ...more] = valuesOf(html, 'og:image')
    expect(more).toEqual([])
    expect(address.startsWith(site)).toBe(true)
    const bytes = await file(address.slice(site.length))
    const { format, width = 0, height = 0 } = await sharp(Buffer.from(bytes)).metadata()
    expect(valuesOf(html, 'og:image:type')).toEqual([`image/${format}`])
    expect([width, height].map(String)).toEqual([
      valuesOf(html, 'og:image:width')[0],
      valuesOf(html, 'og:image:height')[0],
    ])
    expect(['jpeg', 'png']).toContain(format)
    expect(width).toBeGreaterThanOrEqual(600)
    expect(height).toBeGreaterThanOrEqual(315)
    expect(Math.max(width, height)).toBeLessThanOrEqual(4096)
    expect(bytes.length).toBeLessThanOrEqual(300_000)
  })

  it('Telegram: nothing forbids it to look, on no page but the one of what is missing', async () => {
    const file = await published()
    expect(String(await file('robots.txt'))).not.toContain('Disallow')
    for (const path of paths) expect(String(await file(path)), path).not.toContain('noindex')
    const missing = String(await file('404.html'))
    expect(valuesOf(missing, 'robots')).toEqual(['noindex'])
    expect(missing).not.toContain('canonical')
    expect(valuesOf(missing, 'og:url')).toEqual([])
  })
})
