import { expect, type Page, test } from '@playwright/test'
import { type Host, host } from './host.ts'
import { collectComplaints, press, whenAlive } from './reader.ts'
import { outDir } from './sites.ts'

test.use({ serviceWorkers: 'allow' })

let own: Host

/** Pictures that the edition has not, as many as are asked for. */
const manyPictures = /^\/images\/many-\d+\.svg$/

test.beforeEach(async () => {
  own = await host(outDir('sample'), (path) => (manyPictures.test(path) ? '<svg/>' : undefined))
})

test.afterEach(() => own.close())

/** Reads an article until the device keeps it. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(own.url + path)
  await whenAlive(page)
  await expect
    .poll(() =>
      page.evaluate(
        async (file) => {
          await navigator.serviceWorker.ready
          return (
            (await caches.match(file)) !== undefined && navigator.serviceWorker.controller !== null
          )
        },
        `/data/v1/articles/${path.slice(2, -1)}.json`,
      ),
    )
    .toBe(true)
}

function isKept(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (one) => (await caches.match(one)) !== undefined, path)
}

test('without a connection what was read is there, whole, and what was not says why', async ({
  page,
}) => {
  const complaints = collectComplaints(page)
  await read(page, 'a/aflaj/')
  const text = () => page.locator('[data-article] article').first().innerText()
  const before = await text()
  expect(complaints).toEqual([])
  own.close()

  await page.reload()
  await whenAlive(page)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // Voices may be told of late, and with them that one can listen.
  await expect.poll(text).toBe(before)

  await page.goto(`${own.url}a/suez/`)
  await expect(page.getByRole('alert')).toContainText('الاتصال')
  // What can be read all the same.
  const kept = page.getByRole('main').getByRole('article')
  await expect(kept.getByRole('link', { name: /فلاج/ }).first()).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'إعادة المحاولة' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('فلاج')
})

test('without a connection a missing page says why it is not there', async ({ page }) => {
  await read(page, 'a/aflaj/')
  own.close()

  await page.goto(`${own.url}nosuch/`)
  const alert = page.getByRole('main').getByRole('alert')
  await expect(alert).toContainText('انقطع الاتصال')
  await press(alert.getByRole('button', { name: 'إعادة المحاولة' }))
  await expect(alert).toBeVisible()
})

test('without a connection searching looks through what was read', async ({ page }) => {
  await read(page, 'a/aflaj/')
  await read(page, 'a/coffee/')
  own.close()

  await page.goto(`${own.url}search/?q=${encodeURIComponent('القهوة')}`)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { name: 'مقالات على هذا الجهاز' })).toBeVisible()
  const found = main.getByRole('listitem').filter({ has: page.locator('mark') })
  await expect(found).toHaveCount(1)
  await found.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('القهوة')
})

test('what was read before the worker came is kept too, and its pictures', async ({ page }) => {
  await page.goto(own.url)
  await whenAlive(page)
  const link = page.getByRole('main').getByRole('article').getByRole('link').first()
  const headline = (await link.textContent()) ?? ''
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  const picture = page.locator('[data-article] figure img').first()
  const file = await picture.evaluate((one: HTMLImageElement) => one.currentSrc)
  await expect
    .poll(() =>
      page.evaluate(async (one) => {
        const { pathname } = location
        const data = `/data/v1/articles/${pathname.split('/')[2]}.json`
        return [(await caches.match(one)) !== undefined, (await caches.match(data)) !== undefined]
      }, file),
    )
    .toEqual([true, true])
  own.close()

  await page.reload()
  await whenAlive(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await expect
    .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth))
    .toBeGreaterThan(0)
})

test('a second visit asks for the page and what follows it, besides a newer worker', async ({
  page,
}) => {
  await read(page, 'a/aflaj/')
  // What follows is fetched while the reader rests.
  await expect(page.locator('[data-article]')).toHaveCount(2)
  own.asked.splice(0)
  await page.goto('about:blank')
  await page.goto(`${own.url}a/aflaj/`)
  await whenAlive(page)
  await expect(page.locator('[data-article]')).toHaveCount(2)
  // How often a browser looks for a newer worker, and how late after a visit, is its own affair.
  const asked = own.asked.filter(({ path }) => !path.endsWith('worker.js'))
  const paths = asked.map(({ path }) => path)
  expect(paths.length, paths.join(' ')).toBeLessThanOrEqual(2)
  expect(paths.filter((path) => /\.(js|css|woff2|svg)$/.test(path))).toEqual([])
  expect(asked.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(1000)
})

test('however many pictures were seen, the app still opens without a connection', async ({
  page,
}) => {
  await read(page, 'a/aflaj/')
  await page.evaluate(async () => {
    for (let at = 0; at < 450; at++) await (await fetch(`/images/many-${at}.svg`)).text()
  })
  await expect.poll(() => isKept(page, '/images/many-449.svg')).toBe(true)
  await expect.poll(() => isKept(page, '/images/many-0.svg')).toBe(false)
  own.close()

  await page.reload()
  await whenAlive(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('فلاج')
  await page.goto(`${own.url}search/`)
  await expect(page.getByRole('combobox')).toBeVisible()
})

test('what an earlier worker kept is not lost', async ({ page }) => {
  await page.goto(own.url)
  await page.evaluate(async () => {
    const earlier = await caches.open('sutur / files')
    await earlier.put('/404.html', new Response('an earlier shell'))
    const headers = { 'Content-Type': 'image/svg+xml' }
    await earlier.put('/images/many-1.svg', new Response('<svg/>', { headers }))
    const app = await caches.open('sutur / app')
    await app.put('/assets/naskh-01234567.woff2', new Response('a font'))
    await (await caches.open('of another site')).put('/its', new Response(''))
  })
  await read(page, 'a/aflaj/')
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).sort()))
    .toEqual([
      'of another site',
      'sutur / app',
      expect.stringMatching(/^sutur \/ app \w+$/),
      'sutur / data',
      'sutur / pictures',
    ])
  expect(await isKept(page, '/images/many-1.svg')).toBe(true)
  own.close()

  await page.reload()
  await whenAlive(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('فلاج')
})
