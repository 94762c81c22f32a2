import type { Page } from '@playwright/test'
import { expect, test, watchShifts, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample

/** Scrolls as a reader does, a step down; from the foot of the page a screen up, so that more can come. */
async function step(page: Page): Promise<void> {
  await page.evaluate(() => {
    const isAtFoot = scrollY + innerHeight > document.body.scrollHeight - 10
    scrollBy(0, innerHeight * (isAtFoot ? -1 : 0.8))
  })
}

/** Reads on until the address is another one. */
async function readOn(page: Page): Promise<void> {
  const left = page.url()
  const after = async () => {
    await step(page)
    return page.url()
  }
  await expect.poll(after, { intervals: [60] }).not.toBe(left)
}

const title = (page: Page) => page.getByRole('heading', { level: 1 })
/** The headline of the article under the one that is read; it is drawn while the reader rests. */
const below = (page: Page) =>
  page.locator('[data-article]:not(.Screen) + [data-article] h2').first()
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY))

test('the next article follows, with its own address and title, and Back leads to the list', async ({
  page,
}) => {
  await page.goto(url)
  await whenAlive(page)
  const link = page.getByRole('heading', { name: 'القهوة: من جبال' }).getByRole('link')
  await link.scrollIntoViewIfNeeded()
  const place = await scrolled(page)
  await link.click()
  await expect(title(page)).toHaveText('القهوة: من جبال اليمن إلى موائد العالم')
  await readOn(page)
  await expect(title(page)).not.toContainText('القهوة')
  const second = await title(page).textContent()
  await expect(page).toHaveTitle(`${second} · سطور`)
  await expect(page.locator('link[rel=icon]')).toHaveCount(1)
  await readOn(page)
  await expect(title(page)).not.toHaveText(second ?? '')
  await page.goBack()
  await expect(page).toHaveURL(url)
  await expect.poll(() => scrolled(page)).toBe(place)
})

test('Back from a related article leads to the same line of the article that was read on to', async ({
  page,
}) => {
  await page.goto(`${url}a/paper-road/`)
  await whenAlive(page)
  await readOn(page)
  await readOn(page)
  const address = page.url()
  const link = page
    .locator('[data-article]:not(.Screen)')
    .getByRole('region', { name: 'مقالات ذات صلة' })
    .getByRole('link')
    .first()
  await link.scrollIntoViewIfNeeded()
  await expect(page).toHaveURL(address)
  const box = await link.boundingBox()
  await link.click()
  await expect(page).not.toHaveURL(address)
  await page.goBack()
  await expect(page).toHaveURL(address)
  await expect
    .poll(async () => Math.round((await link.boundingBox())?.y ?? -1))
    .toBe(Math.round(box?.y ?? 0))
})

test('loaded anew, the article that was read stands alone and at the same line', async ({
  page,
}) => {
  await page.goto(`${url}a/paper-road/`)
  await whenAlive(page)
  await readOn(page)
  await page.evaluate(() => scrollBy(0, 500))
  const name = await title(page).textContent()
  const line = async () => Math.round((await title(page).boundingBox())?.y ?? 0)
  const before = await line()
  await page.reload()
  await whenAlive(page)
  await expect(title(page)).toHaveText(name ?? '')
  expect(await page.locator('[data-article]').first().textContent()).toContain(name)
  await expect.poll(async () => Math.abs((await line()) - before)).toBeLessThanOrEqual(60)
})

test('a tap on the next article finds it drawn, and puts it alone on the page', async ({
  page,
}) => {
  await page.goto(`${url}a/coffee/`)
  await whenAlive(page)
  const next = page.locator('[data-next] a').first()
  await next.scrollIntoViewIfNeeded()
  await expect(page.locator('[data-article]')).toHaveCount(2)
  const headline = await page.locator('[data-article] header h2 a').last().textContent()
  await next.click()
  await expect(title(page)).toHaveText(headline ?? '')
  await expect.poll(() => scrolled(page)).toBe(0)
  await page.goBack()
  await expect(title(page)).toContainText('القهوة')
})

test('thirty articles weigh no more than three', async ({ page, browserName }) => {
  await page.goto(`${sites.archive.url}a/leaf-060/`)
  await whenAlive(page)
  // Firefox tells nobody how large its heap is.
  const devtools = browserName === 'chromium' ? await page.context().newCDPSession(page) : undefined
  const weigh = async () => {
    // Nothing is put under somebody who stands at the foot of the page.
    await page.evaluate(() => scrollBy(0, -innerHeight))
    await expect(below(page)).toBeAttached()
    await devtools?.send('HeapProfiler.collectGarbage')
    const heap =
      devtools && (await page.evaluate(() => Reflect.get(performance, 'memory').usedJSHeapSize))
    const elements = await page.evaluate(() => document.getElementsByTagName('*').length)
    return { heap, elements }
  }
  for (let read = 0; read < 3; read++) await readOn(page)
  const after3 = await weigh()
  const places = page.locator('[data-article]')
  for (let standing = await places.count(); standing < 31; ) {
    await readOn(page)
    const now = await places.count()
    expect(now).toBeGreaterThanOrEqual(standing)
    standing = now
  }
  const after30 = await weigh()
  expect(after30.elements).toBeLessThan(after3.elements * 2)
  if (devtools) expect(after30.heap).toBeLessThan(after3.heap * 1.5)
})

test('the next is a link alone for who has set it so, and for who saves data', async ({ page }) => {
  await page.goto(`${url}a/dad/`)
  const article = page.locator('[data-article]').first()
  await article.getByLabel('الخط والمظهر').click()
  await article.getByText('خيارات أخرى').click()
  await article.getByText('رابط فقط').click()
  await page.reload()
  await whenAlive(page)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  // Longer than a page rests before what follows is drawn.
  await page.waitForTimeout(2000)
  await expect(page.locator('[data-article]')).toHaveCount(1)
  await page.evaluate(() => localStorage.clear())
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  await page.reload()
  await whenAlive(page)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  // Longer than a page rests before what follows is drawn.
  await page.waitForTimeout(2000)
  await expect(page.locator('[data-article]')).toHaveCount(1)
  await page.getByRole('region', { name: 'المقال التالي' }).getByRole('link').click()
  await expect(page).not.toHaveURL(/dad/)
})

test('where nothing follows the end says so and offers the topics', async ({ page }) => {
  await page.goto(`${sites.archive.url}a/leaf-519/`)
  await whenAlive(page)
  const end = page.getByRole('navigation', { name: /هنا آخر السطر/ })
  const atEnd = async () => {
    await step(page)
    return end.count()
  }
  await expect.poll(atEnd, { intervals: [60] }).toBe(1)
  await end.getByRole('link', { name: 'طبيعة' }).click()
  await expect(page).toHaveURL(/\/t\/nature\/$/)
})

for (const width of [390, 768, 1280, 1440]) {
  test(`the page never scrolls sideways while articles stack, ${width} wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 })
    await page.goto(`${url}a/crescent/`)
    await whenAlive(page)
    for (let read = 0; read < 2; read++) {
      await readOn(page)
      const article = page.locator('[data-article]:not(.Screen) > article')
      const figure = await article.locator('figure').first().boundingBox()
      expect(figure?.width).toBeLessThanOrEqual((await article.boundingBox())?.width ?? 0)
      const beyond = () => document.documentElement.scrollWidth - innerWidth
      expect(await page.evaluate(beyond)).toBeLessThanOrEqual(0)
    }
  })
}

test('nothing shifts while one reads on', async ({ page }) => {
  const shiftOf = await watchShifts(page)
  await page.goto(`${url}a/coffee/`)
  await whenAlive(page)
  for (let read = 0; read < 3; read++) {
    // Who is at the foot of the page before it comes sees it push the footer away.
    await expect(below(page)).toBeAttached()
    await readOn(page)
  }
  expect(await shiftOf()).toBeLessThanOrEqual(0.01)
})

test('a press on the card of the next article is not lost when the article comes under the finger', async ({
  page,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/data/v1/articles/dust-solar.json', async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${url}a/suez/`)
  await whenAlive(page)
  const card = page.getByRole('region', { name: 'المقال التالي' }).getByRole('link')
  await card.hover()
  await page.mouse.down()
  const place = await scrolled(page)
  await page.evaluate(() => scrollTo(0, 0))
  release()
  await expect(below(page)).toBeAttached()
  await page.evaluate((y) => scrollTo(0, y), place)
  await page.mouse.up()
  await expect(title(page)).toHaveText('الشمس والغبار: معركة الألواح في الصحراء')
})
