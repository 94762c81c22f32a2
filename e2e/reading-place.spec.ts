import type { Locator, Page } from '@playwright/test'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample
const article = `${url}a/suez/`

/** Reads an article up to a paragraph, goes away and comes back: what was read last, and the offer to go on there. */
async function leaveHalfRead(page: Page): Promise<{ stopped: Locator; offer: Locator }> {
  await page.goto(article)
  await whenAlive(page)
  const stopped = page.getByRole('paragraph').filter({ hasText: 'بدأ العمل بالأيدي' })
  await stopped.evaluate((one) => one.scrollIntoView({ block: 'start' }))
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('sutur.places')))
    .toContain('suez')
  await page.goto(url)
  await page.goto(article)
  const offer = page.getByRole('complementary', { name: 'موضع القراءة' })
  return { stopped, offer }
}

for (const width of [390, 1280]) {
  test(`a half-read article offers to go on where one stopped, ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    const { stopped, offer } = await leaveHalfRead(page)
    await expect(offer).toContainText('آخر موضع: «')
    await offer.getByRole('link', { name: 'المتابعة من هناك' }).click()
    await expect(stopped).toBeInViewport()
    await expect(offer).toBeHidden()
  })
}

test('an offer gives way to the bar by words that are selected', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  const { stopped, offer } = await leaveHalfRead(page)
  await expect(offer).toBeVisible()
  await stopped.first().evaluate((one) => getSelection()?.selectAllChildren(one))
  await expect(page.getByRole('region', { name: 'الاقتباس' })).toBeVisible()
  await expect(offer).toBeHidden()
  await page.evaluate(() => getSelection()?.removeAllRanges())
  await expect(offer).toBeVisible()
})

test('an offer gives way to an open sheet, also to one of a bar that came along', async ({
  page,
}) => {
  const { offer } = await leaveHalfRead(page)
  await expect(offer).toBeVisible()
  const settings = page.getByLabel('الخط والمظهر').first()
  await settings.evaluate((one) => scrollTo(0, one.getBoundingClientRect().top + scrollY + 200))
  const bar = page.locator('[data-away]')
  await expect(bar).toHaveCount(1)
  await page.evaluate(() => scrollBy(0, -40))
  await expect(bar).toHaveCount(0)
  await settings.click()
  await expect(page.getByRole('button', { name: 'إغلاق' })).toBeVisible()
  await expect(offer).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(offer).toBeVisible()
})

test('where a reader stopped before the app started is kept as well', async ({ page }) => {
  const held = await new Promise<() => void>((hold) => {
    void page
      .route(/\/assets\/reader-.*\.js$/, async (route) => {
        await new Promise<void>((release) => hold(release))
        await route.continue()
      })
      .then(() => page.goto(article))
  })
  await page
    .getByRole('paragraph')
    .filter({ hasText: 'بدأ العمل بالأيدي' })
    .evaluate((one) => one.scrollIntoView({ block: 'start' }))
  // The frame in which the scrolling is told to whoever listens by then.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))))
  held()
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('sutur.places')))
    .toContain('suez')
})

test('an article read to its end, or spoilt places, offer nothing', async ({ page }) => {
  await page.goto(article)
  await whenAlive(page)
  await page.getByRole('region', { name: 'مقالات ذات صلة' }).scrollIntoViewIfNeeded()
  await page.evaluate(() =>
    localStorage.setItem('sutur.places', '{"suez": {"block": 7}, "aflaj": '),
  )
  await page.goto(article)
  await whenAlive(page)
  await expect(page.getByRole('complementary', { name: 'موضع القراءة' })).toHaveCount(0)
})

test('a page that is loaded again stays where it was read', async ({ page }) => {
  await page.goto(article)
  await whenAlive(page)
  await page.evaluate(() => scrollTo({ top: 1500, behavior: 'instant' }))
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(1500)
  await page.reload()
  await whenAlive(page)
  await expect.poll(() => page.evaluate(() => Math.abs(scrollY - 1500))).toBeLessThan(60)
})
