import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Page, test as plain } from '@playwright/test'
import { texts, writeCorrectionsEdition } from './corrections-edition.ts'
import { type Host, host } from './host.ts'
import { expect, press, test, whenAlive } from './reader.ts'

// The two builds are made once.
test.describe.configure({ mode: 'default' })

/** The edition before an article was withdrawn, and after. */
const editions = ['before', 'after'] as const

let folder = ''
let site: Host

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-corrections-'))
  for (const name of editions) {
    execFileSync('npx', ['vite', 'build', '--outDir', join(folder, name), '--emptyOutDir'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        SUTUR_EDITION: writeCorrectionsEdition(join(folder, `${name}-edition`), name === 'after'),
        SUTUR_ORIGIN: 'https://paper.example',
        SUTUR_CARDS: 'off',
      },
    })
  }
})
test.beforeEach(async () => {
  site = await host(join(folder, 'after'))
  // As a host answers that has our configuration.
  site.lie = (path) =>
    site.folder.endsWith('after') && path === '/a/keyboard/'
      ? { status: 410, type: 'text/html; charset=utf-8', body: fileOf('a/keyboard/index.html') }
      : undefined
})
test.afterEach(() => site.close())
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

function fileOf(path: string): string {
  return readFileSync(join(site.folder, path), 'utf8')
}

const { headline, words, reason, serious, slip } = texts

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const isWithdrawn = (page: Page) => expect(title(page)).toHaveText('سُحب هذا المقال')

async function expectNoFault(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

async function tellCorrections(page: Page): Promise<void> {
  const main = page.getByRole('main')
  const inOrder = ['السطر الذي تحته', serious, 'نصّ المقال كله.', slip]
  const tops: number[] = []
  for (const text of inOrder) {
    const told = main.getByText(text).first()
    await expect(told).toBeVisible()
    tops.push((await told.boundingBox())?.y ?? 0)
  }
  expect(tops).toEqual([...tops].sort((a, b) => a - b))
  await expect(main.getByRole('heading', { name: 'تصويب' })).toHaveText([
    /^تصويب\s*9 يناير \(كانون الثاني\) 2026$/,
    /^تصويب\s*12 مايو \(أيار\) 2025$/,
  ])
  await expect(main.getByText('حُدِّث')).toContainText('9 يناير')
  const history = main.getByRole('group').filter({ hasText: 'تاريخ التعديلات' })
  await expect(history.getByRole('listitem').first()).toBeHidden()
  await history.getByText('تاريخ التعديلات').click()
  await expect(history.getByRole('listitem')).toHaveText([
    /9 يناير.*تصويب.*بعد عامين/,
    /12 مايو.*تصويب.*176,602/,
    /18 أبريل.*النشر$/,
  ])
  await expect(history.getByRole('listitem').last()).toBeVisible()
}

test('a serious correction is read before the text, a slip after it, and the history opens', async ({
  page,
}) => {
  // Whatever stands below is not what is told here.
  await page.addInitScript(() => {
    localStorage.setItem('sutur.preferences', JSON.stringify({ flow: 'off' }))
  })
  await page.goto(`${site.url}a/corrected/`)
  await whenAlive(page)
  await tellCorrections(page)
  await expectNoFault(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(serious).first()).toBeVisible()
  await expect(page.getByText(slip).first()).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'Playwright cannot turn scripts off in Firefox',
  )

  test('corrections are the same', async ({ page }) => {
    await page.goto(`${site.url}a/corrected/`)
    await tellCorrections(page)
  })

  plain('a withdrawn article says so', async ({ page }) => {
    const led = page.waitForResponse(`${site.url}a/keyboard/`)
    await page.goto(`${site.url}a/old-keyboard/`)
    expect((await led).status()).toBe(410)
    await isWithdrawn(page)
    await expect(page.getByText(reason)).toBeVisible()
  })
})

/** Without the complaint of browsers about the status of a page, which is the right one. */
plain('a withdrawn article says what it was and why it went, in every look', async ({ page }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [320, 1280]) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      const response = await page.goto(`${site.url}a/keyboard/`)
      expect(response?.status()).toBe(410)
      await whenAlive(page)
      await isWithdrawn(page)
      await expect(page).toHaveTitle('سُحب هذا المقال · سطور')
      const main = page.getByRole('main')
      await expect(main).toContainText(
        `كان هنا «${headline}»، نُشر في 3 فبراير (شباط) 2026 وسُحب في 9 فبراير (شباط) 2026`,
      )
      await expect(main.getByRole('heading', { name: 'سبب السحب' })).toContainText('9 فبراير')
      await expect(main.getByText(reason)).toBeVisible()
      await expect(main.getByRole('heading', { name: 'قريب منه' })).toBeVisible()
      await expect(main.getByRole('article')).toHaveCount(3)
      expect(await page.content()).not.toContain(words)
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${colorScheme} at ${width}`).toBeLessThanOrEqual(0)
      await expectNoFault(page)
    }
  }
  await press(page.getByRole('main').getByRole('article').getByRole('link').first())
  await expect(page).not.toHaveURL(/keyboard/)
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('a link in the app leads to the same page, and Back to where it stood', async ({ page }) => {
  await page.goto(`${site.url}a/leads-there/`)
  await whenAlive(page)
  await page.getByRole('link', { name: 'مقال آخر' }).click()
  await isWithdrawn(page)
  await expect(page.getByText(reason)).toBeVisible()
  await expect(page).toHaveURL(`${site.url}a/keyboard/`)
  await page.goBack()
  await expect(title(page)).toHaveText('مقال يذكره')
})

/** Answers for the article that is withdrawn what `ask` gives each time, be it of before. */
function answerData(ask: (asked: number) => (typeof editions)[number]): void {
  const file = 'data/v1/articles/keyboard.json'
  let asked = 0
  site.folder = join(folder, 'before')
  site.lie = (path) =>
    path === `/${file}`
      ? { body: readFileSync(join(folder, ask(++asked), file), 'utf8') }
      : undefined
}

test('the card of a next article that was withdrawn since leads to what became of it', async ({
  page,
}) => {
  answerData(() => 'after')
  await page.goto(`${site.url}a/leads-there/`)
  await whenAlive(page)
  const card = page.getByRole('region', { name: 'المقال التالي' }).getByRole('article')
  await card.scrollIntoViewIfNeeded()
  await press(card.getByRole('link', { name: headline }))
  await isWithdrawn(page)
  await expect(page.getByText(words)).toHaveCount(0)
})

test('a next article that stands below already and was withdrawn since gives way to that', async ({
  page,
}) => {
  answerData((asked) => (asked === 1 ? 'before' : 'after'))
  await page.goto(`${site.url}a/leads-there/`)
  await whenAlive(page)
  // That article may stand there already, with what comes after it.
  await page.getByRole('region', { name: 'المقال التالي' }).first().scrollIntoViewIfNeeded()
  const below = page.locator('[data-article="keyboard"]')
  await expect(below.getByText(reason)).toBeAttached()
  await expect(below.getByText(words)).toHaveCount(0)
  await expect
    .poll(async () => {
      await page.evaluate(() => scrollBy(0, innerHeight / 2))
      return page.url()
    })
    .toBe(`${site.url}a/keyboard/`)
  await isWithdrawn(page)
  await page.evaluate(() => scrollTo(0, 0))
  await expect(page).toHaveURL(`${site.url}a/leads-there/`)
  await expect(title(page)).toHaveText('مقال يذكره')
})

plain.describe('a copy that the device keeps', () => {
  plain.use({ serviceWorkers: 'allow' })

  plain('is replaced as soon as the article is asked for again', async ({ page }) => {
    const file = '/data/v1/articles/keyboard.json'
    const kept = () =>
      page.evaluate(async (path) => {
        await navigator.serviceWorker.ready
        return (await caches.match(path))?.text() ?? ''
      }, file)
    site.folder = join(folder, 'before')
    await page.goto(`${site.url}a/keyboard/`)
    await whenAlive(page)
    await expect.poll(kept).toContain(words)

    site.folder = join(folder, 'after')
    await page.goto(`${site.url}a/keyboard/`)
    await isWithdrawn(page)
    await expect.poll(kept).toContain(reason)
    expect(await kept()).not.toContain(words)

    await whenAlive(page)
    site.close()
    await page.goto(`${site.url}a/keyboard/`)
    await isWithdrawn(page)
  })
})
