import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Host, host } from './host.ts'
import { expect, press, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'
import { throttle } from './throttle.ts'
import { writeWideEdition } from './wide-edition.ts'

// The site is built once.
test.describe.configure({ mode: 'default' })

/** The largest table that an article may hold. */
const rows = 2000

let folder = ''
let site: Host

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-wide-'))
  const out = join(folder, 'site')
  execFileSync('npx', ['vite', 'build', '--outDir', out, '--emptyOutDir'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SUTUR_EDITION: writeWideEdition(join(folder, 'edition'), rows),
      SUTUR_ORIGIN: 'https://paper.example',
      SUTUR_CARDS: 'off',
    },
  })
  site = await host(out, (path) =>
    path.endsWith('/') ? readFileSync(join(out, '404.html'), 'utf8') : undefined,
  )
})
test.afterAll(() => {
  site.close()
  rmSync(folder, { recursive: true, force: true })
})

const word = 'مستشفياتهم'.repeat(19)
const pages = {
  'the front page': '',
  'a list': 'latest/',
  'an older list page': 'latest/1/',
  'a topic with a long name': 't/wide/',
  'a filter': 'latest/?t=wide&t=filler',
  'an article': 'a/arabic/',
  'an article in English': 'a/latin/',
  'an article with a table': 'a/table/',
  'an own page': 'p/arabic/',
  'an own page in English': 'p/latin/',
  'a search': 'search/',
  'results of a search': `search/?q=${encodeURIComponent(word)}`,
  'a missing page': `nosuch/${'x'.repeat(200)}/`,
}

for (const language of ['ar', 'fr']) {
  test(`no word is so long that a page scrolls sideways, in ${language}`, async ({ page }) => {
    await page.addInitScript((value) => {
      localStorage.setItem('sutur.preferences', JSON.stringify({ language: value }))
    }, language)
    for (const [name, path] of Object.entries(pages)) {
      await page.setViewportSize({ width: 320, height: 800 })
      await page.goto(site.url + path)
      await whenAlive(page)
      for (const width of [320, 390, 1280]) {
        await page.setViewportSize({ width, height: 800 })
        for (const size of ['2', '5']) {
          await page.evaluate((value) => {
            document.documentElement.dataset.size = value
          }, size)
          const beyond = () =>
            page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          await expect.poll(beyond, `${name} at ${width}, size ${size}`).toBeLessThanOrEqual(0)
        }
      }
    }
  })
}

test('however long the name of a paper is, the tools beside it keep their size', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`${site.url}latest/`)
  await whenAlive(page)
  const header = page.getByRole('banner')
  for (const tool of [
    header.getByRole('link', { name: 'بحث' }),
    header.getByRole('link', { name: 'المكتبة' }),
    header.getByLabel('الخط والمظهر'),
  ]) {
    const box = await tool.boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(44)
    expect(box?.height).toBeGreaterThanOrEqual(44)
  }
})

test('what opens over a page of long words is no wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`${site.url}a/arabic/`)
  await whenAlive(page)
  await press(page.getByLabel('الخط والمظهر'))
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  await expect(page.getByRole('radio', { name: 'كبير', exact: true })).toBeVisible()
  await expect.poll(beyond).toBeLessThanOrEqual(0)
  await press(page.getByRole('button', { name: 'إغلاق' }))
  await press(page.locator('summary').filter({ hasText: 'مشاركة' }).first())
  await expect(page.getByRole('dialog', { name: 'مشاركة' })).toBeVisible()
  await expect.poll(beyond).toBeLessThanOrEqual(0)
})

test('the list of keys breaks no word of French in the largest letters on a small phone', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('sutur.preferences', JSON.stringify({ language: 'fr', size: '5' }))
  })
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto(`${sites.sample.url}a/suez/`)
  await whenAlive(page)
  await page.keyboard.press('?')
  const deeds = page.getByRole('dialog', { name: 'Raccourcis clavier' }).getByRole('definition')
  await expect(deeds.first()).toBeVisible()
  const broken = await deeds.evaluateAll((all) =>
    all.flatMap((one) => {
      if (one instanceof HTMLElement) one.style.overflowWrap = 'normal'
      return one.scrollWidth > one.clientWidth ? [one.textContent] : []
    }),
  )
  expect(broken).toEqual([])
})

test('two hundred topics stand folded over a list, with script and without, and the one chosen is seen', async ({
  page,
  browser,
}) => {
  const plain = await browser.newContext({ javaScriptEnabled: false })
  for (const tab of [page, await plain.newPage()]) {
    await tab.setViewportSize({ width: 390, height: 800 })
    await tab.goto(`${site.url}t/topic-150/`)
    const filter = tab.getByRole('navigation', { name: 'التصفية بالأبواب' })
    await expect(filter.getByRole('link', { name: 'باب 150' })).toBeVisible()
    await tab.goto(`${site.url}latest/`)
    const box = await tab.getByRole('main').getByRole('article').first().boundingBox()
    expect(box?.y).toBeLessThan(1600)
    const far = filter.getByRole('link', { name: 'باب 199' })
    await expect(far).toBeHidden()
    await filter.getByText('بقية الأبواب').click()
    await expect(far).toBeVisible()
    const footer = tab.getByRole('contentinfo')
    expect(await footer.getByRole('link').count()).toBeLessThan(30)
    await expect(footer.getByRole('link', { name: 'كل الأبواب' })).toBeVisible()
  }
  await plain.close()
})

test('in French no topic of a filter reaches into the gutter', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('sutur.preferences', JSON.stringify({ language: 'fr' }))
  })
  await page.goto(`${sites.sample.url}t/nature/`)
  await whenAlive(page)
  const items = page.getByRole('navigation', { name: 'Filtrer par rubrique' }).getByRole('listitem')
  await expect(items.first()).toBeVisible()
  for (const item of await items.all()) {
    expect(await item.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
  }
})

test('a table of 60 × 2,000 opens on a slow phone, scrolls in itself and keeps its header', async ({
  page,
  browserName,
}) => {
  // Firefox cannot be slowed down.
  if (browserName === 'chromium') await throttle(page)
  await page.goto(`${site.url}a/table/`)
  await whenAlive(page)
  const table = page.getByRole('region', { name: /^جدول: عمود 1/ })
  const header = table.getByRole('columnheader').first()
  expect(await table.getByRole('row').count()).toBe(rows + 1)
  await table.focus()
  const place = await table.evaluate((one) => {
    scrollTo(0, one.getBoundingClientRect().top + scrollY)
    one.scrollTop = one.scrollHeight / 2
    one.scrollLeft = -one.scrollWidth
    return { page: document.documentElement.scrollHeight, own: one.scrollHeight }
  })
  // The page is not as long as its table.
  expect(place.page).toBeLessThan(8000)
  expect(place.own).toBeGreaterThan(40_000)
  const [top, own] = await Promise.all([header.boundingBox(), table.boundingBox()])
  expect(Math.abs((top?.y ?? 0) - (own?.y ?? 0))).toBeLessThan(3)
  await expect(table.getByText('سطر 1000', { exact: true })).toBeAttached()
})

test('paper shows every column of a table, however many there are', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Playwright cannot show Firefox as paper')
  // What a sheet of A4 has between its margins.
  await page.setViewportSize({ width: 640, height: 900 })
  for (const path of ['a/table/', 'a/arabic/']) {
    await page.goto(site.url + path)
    await whenAlive(page)
    await page.emulateMedia({ media: 'print' })
    const beyond = await page
      .getByRole('region', { name: /^جدول/ })
      .locator('tr:nth-child(-n + 20) > *')
      .evaluateAll((cells) =>
        cells.flatMap((cell) => {
          const { left, right } = cell.getBoundingClientRect()
          return left < 0 || right > innerWidth ? [cell.textContent] : []
        }),
      )
    expect(beyond, path).toEqual([])
    await page.emulateMedia({ media: 'screen' })
  }
})
