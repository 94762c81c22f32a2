import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Edition } from '../../article/edition.ts'
import { dataFile, siteFile } from '../../article/published-files.ts'
import { describeWaiting } from '../build/report.ts'
import { makeTestEdition, parsed, render, template } from '../edition/test-edition.ts'

const { open, path, readAll, remove, write } = makeTestEdition()
const origin = 'https://sutur.example'

const about = {
  version: 1,
  id: 'about',
  language: 'ar',
  headline: 'من نحن',
  deck: 'صحيفة تُقرأ على مهل',
  modified: '2026-11-12',
  section: 'arts',
  body: [{ type: 'paragraph', text: 'كلمةلاتردفيمقال' }],
}

function writePages(pages: readonly object[]): void {
  const config = JSON.parse(readFileSync(join(path(), 'edition.json'), 'utf8'))
  write('edition.json', { ...config, pages: pages.map((one) => Reflect.get(one, 'id')) })
  for (const one of pages) write(`pages/${Reflect.get(one, 'id')}.json`, one)
}

async function editionData(at?: string): Promise<Edition> {
  return JSON.parse(String(await open('/', at).site.file(dataFile.edition, render, template)))
}

beforeEach(() => {
  remove('pages')
  writePages([])
})

describe('an own page', () => {
  it('is found at the paths that it had before, where no article had one of them', async () => {
    write('articles/suez.json', { ...about, id: 'suez', aliases: ['/من-نحن/'] })
    writePages([{ ...about, aliases: ['/about-us/', '/من-نحن/', 'old-about', '/?page_id=2'] }])
    const files = await readAll('/x/', origin)
    expect(files.get('about-us/index.html')).toContain('content="0; url=/x/p/about/"')
    expect(files.get('about-us/index.html')).toContain('<a href="/x/p/about/">من نحن</a>')
    expect(files.get('من-نحن/index.html')).toContain('url=/x/a/suez/')
    expect([...files].filter(([, text]) => text.includes('0; url=/x/p/about/'))).toHaveLength(1)
  })

  it('is a page with its data, which says nothing of a place among articles', async () => {
    writePages([about])
    const files = await readAll('/x/', origin)
    const { version, section, ...page } = about
    expect(parsed(files, dataFile.own('about'))).toEqual({ page, ids: [expect.any(String)] })
    const html = files.get('p/about/index.html')
    expect(html).toContain('<link rel="canonical" href="https://sutur.example/x/p/about/">')
    expect(html).toContain('<meta name="description" content="صحيفة تُقرأ على مهل">')
    expect(html).not.toContain('noindex')
  })

  it('stands in no list, feed, count or index, and in one sitemap', async () => {
    const before = await readAll('/', origin)
    writePages([about])
    const after = await readAll('/', origin)
    const own = ['p/about/index.html', dataFile.own('about')]
    const changed = [...after].filter(([file, content]) => before.get(file) !== content)
    expect(changed.map(([file]) => file).sort()).toEqual(
      [...own, dataFile.edition, siteFile.listSitemap].sort(),
    )
    expect(after.get(siteFile.listSitemap)).toContain(
      '<url><loc>https://sutur.example/p/about/</loc><lastmod>2026-11-12</lastmod></url>',
    )
    for (const [file, content] of after) {
      if (!own.includes(file)) expect(content, file).not.toContain('كلمةلاتردفيمقال')
    }
  })

  it('is named to every page, and without any the edition says as much as before', async () => {
    expect(await editionData()).not.toHaveProperty('pages')
    writePages([{ ...about, id: 'terms', headline: 'الترخيص' }, about])
    expect((await editionData()).pages).toEqual([
      { id: 'terms', label: 'الترخيص' },
      { id: 'about', label: 'من نحن' },
    ])
  })

  it('publishes its pictures, and tells of one that is not there', async () => {
    write('images/house.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="5"/>')
    const figure = (src: string) => ({ type: 'figure', src, caption: 'البيت' })
    writePages([{ ...about, body: [figure('images/house.svg'), figure('images/gone.svg')] }])
    const { site, faults, missing } = open()
    const view = JSON.parse(String(await site.file(dataFile.own('about'), render, template)))
    const [house, gone] = view.page.body
    expect(house).toMatchObject({ src: expect.stringMatching(/^images\/house-/), width: 8 })
    expect(await site.file(house.src, render, template)).toBeDefined()
    expect(gone).toEqual({ type: 'figure', caption: 'البيت' })
    expect(faults()).toMatchObject([{ file: 'pages/about.json', field: 'body[1].src' }])
    expect([...missing.pictures]).toEqual(['images/gone.svg'])
  })

  it('that is not public is held back, and shown where drafts are', async () => {
    const later = { ...about, id: 'later', published: '2026-12-24', headline: 'خبر الغد' }
    writePages([{ ...about, status: 'draft', headline: 'المسوّدة' }, later])
    const files = await readAll('/', origin)
    for (const [file, content] of files) expect(content, file).not.toMatch(/المسوّدة|خبر الغد|\/p\//)
    expect(describeWaiting(open().waiting).slice(0, 2)).toEqual([
      '1 draft left out: pages/about',
      '1 article held back until their date: pages/later (2026-12-24T00:00:00.000Z)',
    ])
    const shown = await readAll('/', origin, { showsUnpublished: true })
    expect(shown.get('p/about/index.html')).toContain('<meta name="robots" content="noindex">')
    expect(parsed(shown, dataFile.own('later')).isUnpublished).toBe(true)
    expect(shown.get(siteFile.listSitemap)).not.toContain('/p/')
  })

  it.each([
    ['about', 'AboutPage'],
    ['contact', 'ContactPage'],
    ['constructor', 'WebPage'],
  ])('%s is described as %s', async (id, type) => {
    writePages([{ ...about, id }])
    const { site } = open('/', origin)
    const html = String(await site.file(`p/${id}/index.html`, render, template))
    expect(html).toContain(`"@type":"${type}","name":"من نحن"`)
  })
})

it('whether there are feeds is known to every page', async () => {
  expect(await editionData()).not.toHaveProperty('hasFeeds')
  expect((await editionData(origin)).hasFeeds).toBe(true)
})
