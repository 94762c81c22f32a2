import { readFileSync } from 'node:fs'
import { type Page, test as plain } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { type Host, host } from './host.ts'
import { keep, said } from './library.ts'
import { expect, press, test, whenAlive } from './reader.ts'
import { outDir } from './sites.ts'

test.use({ serviceWorkers: 'allow' })

let own: Host

plain.beforeEach(async () => {
  own = await host(outDir('sample'))
})

plain.afterEach(() => own.close())

/** 8 by 6 points of one colour. */
const avif =
  'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACIAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAgAAAAGAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAqbWRhdBIACgg4CL1tAQ0GkDIUHEJi5OAAFgAAAJA1jjx8h94krLw='

/** As if this had been a photograph of which the device keeps what the browser chose. */
async function replaceKept(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    async ({ name, content }) => {
      const cache = await caches.open('sutur-library /')
      const [request] = (await cache.keys()).filter(({ url }) => url.includes(name))
      if (!request) throw new Error(`${name} is not kept`)
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))
      await cache.put(request, new Response(bytes, { headers: { 'Content-Type': 'image/avif' } }))
    },
    { name, content },
  )
}

async function downloadBook(page: Page): Promise<Buffer> {
  const writing = page.waitForEvent('download')
  await press(page.getByRole('button', { name: 'المحفوظات كتابًا (EPUB)' }))
  const download = await writing
  expect(download.suggestedFilename()).toBe('sutur-saved.epub')
  return readFileSync(await download.path())
}

const noDownloads = 'Playwright hears of no download in Firefox'

test('what is saved leaves as a book, with its pictures, in its order', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', noDownloads)
  for (const id of ['aflaj', 'zero']) await keep(page, own.url, id)
  await replaceKept(page, 'images/aflaj-section-', avif)
  await replaceKept(page, 'images/zero-digits-', btoa('\0\0\0 ftypavif, and no more'))
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.goto(`${own.url}library/?part=offline`)
  await whenAlive(page)
  expect(scripts.join()).not.toMatch(/offer-book|book-worker/)
  const bytes = await downloadBook(page)
  await expect(said(page)).toContainText('صارت المحفوظات كتابًا: مقالان')

  // First, with no extra field and as it is: programs read it at this place.
  expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip')
  const files = unzipSync(bytes)
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  expect(text('META-INF/container.xml')).toContain('full-path="EPUB/package.opf"')
  const packed = text('EPUB/package.opf')
  const named = [...packed.matchAll(/href="([^"]+)"/g)].map(([, path]) => `EPUB/${path}`)
  const frame = ['mimetype', 'META-INF/container.xml', 'EPUB/package.opf']
  expect([...frame, ...named].sort()).toEqual(Object.keys(files).sort())
  expect(packed).toContain('<dc:title>المحفوظات · سطور</dc:title>')
  expect(packed).toContain('<dc:language>ar</dc:language>')
  expect(packed).toMatch(
    /<spine page-progression-direction="rtl">\s*<itemref idref="title"\/>\s*<itemref idref="nav"\/>\s*<itemref idref="a-zero"\/>\s*<itemref idref="a-aflaj"\/>\s*<\/spine>/,
  )
  expect(text('EPUB/nav.xhtml')).toMatch(/علوم.*a\/zero.xhtml.*طبيعة.*a\/aflaj.xhtml/s)

  const aflaj = text('EPUB/a/aflaj.xhtml')
  expect(aflaj).toContain('lang="ar" dir="rtl"')
  const shown = [...aflaj.matchAll(/<img src="\.\.\/([^"]+)"/g)].map(([, path]) => `EPUB/${path}`)
  expect(shown.map((path) => path.replace(/^.*\./, ''))).toEqual(['svg', 'jpg'])
  expect(files[shown[1] ?? '']?.slice(0, 3)).toEqual(Uint8Array.of(0xff, 0xd8, 0xff))
  const zero = text('EPUB/a/zero.xhtml')
  expect(zero.match(/<figure>/g)).toHaveLength(2)
  expect(zero.match(/<img /g)).toHaveLength(1)
})

test('a book holds what is on the device, says what is not, and needs no connection again', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', noDownloads)
  await keep(page, own.url, 'aflaj')
  await keep(page, own.url, 'zero')
  await page.goto(`${own.url}library/?part=offline`)
  await whenAlive(page)
  const first = await downloadBook(page)
  await page.evaluate(async () => {
    const cache = await caches.open('sutur-library /')
    await cache.delete('/data/v1/articles/zero.json')
  })
  // The worker of the site keeps what a page has used.
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const kept = await Promise.all(
          (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
        )
        return kept.flat().filter(({ url }) => url.includes('book')).length
      }),
    )
    .toBe(2)
  await own.close()
  const second = unzipSync(await downloadBook(page))
  await expect(said(page)).toContainText('ما ليس على الجهاز من المحفوظات: مقال واحد')
  expect(Object.keys(second)).not.toContain('EPUB/a/zero.xhtml')
  expect(Object.keys(unzipSync(first))).toContain('EPUB/a/zero.xhtml')
})

test('without a saved article there is no book, and the page says so', async ({ page }) => {
  await page.goto(`${own.url}library/?part=offline`)
  await whenAlive(page)
  await press(page.getByRole('button', { name: 'المحفوظات كتابًا (EPUB)' }))
  await expect(said(page)).toContainText('لا مقال محفوظًا على هذا الجهاز')
})

for (const part of ['offer-book', 'book-worker']) {
  plain(`where ${part} does not come there is no book, and the page says so`, async ({ page }) => {
    own.lie = (path) => (path.includes(part) ? { status: 503 } : undefined)
    await page.goto(`${own.url}library/?part=offline`)
    await whenAlive(page)
    const button = page.getByRole('button', { name: 'المحفوظات كتابًا (EPUB)' })
    await press(button)
    await expect(page.getByRole('alert')).toContainText('لم يُصنع الكتاب')
    await expect(button).toHaveAttribute('aria-busy', 'false')
  })
}
