import type { Locator } from '@playwright/test'
import { expect, goBackInPage, press, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample
const article = `${url}a/suez/`

test('the subheads of a long article are a list to go by, before the app and without it', async ({
  page,
}) => {
  await page.route(/\/assets\/reader-.*\.js$/, () => {})
  await page.goto(article)
  const contents = page.getByRole('navigation', { name: 'في هذا المقال' })
  await expect(contents).toBeHidden()
  await page.getByText('في هذا المقال').click()
  await contents.getByRole('link', { name: 'الطريق الأقصر' }).click()
  await expect(page.getByRole('heading', { name: 'الطريق الأقصر' })).toBeInViewport()
  expect(new URL(page.url()).hash).toMatch(/^#h-/)
})

test('an article with few subheads has no list of them', async ({ page }) => {
  await page.goto(`${url}a/dad/`)
  await expect(page.getByText('في هذا المقال')).toHaveCount(0)
})

test('a subhead and a paragraph have addresses that are copied, and open there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(article)
  await whenAlive(page)
  await page.getByRole('heading', { name: 'بالقفف أولًا' }).getByRole('link').click()
  await expect(page.getByRole('status').filter({ hasText: 'نُسخ الرابط' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/\/a\/suez\/#h-[0-9a-z]+$/)

  const paragraph = page.getByRole('paragraph').filter({ hasText: 'أُغلقت القناة يوم 5' })
  await paragraph.scrollIntoViewIfNeeded()
  await paragraph.hover()
  await paragraph.locator('a[data-anchor]').click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/#p-[0-9a-z]+$/)

  await page.goto('about:blank')
  await page.goto(copied)
  await expect(page.getByRole('heading', { name: 'بالقفف أولًا' })).toBeInViewport()
})

test('an article older than a year says so, and a changed one says when', async ({ page }) => {
  await page.goto(article)
  await expect(page.getByText(/^مضى على نشره أكثر من /)).toBeVisible()
  await expect(page.getByText('حُدِّث 29 نوفمبر (تشرين الثاني) 2026')).toBeVisible()
  await page.goto(`${url}a/paper-road/`)
  await expect(page.getByText(/مضى على نشره/)).toHaveCount(0)
  await expect(page.getByText(/حُدِّث/)).toHaveCount(0)
})

test('in another language than the article’s, its dates stand at its side', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('sutur.preferences', JSON.stringify({ language: 'fr' }))
  })
  await page.goto(`${sites.sample.url}a/coffee/`)
  const endOf = async (one: Locator) => {
    const box = await one.boundingBox()
    return box ? box.x + box.width : 0
  }
  const day = page.getByText('16 janvier 2026').first()
  const headline = page.getByRole('heading', { level: 1 })
  expect(await endOf(day)).toBeCloseTo(await endOf(headline), 0)
})

test('the keyboard goes on and back, sets the size, and lists its ways', async ({ page }) => {
  await page.goto(article)
  await whenAlive(page)
  const headline = page.getByRole('heading', { level: 1 })
  const first = await headline.textContent()
  await page.keyboard.press('j')
  await expect(headline).not.toHaveText(first ?? '')
  await page.keyboard.press('k')
  await expect(headline).toHaveText(first ?? '')
  // One for each article on the page: what follows may have been drawn by now.
  await expect(page.locator('[data-preferences]').first()).toBeAttached()
  await page.keyboard.press('+')
  await expect(page.locator('html')).toHaveAttribute('data-size', '3')
  await page.keyboard.press('-')
  await expect(page.locator('html')).not.toHaveAttribute('data-size')
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'اختصارات لوحة المفاتيح' })
  await expect(help.getByText('المقال التالي')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
})

test('paper gets the article, its address and its pictures, and no controls', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Playwright cannot show Firefox as paper')
  await page.goto(article)
  await whenAlive(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('figure').first().getByRole('img')).toBeVisible()
  await expect(page.getByText(article)).toBeVisible()
  for (const hidden of ['طباعة', 'الخط والمظهر']) {
    await expect(page.getByLabel(hidden)).toBeHidden()
  }
  await expect(page.getByRole('navigation', { name: 'الأبواب' })).toBeHidden()
  await expect(page.getByRole('region', { name: 'مقالات ذات صلة' })).toBeHidden()
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
})

test('pictures open over the screen, turn by keys, and Back closes them', async ({ page }) => {
  await page.goto(article)
  await whenAlive(page)
  await page.getByRole('figure').first().getByRole('link').click()
  const sheet = page.getByRole('dialog', { name: 'الصور' })
  await expect(sheet.getByText('1 من 2')).toBeVisible()
  await expect(sheet.getByText('على الضفة وقت، وعلى الماء وقت آخر.')).toBeInViewport()
  await page.keyboard.press('ArrowLeft')
  await expect(sheet.getByText('2 من 2')).toBeVisible()
  await expect(page).toHaveURL(/#figure-2$/)
  await goBackInPage(page)
  await expect(sheet).toHaveCount(0)
  await expect(page).toHaveURL(article)

  await page.goto('about:blank')
  await page.goto(`${article}#figure-2`)
  await expect(sheet.getByText('2 من 2')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
})

test('an article that brings no cards of its own leads on all the same: what only is of its topic stands apart', async ({
  page,
}) => {
  await page.goto(`${url}a/girih/`)
  const related = page.getByRole('region', { name: 'مقالات ذات صلة' }).getByRole('article')
  const inTopic = page.getByRole('region', { name: /^المزيد في / })
  const cards = inTopic.getByRole('article')
  expect((await related.count()) + (await cards.count())).toBeGreaterThanOrEqual(3)
  await expect(cards.first().getByRole('link')).toBeVisible()
  await expect(inTopic.getByRole('link', { name: 'كل المقالات' })).toHaveAttribute(
    'href',
    /\/t\/\w+\/$/,
  )
})

test('source, rights and topics stand at the end', async ({ page }) => {
  await page.goto(`${url}a/idrisi-map/`)
  await expect(page.getByText('المصدر: سطور')).toBeVisible()
  await expect(page.getByText('نصّ أصلي كُتب لعدد «سطور» التجريبي')).toBeVisible()
  const topics = page.getByRole('navigation', { name: 'أبواب هذا المقال' })
  await expect(topics.getByRole('link', { name: 'تاريخ' })).toHaveAttribute('href', '/t/history/')
})

test('marks above and below the letters are whole, in verse and in headlines', async ({ page }) => {
  await page.goto(`${url}a/dad/`)
  for (const locator of [
    page.getByRole('blockquote').first(),
    page.getByRole('heading', { level: 1 }),
  ]) {
    const lines = await locator.evaluate((one) => {
      const style = getComputedStyle(one.querySelector('span') ?? one)
      return Number.parseFloat(style.lineHeight) / Number.parseFloat(style.fontSize)
    })
    expect(lines).toBeGreaterThanOrEqual(1.3)
    const clipped = await locator.evaluate((one) => getComputedStyle(one).overflow)
    expect(clipped).toBe('visible')
  }
})

/** Scrolls back until what comes along is there: it is fetched when the page is scrolled for the first time. */
async function scrollBackTo(tool: Locator): Promise<void> {
  await expect(async () => {
    await tool.page().evaluate(() => scrollBy(0, -40))
    await expect(tool).toBeInViewport({ ratio: 1, timeout: 500 })
  }).toPass()
}

for (const [device, width, height] of [
  ['phone', 390, 844],
  ['phone that lies', 844, 390],
  ['wide window', 1280, 800],
] as const) {
  test(`on a ${device} the tools come back while one scrolls back, and leave when one reads on`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await page.goto(`${url}a/letter-journey/`)
    await whenAlive(page)
    const tool = page.getByRole('main').getByText('الخط والمظهر').first()
    const scroll = (by: number) => page.evaluate((pixels) => scrollBy(0, pixels), by)
    await tool.scrollIntoViewIfNeeded()
    await scroll(1600)
    await expect(tool).not.toBeInViewport()
    await scrollBackTo(tool)
    await scroll(100)
    await expect(tool).not.toBeInViewport()
    await scroll(-100)
    await expect(tool).toBeInViewport()
    // What is open stays.
    await press(tool)
    await scroll(100)
    await expect(page.getByRole('group', { name: 'حجم الخط' })).toBeInViewport()
  })
}

test('the contents of a long article come along, and show where one reads', async ({ page }) => {
  await page.goto(article)
  await whenAlive(page)
  const open = page.getByRole('button', { name: 'في هذا المقال' })
  await expect(open).toHaveCount(0)
  const headings = page.getByRole('main').getByRole('heading', { level: 2 })
  await page.evaluate(() => scrollBy(0, 1600))
  await scrollBackTo(open)
  const heading = headings.filter({ hasText: 'بالقفف أولًا' })
  const scrolledTo = () =>
    heading.evaluate((one) => {
      const { top } = one.getBoundingClientRect()
      one.scrollIntoView({ behavior: 'instant' })
      return Math.abs(top)
    })
  // Texts that were never in sight take their real height as they come.
  await expect.poll(scrolledTo, { intervals: [300] }).toBeLessThan(100)
  await page.evaluate(() => scrollBy(0, 200))
  await expect(open).not.toBeInViewport()
  await scrollBackTo(open)
  const place = await page.evaluate(() => scrollY)
  // To press what is still coming along, Playwright would scroll the page.
  await open.dispatchEvent('click')
  const sheet = page.getByRole('dialog', { name: 'في هذا المقال' })
  await expect(sheet.locator('[aria-current="location"]')).toHaveText('بالقفف أولًا')
  await press(sheet.getByRole('link', { name: 'الطريق الأقصر' }))
  await expect(sheet).toHaveCount(0)
  await expect(headings.filter({ hasText: 'الطريق الأقصر' })).toBeInViewport()
  // A finger leaves no focus that would keep the tools over the text.
  await page.evaluate(() => scrollBy(0, 100))
  await expect(open).not.toBeInViewport()
  await goBackInPage(page)
  const distance = () => page.evaluate((from) => Math.abs(scrollY - from), place)
  await expect.poll(distance).toBeLessThan(100)
})
