import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Page, Request } from '@playwright/test'
import { host } from './host.ts'
import { expect, press, test, watchShifts, whenAlive } from './reader.ts'
import { outDir, sites } from './sites.ts'

const { url } = sites.sample

/** Bytes over the wire where a host compresses as ours should: brotli at its best, files that are compressed as they are. */
function wireBytes(path: string): number {
  const bytes = readFileSync(join(outDir('sample'), path))
  return /\.(woff2|jpe?g|png|avif|webp)$/.test(path)
    ? bytes.length
    : brotliCompressSync(bytes).length
}

/** Paths of what the page asked this site for: before load and the first paint, and until it rests. */
async function requestsOf(page: Page, path: string): Promise<{ before: string[]; all: string[] }> {
  const all: string[] = []
  const open = openRequests(page)
  page.on('request', (request) => all.push(new URL(request.url()).pathname.slice(1)))
  await page.goto(url + path, { waitUntil: 'load' })
  await restOn(page, open)
  const loaded = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    const load = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventStart : 0
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    const end = Math.max(load, paint?.startTime ?? 0)
    return performance
      .getEntriesByType('resource')
      .filter((one) => one.startTime < end)
      .map((one) => new URL(one.name).pathname.slice(1))
  })
  return { before: [path, ...loaded], all }
}

function style(path: string): string {
  const html = readFileSync(join(outDir('sample'), path, 'index.html'), 'utf8')
  return /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? ''
}

test('the reading stylesheet is 8 kB at most', () => {
  const bytes = brotliCompressSync(style('a/suez/')).length
  expect(bytes).toBeGreaterThan(3000)
  expect(bytes).toBeLessThanOrEqual(8000)
})

test('an article asks for 6 files at most before load and the first paint, and none of them is a script', async ({
  page,
}) => {
  const { before, all } = await requestsOf(page, 'a/aflaj/')
  expect(before.length).toBeLessThanOrEqual(6)
  expect(before.filter((path) => path.endsWith('.js'))).toEqual([])
  expect(all.filter((path) => path.endsWith('.js')).length).toBeGreaterThan(0)
})

test('all scripts for reading are 140 kB at most', async ({ page }) => {
  const { all } = await requestsOf(page, 'a/aflaj/')
  const scripts = all.filter((path) => path.endsWith('.js'))
  const bytes = scripts.reduce((sum, path) => sum + wireBytes(path), 0)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(140_000)
})

/** The interface's words apart: they come in one file with those of all parts that come later. */
test('what a search loads, and reading does not, is 16 kB of script and 1.7 of styles at most', async ({
  page,
}) => {
  const code = (paths: readonly string[]) =>
    paths.filter((one) => /\.(js|css)$/.test(one) && !/\/ar-later-/.test(one))
  const reading = code((await requestsOf(page, 'a/aflaj/')).all)
  const { all } = await requestsOf(page, `search/?q=${encodeURIComponent('«الماء العذب» قصه')}`)
  const field = page.getByRole('combobox')
  await field.fill('الحق')
  await expect(page.getByRole('option').first()).toBeVisible()
  await field.fill('زززز')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /زززز/ })).toBeVisible()
  const more = code(all).filter((one) => !reading.includes(one))
  const bytesOf = (kind: RegExp) =>
    more.filter((one) => kind.test(one)).reduce((sum, path) => sum + wireBytes(path), 0)
  const tables = bytesOf(/word-tables-/)
  expect(tables, 'the lists of words that a search knows').toBeGreaterThan(3000)
  expect(tables, 'the lists of words that a search knows').toBeLessThanOrEqual(12_500)
  expect(bytesOf(/\.js$/) - tables, more.join()).toBeGreaterThan(6000)
  expect(bytesOf(/\.js$/) - tables, more.join()).toBeLessThanOrEqual(16_000)
  expect(bytesOf(/\.css$/), more.join()).toBeLessThanOrEqual(1700)
})

/** The words apart, of which each language has its own, and what comes when the page has rested. */
test('the library names its scripts, and waits for no others', async ({ page }) => {
  const html = readFileSync(join(outDir('sample'), 'library/index.html'), 'utf8')
  const named = Array.from(
    html.matchAll(/<link rel="modulepreload" href="\/([^"]+)"/g),
    ([, name]) => name,
  )
  expect(named.join()).toMatch(/\/reader-/)
  const { all } = await requestsOf(page, 'library/')
  const others = all.filter((one) => one.endsWith('.js') && !named.includes(one))
  expect(others.filter((one) => !/\/(?:ar-later|ar-library|page-turns)-/.test(one))).toEqual([])
})

/** The same article as plain HTML without a script, with one photograph, is 117 kB. */
test('everything an article loads is 240 kB at most', async ({ page }) => {
  const { all } = await requestsOf(page, 'a/aflaj/')
  const files = all.map((path) => (path.endsWith('/') ? `${path}index.html` : path))
  const bytes = files.reduce((sum, path) => sum + wireBytes(path), 0)
  expect(bytes, files.join(' ')).toBeLessThanOrEqual(240_000)
})

test('a second visit asks for the page and nothing else', async ({ page }) => {
  const own = await host(outDir('sample'))
  const open = openRequests(page)
  try {
    for (const path of ['', 'a/aflaj/', 'latest/']) {
      await page.goto(own.url + path)
      await restOn(page, open)
      const first = own.asked.splice(0).length
      expect(first).toBeGreaterThan(1)
      await page.goto('about:blank')
      await page.goto(own.url + path)
      await restOn(page, open)
      const again = own.asked.splice(0)
      expect(again.length, again.map((one) => one.path).join()).toBeLessThanOrEqual(2)
      expect(again.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(1000)
    }
  } finally {
    own.close()
  }
})

/**
 * Until all has come that a page asks for by itself. The app asks for what may be read next and for the turns between
 * pages a second after it has taken a page over, notes on the device that the page was seen, and then draws what follows
 * an article. Asked by functions alone: an `expect` of an element that has to wait describes the page as it is for screen
 * readers, which lays out what stands under a veil and fetches its fonts.
 */
async function restOn(page: Page, open: ReadonlySet<Request>): Promise<void> {
  await whenAlive(page)
  for (const isSo of [isFollowed, isNoted, hasTurns]) await page.waitForFunction(isSo)
  await expect.poll(() => open.size).toBe(0)
}

/** The requests of a page that are under way; it changes as they come and go. */
function openRequests(page: Page): ReadonlySet<Request> {
  const open = new Set<Request>()
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return open
}

function hasTurns(): boolean {
  return performance
    .getEntriesByType('resource')
    .some(({ name }) => /\/page-turns-.*\.js$/.test(name))
}

function isFollowed(): boolean {
  const hasNext = document.querySelector('[data-next]') !== null
  return !hasNext || document.querySelector('[data-article] + [data-article] h2') !== null
}

function isNoted(): boolean {
  const { at = 0 } = JSON.parse(localStorage.getItem('sutur.visits') ?? '{}')
  return at > performance.timeOrigin
}

test('the document of an article is 18 kB at most, its stylesheet included', () => {
  expect(wireBytes('a/aflaj/index.html')).toBeLessThanOrEqual(18_000)
})

/** Where fonts come in time: on a busy machine they are late at a first visit, of which `late-fonts.spec.ts` tells. */
test('nothing shifts while a page loads', async ({ page }) => {
  const paths = ['', 'latest/', 't/nature/', 'a/aflaj/', 'a/suez/', 'a/satellite-fix/']
  const shiftOf = await watchShifts(page)
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    for (const path of paths) {
      await page.goto(url + path, { waitUntil: 'load' })
      await shiftOf()
    }
    for (const path of paths) {
      await page.goto(url + path, { waitUntil: 'load' })
      expect(await shiftOf(), `${path} at ${width}`).toBeLessThanOrEqual(0.01)
    }
  }
})

test('no tap on an essential control is lost while the app is on its way', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/assets\/reader-.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${url}a/aflaj/`)
  const settings = page.locator('details').first()
  for (const open of [true, false, true]) {
    await press(page.getByLabel('الخط والمظهر').first())
    await expect(settings).toHaveJSProperty('open', open)
  }
  release()
  await whenAlive(page)
  await expect(settings).toHaveJSProperty('open', true)
  await press(page.getByRole('button', { name: 'إغلاق' }))
  await expect(settings).toHaveJSProperty('open', false)
})
