import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { firstAdditions, titleOf, writeCoverageEdition } from './coverage-edition.ts'
import { type Host, host } from './host.ts'
import { expect, press, test, watchShifts, whenAlive } from './reader.ts'

// The builds are made once.
test.describe.configure({ mode: 'default' })

let folder = ''
let site: Host

test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-coverage-'))
  const builds = [
    ['first', firstAdditions, false],
    ['later', firstAdditions + 2, false],
    ['ended', firstAdditions + 2, true],
  ] as const
  for (const [name, count, isEnded] of builds) {
    execFileSync('npx', ['vite', 'build', '--outDir', join(folder, name), '--emptyOutDir'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SUTUR_EDITION: writeCoverageEdition(join(folder, `${name}-edition`), count, isEnded),
        SUTUR_CARDS: 'off',
      },
    })
  }
})
test.beforeEach(async ({ page }) => {
  site = await host(join(folder, 'first'))
  // What is read on to is not what is told here.
  await page.addInitScript(() => {
    localStorage.setItem('sutur.preferences', JSON.stringify({ flow: 'off' }))
  })
})
test.afterEach(() => site.close())
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const address = () => `${site.url}a/canal-live/`
const entries = (page: Page) => page.getByRole('heading', { level: 3, name: /^إضافة الساعة/ })
const bar = (page: Page) => page.getByRole('article').first().getByRole('status')

function titles(count: number): string[] {
  return Array.from({ length: count }, (_, at) => titleOf(at))
}

/** Opens the coverage, whose page has a clock that the story turns. */
async function open(page: Page): Promise<void> {
  await page.clock.install()
  await page.goto(address())
  await whenAlive(page)
}

/** As if the reader had stayed so long that the page asks for additions. */
async function stay(page: Page): Promise<void> {
  const answered = page.waitForResponse(/data\/v1\/coverage\/canal-live\.json/)
  await page.clock.fastForward('10:00')
  await answered
}

test('a live coverage is told from its newest addition, by days, with its key moments', async ({
  page,
}) => {
  const shift = await watchShifts(page)
  await page.goto(address())
  await whenAlive(page)
  const main = page.getByRole('main')
  await expect(main.getByText('تغطية مباشرة')).toBeVisible()
  await expect(entries(page)).toHaveText(titles(firstAdditions).reverse())
  await expect(main.getByRole('heading', { level: 2, name: /نوفمبر/ })).toHaveText([
    '21 نوفمبر (تشرين الثاني) 2026',
    '20 نوفمبر (تشرين الثاني) 2026',
  ])
  await expect(main.getByText('الأوقات بتوقيت غرينتش')).toContainText('+2')
  const stops = page.getByRole('complementary').filter({ hasText: 'أبرز المحطات' })
  await expect(stops.getByRole('link')).toHaveText([/14:20/, /08:30/])
  await press(stops.getByRole('link').last())
  await expect(page).toHaveURL(/canal-live\/#e-\w+$/)
  await expect(entries(page).last()).toBeInViewport()
  expect(await shift()).toBeLessThanOrEqual(0.01)
})

test('what is new is offered, comes when it is asked for, and moves nothing that is read', async ({
  page,
}) => {
  await open(page)
  await stay(page)
  await expect(bar(page)).toHaveText('لا جديد بعد هذا')
  site.folder = join(folder, 'later')
  const read = entries(page).nth(2)
  await read.scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollBy(0, 300))
  const place = async () => (await read.boundingBox())?.y
  const before = await place()
  await stay(page)
  const offer = bar(page).getByRole('button', { name: 'إضافتان جديدتان' })
  await expect(offer).toBeInViewport()
  await expect(entries(page)).toHaveCount(firstAdditions)
  expect(await place()).toBe(before)
  await press(offer)
  await expect(entries(page)).toHaveText(titles(firstAdditions + 2).reverse())
  const moved = entries(page).nth(4)
  await expect(moved).toHaveText(titleOf(1))
  expect(Math.abs(((await moved.boundingBox())?.y ?? 0) - (before ?? 0))).toBeLessThanOrEqual(1)
  const newest = page.getByRole('listitem').filter({ hasText: titleOf(firstAdditions + 1) })
  await expect(newest.getByRole('link').first()).toBeFocused()
  await expect(page.getByRole('main').getByText('جديد:')).toHaveCount(2)
  await press(bar(page).getByRole('link', { name: 'إلى الجديد' }))
  await expect(entries(page).first()).toBeInViewport()
})

test('at the head of the list what is new is seen as it comes', async ({ page }) => {
  await open(page)
  site.folder = join(folder, 'later')
  await stay(page)
  await press(bar(page).getByRole('button', { name: 'إضافتان جديدتان' }))
  await expect(entries(page).first()).toHaveText(titleOf(firstAdditions + 1))
  await expect(entries(page).first()).toBeInViewport()
})

test('a coverage that ends while it is read says so, and is read from its beginning', async ({
  page,
}) => {
  await open(page)
  site.folder = join(folder, 'ended')
  await stay(page)
  await press(bar(page).getByRole('button', { name: 'انتهت التغطية. قراءتها من البداية' }))
  await expect(entries(page)).toHaveText(titles(firstAdditions + 2))
  await expect(bar(page)).toHaveCount(0)
  await expect(page.getByRole('main').getByText('انتهت التغطية')).toBeVisible()
})

test('an address that hosts cannot answer for leaves what is read, and is asked for again', async ({
  page,
  complaints,
}) => {
  await open(page)
  site.lie = (path) => (path.includes('/coverage/') ? { status: 503 } : undefined)
  await stay(page)
  site.folder = join(folder, 'later')
  site.lie = () => undefined
  await stay(page)
  await expect(bar(page).getByRole('button', { name: 'إضافتان جديدتان' })).toBeVisible()
  expect(complaints.splice(0).filter((one) => !one.includes('503'))).toEqual([])
})

test('each addition has an address, which opens at it and is copied', async ({ page, context }) => {
  const engine = context.browser()?.browserType().name()
  test.skip(engine === 'firefox', 'Playwright cannot allow the clipboard there')
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(address())
  await whenAlive(page)
  const link = page.getByRole('link', { name: `مشاركة: ${titleOf(0)}` })
  await link.scrollIntoViewIfNeeded()
  await press(link)
  await expect(page.getByText('نُسخ الرابط')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/\/a\/canal-live\/#e-\w+$/)
  await page.goto('about:blank')
  await page.goto(copied)
  await expect(entries(page).filter({ hasText: titleOf(0) })).toBeInViewport()
})

test('lists say what goes on, and no more once it has ended', async ({ page }) => {
  const card = page.getByRole('article').filter({ hasText: 'ما يجري في القناة ساعة بساعة' })
  await page.goto(`${site.url}t/history/`)
  await expect(card.getByText('تغطية مباشرة')).toBeVisible()
  site.folder = join(folder, 'ended')
  await page.goto(`${site.url}t/history/`)
  await expect(card).toBeVisible()
  await expect(card.getByText('تغطية مباشرة')).toHaveCount(0)
})

test('where its script does not arrive it reads as a plain text', async ({ page, complaints }) => {
  await page.route(/CoverageText-.*\.js/, (route) => route.abort())
  await page.goto(`${site.url}t/history/`)
  await whenAlive(page)
  await press(page.getByRole('link', { name: 'ما يجري في القناة ساعة بساعة' }))
  await expect(entries(page)).toHaveText(titles(firstAdditions).reverse())
  complaints.splice(0)
})

test('in every look and at every width it has no fault and no scroll aside', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 390, 768, 1280]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address())
      await whenAlive(page)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${colorScheme} at ${width}`).toBeLessThanOrEqual(0)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    }
  }
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'Playwright cannot turn scripts off in Firefox',
  )

  test('it is read as it was published, from either end', async ({ page }) => {
    await page.goto(address())
    await expect(entries(page)).toHaveText(titles(firstAdditions).reverse())
    await expect(page.getByText('لا جديد بعد هذا')).toHaveCount(0)
    site.folder = join(folder, 'ended')
    await page.goto(address())
    await expect(entries(page)).toHaveText(titles(firstAdditions + 2))
    await expect(page.getByText('انتهت التغطية')).toBeVisible()
  })
})
