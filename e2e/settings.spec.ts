import type { Page } from '@playwright/test'
import { expect, goBackInPage, press, test, whenAlive, whenSheetOpen } from './reader.ts'
import { sites } from './sites.ts'

const article = `${sites.sample.url}a/suez/`

/** The page as it is when the app never comes: its script does not arrive. */
async function withoutApp(page: Page): Promise<void> {
  await page.route(/\/assets\/reader-.*\.js$/, () => {})
}

async function bodySize(page: Page): Promise<number> {
  return page
    .getByRole('main')
    .locator('p')
    .last()
    .evaluate((one) => parseFloat(getComputedStyle(one).fontSize))
}

test('the text grows before the app is there, and stays grown', async ({ page }) => {
  await withoutApp(page)
  await page.goto(article)
  const paragraph = page
    .getByRole('article')
    .first()
    .getByRole('paragraph')
    .filter({ hasText: 'من يقف على الضفة' })
  const size = () => paragraph.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))
  const before = await size()
  await page.getByLabel('الخط والمظهر').first().click()
  await page.getByRole('radio', { name: 'الأكبر' }).check({ force: true })
  expect(await size()).toBeGreaterThan(before * 1.4)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'القراءة' })).toBeHidden()

  await page.unrouteAll()
  await page.reload()
  await whenAlive(page)
  expect(await size()).toBeGreaterThan(before * 1.4)
  await page.getByLabel('الخط والمظهر').first().click()
  await expect(page.getByRole('radio', { name: 'الأكبر' })).toBeChecked()
})

test('the dark theme is there before the first paint', async ({ page }) => {
  await page.goto(article)
  await page.getByLabel('الخط والمظهر').first().click()
  await page.getByRole('radio', { name: 'داكن' }).check({ force: true })
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return
      observer.disconnect()
      Object.assign(window, { themeAtBody: document.documentElement.dataset.theme })
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  expect(await page.evaluate(() => Reflect.get(window, 'themeAtBody'))).toBe('dark')
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  )
  expect(paper).toBe('rgb(20, 22, 25)')
})

test('the settings survive moving to another page within the app', async ({ page }) => {
  await page.goto(sites.sample.url)
  await whenAlive(page)
  await page.getByLabel('الخط والمظهر').first().click()
  await page.getByRole('radio', { name: 'ورق' }).check({ force: true })
  await page.getByRole('button', { name: 'إغلاق' }).click()
  await page
    .getByRole('navigation', { name: 'الأبواب' })
    .getByRole('link', { name: 'علوم' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'علوم' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
})

test('the interface speaks English, remembers it, and the article stays Arabic', async ({
  page,
}) => {
  await page.goto(article)
  await whenAlive(page)
  await page.getByLabel('الخط والمظهر').first().click()
  await page.getByRole('link', { name: 'English' }).first().click()
  await expect(page.getByRole('navigation', { name: 'Sections', exact: true })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(page.getByRole('article').first()).toHaveAttribute('dir', 'rtl')
  await page.reload()
  await expect(page.getByText('18 April 2025, 05:30')).toBeVisible()
  await page.getByLabel('Text and appearance').first().click()
  await page.getByRole('link', { name: 'العربية' }).first().click()
  await expect(page.getByText('18 أبريل (نيسان) 2025، 05:30')).toBeVisible()
})

test('the interface changes between its three languages, and each is kept on reload', async ({
  page,
}) => {
  await page.goto(article)
  await whenAlive(page)
  const switches = [
    {
      settings: 'الخط والمظهر',
      to: 'Français',
      lang: 'fr',
      dir: 'ltr',
      day: '18 avril 2025, 05:30',
    },
    {
      settings: 'Affichage',
      to: 'English',
      lang: 'en',
      dir: 'ltr',
      day: '18 April 2025, 05:30',
    },
    {
      settings: 'Text and appearance',
      to: 'العربية',
      lang: 'ar',
      dir: 'rtl',
      day: '18 أبريل (نيسان) 2025، 05:30',
    },
  ]
  for (const { settings, to, lang, dir, day } of switches) {
    await page.getByLabel(settings).first().click()
    const link = page.getByRole('article').first().getByRole('link', { name: to })
    await link.click()
    for (const isReloaded of [false, true]) {
      if (isReloaded) await page.reload()
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(page.locator('html')).toHaveAttribute('dir', dir)
      await expect(page.getByText(day)).toBeVisible()
      await expect(
        page.getByRole('contentinfo').getByRole('link', { name: to, exact: true }),
      ).toHaveAttribute('aria-current', 'true')
      await expect(page.getByRole('article').first()).toHaveAttribute('dir', 'rtl')
    }
    await whenAlive(page)
  }
})

test('who reads in Arabic loads no word of another language', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(request.url()))
  await page.goto(article)
  await whenAlive(page)
  await page.getByLabel('الخط والمظهر').first().click()
  await expect(page.getByRole('link', { name: 'Français' }).first()).toBeVisible()
  expect(scripts.filter((url) => /\/assets\/(?:en|fr)-[^/]*\.js$/.test(url))).toEqual([])
  await page.getByRole('link', { name: 'Français' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr')
  expect(scripts.filter((url) => /\/assets\/fr-[^/]*\.js$/.test(url))).toHaveLength(1)
})

test('another language is a plain link before the app is there', async ({ page }) => {
  await withoutApp(page)
  await page.goto(article)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page).toHaveURL(article)
})

test('spoilt settings are ignored', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('sutur.preferences', '{"size":"99","theme":7,'),
  )
  await page.goto(article)
  await whenAlive(page)
  await expect(page.locator('html')).not.toHaveAttribute('data-size')
  await expect.poll(() => bodySize(page)).toBeGreaterThan(10)
})

test('Back closes the settings and stays on the page; closed otherwise, Back leads to the list', async ({
  page,
}) => {
  await page.goto(`${sites.sample.url}latest/`)
  await whenAlive(page)
  await page
    .getByRole('main')
    .getByRole('link', { name: /الأسطرلاب/ })
    .click()
  await expect(page).toHaveURL(/\/a\/astrolabe\/$/)
  const open = page.getByRole('main').getByText('الخط والمظهر').first()
  const panel = page.getByRole('group', { name: 'حجم الخط' })
  for (const close of ['إغلاق', undefined]) {
    await press(open)
    await expect(panel).toBeVisible()
    await whenSheetOpen(page)
    if (close) await press(page.getByRole('button', { name: close }))
    else await goBackInPage(page)
    await expect(panel).toBeHidden()
    await expect(page).toHaveURL(/\/a\/astrolabe\/$/)
  }
  await page.goBack()
  await expect(page).toHaveURL(/\/latest\/$/)
})

test('the largest text size is that of everything that is read, in proportion', async ({
  page,
}) => {
  await page.goto(`${sites.sample.url}a/aflaj/`)
  await whenAlive(page)
  const sizes = () =>
    page.evaluate(() =>
      ['h1', 'h1 ~ p', 'figcaption', '[data-article] .text p', '[data-article] time'].map((one) => {
        const found = document.querySelector(`main ${one}`)
        return found ? Number.parseFloat(getComputedStyle(found).fontSize) : 0
      }),
    )
  const before = await sizes()
  await page.evaluate(() => {
    document.documentElement.dataset.size = '5'
  })
  const after = await sizes()
  for (const [at, size] of before.entries()) {
    expect(size).toBeGreaterThan(0)
    expect((after[at] ?? 0) / size).toBeGreaterThan(1.45)
  }
})

test('where colours are forced or contrast is asked for, what is chosen still differs', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(`${sites.sample.url}t/science/`)
  await whenAlive(page)
  const dots = await page
    .getByRole('navigation', { name: 'التصفية بالأبواب' })
    .locator('.Dot')
    .evaluateAll((all) => all.map((dot) => getComputedStyle(dot).backgroundColor))
  expect(new Set(dots).size).toBeGreaterThan(1)
  await press(page.getByText('الخط والمظهر').or(page.getByLabel('الخط والمظهر')).first())
  const borders = await page
    .getByRole('group', { name: 'المظهر' })
    .locator('label')
    .evaluateAll((all) => all.map((label) => getComputedStyle(label).borderBlockEndColor))
  expect(new Set(borders).size).toBeGreaterThan(1)

  await page.emulateMedia({ forcedColors: 'none' })
  const soft = () =>
    page
      .getByRole('main')
      .locator('time')
      .first()
      .evaluate((time) => getComputedStyle(time).color)
  const before = await soft()
  await page.evaluate(() => {
    document.documentElement.dataset.contrast = 'more'
  })
  expect(await soft()).not.toBe(before)
})
