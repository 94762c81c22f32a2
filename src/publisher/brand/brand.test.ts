import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { siteFile } from '../../article/published-files.ts'
import { colours, makeTestEdition, parsed, render, template } from '../edition/test-edition.ts'
import { contentSecurityPolicy } from '../page/content-security-policy.ts'
import { dressColours } from './colours.ts'
import { wordmarks } from './test-brand.ts'

const { open, readAll, remove, write } = makeTestEdition()
const { brand: _, ...sample } = JSON.parse(readFileSync('public/edition.json', 'utf8'))

const wordmark = 'images/wordmark.svg'

function choose(brand: object | undefined): void {
  write('edition.json', { ...sample, ...(brand && { brand }) })
}

async function page(given = template): Promise<string> {
  return String(await open().site.file('a/suez/index.html', render, given))
}

/** What stands before the reader's stylesheet. */
async function styleOf(brand: object): Promise<string> {
  choose(brand)
  return /<style>(.*)p\{\}<\/style>/s.exec(await page())?.[1] ?? ''
}

/** What the publisher hears of an edition's look. */
async function heardOf(brand: object): Promise<string[]> {
  choose(brand)
  const opened = open()
  await opened.site.file('index.html', render, template)
  const faults = opened
    .faults()
    .map(({ field, problem, found }) => `${field}: ${problem}, ${found}`)
  return [...faults, ...[...opened.warnings].filter((one) => one.includes('brand'))]
}

describe('an edition with a face of its own', () => {
  it('has its colours on every page, in the manifest, the bars of phones and the favicon', async () => {
    const brand = { accent: '#0b3a8f', paper: '#f8fafc' }
    choose(brand)
    const files = await readAll()
    const { light, sepia, dark } = dressColours(colours, brand)
    for (const [path, content] of files) {
      if (!/^(?:index|404|search\/index|a\/suez\/index)\.html$/.test(path)) continue
      expect(content, path).toContain(`<style>@layer tokens,brand,base;@layer brand{:root,`)
      expect(content, path).toContain(`color-scheme: light)" content="${light.paper}"`)
      expect(content, path).toContain(`color-scheme: dark)" content="${dark.paper}"`)
      for (const { rubric } of [light, sepia, dark]) expect(content).toContain(`--rubric:${rubric}`)
    }
    expect(parsed(files, siteFile.manifest)).toMatchObject({ theme_color: light.paper })
  })

  it('has them in the mark that is drawn for it', async () => {
    const brand = { accent: '#1f6b45', paper: '#faf9f1' }
    choose(brand)
    remove('images/mark.svg')
    const { site } = open()
    const { paper, rubric } = dressColours(colours, brand).light
    for (const path of await site.paths()) {
      if (!/^favicon-.*svg$/.test(path)) continue
      const mark = String(await site.file(path, render, template))
      expect(mark).toContain(`fill="${paper}"`)
      expect(mark).toContain(`fill="${rubric}"`)
    }
    expect.assertions(2)
  })

  it('names its piece of style in the policy of the page', async () => {
    choose({ accent: '#0b3a8f' })
    const html = await page()
    const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
    const policy = contentSecurityPolicy({ script: template.script, style })
    expect(html).toContain(`Content-Security-Policy" content="${policy}"`)
    expect(html.match(/<style/g)).toHaveLength(1)
    expect(await open().site.file(siteFile.headers, render, template)).toContain(policy)
  })

  it('says in each theme all that is other in any, so that the light one stands nowhere else', async () => {
    const style = await styleOf({ paper: '#fff1e5' })
    const said = [...style.matchAll(/\{((?:--\w+:#\w+;?)+)\}/g)].map(([, one = '']) =>
      one.split(';').map((token) => token.split(':')[0]),
    )
    expect(said).toHaveLength(4)
    for (const names of said) expect(names).toEqual(said[0])
    expect(said[0]).not.toContain('--rubric')
    expect(style).toContain(`[data-theme="sepia"]{--paper:${colours.sepia.paper};`)
  })

  it('may have its headlines in Naskh, whose bold then comes at once', async () => {
    expect(await styleOf({ headlines: 'naskh' })).toMatch(/:root,\[lang\]\{--head:var\(--naskh\)\}/)
    const fonts = { ...template, headlineFonts: { naskh: '/assets/naskh-700.woff2' } }
    expect(await page(fonts)).toContain('<link rel="preload" href="/assets/naskh-700.woff2"')
    choose({ headlines: 'vazirmatn' })
    expect(await page(fonts)).not.toContain('naskh-700')
  })
})

describe('a wordmark', () => {
  it('is a mask in the style, its tails below the line', async () => {
    write(wordmark, wordmarks.hanging)
    const style = await styleOf({ wordmark })
    expect(style).toContain('--wordmark:url("data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org')
    expect(style).toContain('--wordmark-ratio:2.5;--wordmark-whole:2}')
    expect(style).not.toContain('@layer')
  })

  it('stands with its foot on the line where it shows nothing below it', async () => {
    write(wordmark, wordmarks.standing)
    const style = await styleOf({ wordmark })
    expect(style).toContain('--wordmark-ratio:5;--wordmark-whole:5}')
    const address = /url\("data:image\/svg\+xml,([^"]*)"\)/.exec(style)?.[1] ?? ''
    expect(address).not.toMatch(/[<>#"'\\]/)
    expect(decodeURIComponent(address)).toBe(wordmarks.standing)
  })

  it('is rid of what a drawing may not hold', async () => {
    write(
      wordmark,
      wordmarks.standing.replace('<path', '<metadata><a/></metadata><path data-x="1"'),
    )
    expect(await styleOf({ wordmark })).not.toMatch(/metadata|data-x/)
  })

  it('may be a PNG with a transparent ground, without what its program wrote', async () => {
    const drawn = sharp(Buffer.from(wordmarks.standing))
    write(
      'images/wordmark.png',
      await drawn
        .clone()
        .withExif({ IFD0: { Artist: 'me' } })
        .png()
        .toBuffer(),
    )
    const style = await styleOf({ wordmark: 'images/wordmark.png' })
    expect(style).toContain('--wordmark-ratio:5;--wordmark-whole:5}')
    const [, data = ''] = /url\("data:image\/png;base64,([\w+/=]*)"\)/.exec(style) ?? []
    expect((await sharp(Buffer.from(data, 'base64')).metadata()).exif).toBeUndefined()
  })

  it.each<[string, string, () => string | Promise<Buffer> | undefined, string]>([
    ['that is not there', wordmark, () => undefined, 'expected a file of the edition'],
    [
      'that runs',
      wordmark,
      () => wordmarks.hanging.replace('<path', '<script/><path'),
      'expected a drawing of shapes and words',
    ],
    [
      'without a size',
      wordmark,
      () => wordmarks.hanging.replace(/viewBox="[^"]*"/, ''),
      'expected a drawing with a viewBox',
    ],
    [
      'that is heavy',
      wordmark,
      () => wordmarks.hanging.replace('<path', `<path id="${'x'.repeat(10_000)}"`),
      'expected at most 10 kB',
    ],
    [
      'that is a PNG without transparency',
      'images/wordmark.png',
      () => sharp(Buffer.from(wordmarks.standing)).flatten({ background: '#fff' }).png().toBuffer(),
      'expected a PNG with a transparent ground',
    ],
    [
      'that is a JPEG under the name of a PNG',
      'images/wordmark.png',
      () => sharp(Buffer.from(wordmarks.standing)).jpeg().toBuffer(),
      'expected a whole picture',
    ],
  ])('%s is named, and the name is set in type', async (_, path, make, problem) => {
    const source = await make()
    if (source !== undefined) write(path, source)
    const heard = await heardOf({ wordmark: path })
    expect(heard).toHaveLength(1)
    expect(heard[0]).toContain(problem)
    expect(await page()).not.toContain('--wordmark')
  })
})

it('the publisher hears once of a colour that had to move', async () => {
  expect(await heardOf({ accent: '#ffd400' })).toEqual([
    expect.stringMatching(
      /^edition\.json: brand\.accent: letters have less than 4\.6 : 1 .*"#ffd400"$/,
    ),
  ])
  expect(await heardOf({ accent: '#0b3a8f', paper: '#FFFFFF', headlines: 'naskh' })).toEqual([])
})

it('an edition that has chosen nothing is as before, to the byte', async () => {
  choose(undefined)
  const before = await readAll()
  choose({})
  expect(await readAll()).toEqual(before)
  expect(before.get('index.html')).toContain('<style>p{}</style>')
  expect(before.get('index.html')).toContain(`content="${template.policy}"`)
})
