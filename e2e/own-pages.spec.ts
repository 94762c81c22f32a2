import { AxeBuilder } from '@axe-core/playwright'
import { type Page, test as plain } from '@playwright/test'
import { host } from './host.ts'
import { expect, test, whenAlive } from './reader.ts'
import { outDir, sites } from './sites.ts'

const { url } = sites.sample
const foot = (page: Page) => page.getByRole('contentinfo')
const title = (page: Page) => page.getByRole('heading', { level: 1 })
const others = (page: Page) => page.getByRole('navigation', { name: 'صفحات سطور' })

test('the foot of every page leads to the paper’s own pages, and Back returns', async ({
  page,
}) => {
  for (const path of ['', 'a/suez/', 't/arts/', 'search/']) {
    await page.goto(url + path)
    await whenAlive(page)
    await foot(page).getByRole('link', { name: 'من نحن' }).click()
    await expect(page).toHaveURL(`${url}p/about/`)
    await expect(title(page)).toHaveText('من نحن')
    await expect(page).toHaveTitle('من نحن · سطور')
    await expect(foot(page).getByRole('link', { name: 'من نحن' })).toHaveAttribute(
      'aria-current',
      'page',
    )
    await page.goBack()
    await expect(page).toHaveURL(url + path)
    await expect(foot(page).getByRole('link', { name: 'من نحن' })).not.toHaveAttribute(
      'aria-current',
    )
  }
})

test('an own page opens by its address, says when it was changed, and leads to another', async ({
  page,
}) => {
  await page.goto(`${url}p/about/`)
  await whenAlive(page)
  const main = page.getByRole('main')
  await expect(title(page)).toHaveText('من نحن')
  await expect(main.getByRole('list').last()).toContainText('لا حساب يُفتح')
  await expect(main).toContainText('آخر تعديل لهذه الصفحة 29 نوفمبر (تشرين الثاني) 2026')
  await main.getByRole('link', { name: 'الترخيص وإعادة النشر' }).click()
  await expect(title(page)).toHaveText('الترخيص وإعادة النشر')
  await expect(page).toHaveURL(`${url}p/licence/`)
})

test('the other pages stand beside the text where there is room', async ({ page }) => {
  await page.goto(`${url}p/about/`)
  await whenAlive(page)
  await expect(others(page)).toBeHidden()
  await page.setViewportSize({ width: 1024, height: 800 })
  await expect(others(page).getByRole('link')).toHaveText(['من نحن', 'الترخيص وإعادة النشر'])
  const [side, text] = await Promise.all([
    others(page).boundingBox(),
    page.getByText('تطبيق لقراءة الصحف والمجلات').boundingBox(),
  ])
  expect((side?.x ?? 0) + (side?.width ?? 0)).toBeLessThan(text?.x ?? 0)
  await others(page).getByRole('link', { name: 'الترخيص' }).click()
  await expect(title(page)).toHaveText('الترخيص وإعادة النشر')
})

test('the foot names feeds, which are files, and languages', async ({ page, request }) => {
  await page.goto(url)
  await whenAlive(page)
  await expect(foot(page).getByRole('heading')).toHaveText([
    'الأبواب',
    'عن سطور',
    'المتابعة',
    'اللغة',
  ])
  for (const [name, file] of [
    ['RSS', 'feed.xml'],
    ['Atom', 'atom.xml'],
    ['JSON Feed', 'feed.json'],
  ] as const) {
    await expect(foot(page).getByRole('link', { name })).toHaveAttribute('href', `/${file}`)
    expect((await request.get(url + file)).status()).toBe(200)
  }
  await foot(page).getByRole('link', { name: 'English' }).click()
  await expect(foot(page).getByRole('heading')).toHaveText([
    'Sections',
    'About سطور',
    'Follow',
    'Language',
  ])
  await foot(page).getByRole('link', { name: 'من نحن' }).click()
  await expect(page.getByRole('main')).toContainText(
    'This page was last changed on 29 November 2026',
  )
  await expect(title(page)).toHaveCSS('direction', 'rtl')
})

test('axe finds nothing on an own page, and nothing scrolls sideways in any language', async ({
  page,
}) => {
  for (const language of ['ar', 'en', 'fr']) {
    await page.goto(`${url}p/about/?lang=${language}`)
    await whenAlive(page)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    for (const width of [320, 390, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      for (const size of ['2', '5']) {
        await page.evaluate((value) => {
          document.documentElement.dataset.size = value
        }, size)
        const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
        expect(isWide, `${language} at ${width}, size ${size}`).toBe(false)
      }
    }
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations).toEqual([])
  }
})

test('what stands in the margin of an article stands in the text of an own page', async ({
  page,
}) => {
  const { url } = sites.archive
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`${url}p/style/`)
  await whenAlive(page)
  const main = page.getByRole('main')
  await expect(title(page)).toHaveCSS('direction', 'ltr')
  const side = await others(page).boundingBox()
  for (const one of [main.getByRole('figure'), main.getByRole('complementary')]) {
    const box = await one.boundingBox()
    expect(box?.width).toBeGreaterThan(400)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(side?.x ?? 0)
  }
})

plain.describe('without JavaScript', () => {
  plain.use({ javaScriptEnabled: false })
  plain.skip(
    ({ browserName }) => browserName === 'firefox',
    'Playwright cannot turn scripts off in Firefox',
  )

  plain('one reads who makes the paper, and goes on from there', async ({ page }) => {
    await page.goto(url)
    await foot(page).getByRole('link', { name: 'من نحن' }).click()
    await expect(title(page)).toHaveText('من نحن')
    await expect(page.getByRole('main').getByRole('paragraph').last()).toBeVisible()
    await foot(page).getByRole('link', { name: 'الترخيص' }).click()
    await expect(title(page)).toHaveText('الترخيص وإعادة النشر')
  })
})

plain.describe('without a connection', () => {
  plain.use({ serviceWorkers: 'allow' })

  plain('an own page that was read is there', async ({ page }) => {
    const own = await host(outDir('sample'))
    await page.goto(`${own.url}p/about/`)
    await whenAlive(page)
    await expect
      .poll(() =>
        page.evaluate(async () => {
          await navigator.serviceWorker.ready
          return (await caches.match('/data/v1/pages/about.json')) !== undefined
        }),
      )
      .toBe(true)
    await page.reload()
    await whenAlive(page)
    own.close()
    await page.goto(own.url)
    await foot(page).getByRole('link', { name: 'من نحن' }).click()
    await expect(title(page)).toHaveText('من نحن')
    await page.reload()
    await expect(title(page)).toHaveText('من نحن')
    await expect(page.getByRole('main').getByRole('list').last()).toContainText('لا حساب يُفتح')
  })
})

plain('an own page that is not there says so', async ({ page }) => {
  const response = await page.goto(`${url}p/nobody/`)
  expect(response?.status()).toBe(404)
  await expect(title(page)).toHaveText('لم نجد هذه الصفحة')
})
