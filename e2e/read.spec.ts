import { readdirSync, readFileSync } from 'node:fs'
import type { Article, PlainBlock } from '../src/article/article.ts'
import { blockTypes } from '../src/article/blocks.ts'
import { expect, goBackInPage, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

test('from the front page to a topic, an article, a related one, and back to the same place', async ({
  page,
}) => {
  await page.goto(sites.sample.url)
  await whenAlive(page)
  await page
    .getByRole('navigation', { name: 'الأبواب' })
    .getByRole('link', { name: 'تاريخ' })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'تاريخ' })).toBeVisible()

  const card = page.getByRole('link', { name: 'القهوة: من جبال اليمن إلى موائد العالم' })
  await card.scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => scrollY)
  expect(place).toBeGreaterThan(0)
  await card.click()
  await expect(page).toHaveTitle('القهوة: من جبال اليمن إلى موائد العالم · سطور')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'القهوة: من جبال اليمن إلى موائد العالم',
  )
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page.getByRole('status')).toHaveText('القهوة: من جبال اليمن إلى موائد العالم · سطور')

  const related = page.getByRole('region', { name: 'مقالات ذات صلة' })
  const onward = related.getByRole('link').first()
  const headline = await onward.textContent()
  await onward.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline ?? '')

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'القهوة: من جبال اليمن إلى موائد العالم',
  )
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'تاريخ' })).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place)
  await expect(card).toBeFocused()
})

test('an article shows its caption and its credit as two things, and leads to the next', async ({
  page,
}) => {
  await page.goto(`${sites.sample.url}a/suez/`)
  const figure = page.getByRole('figure').first()
  await expect(figure.getByText('على الضفة وقت، وعلى الماء وقت آخر.')).toBeVisible()
  await expect(figure.locator('small')).toHaveText('رسم: سطور')
  await expect(figure.getByRole('img')).toHaveAttribute('alt', /سفينة حاويات/)
  await expect(page.getByText('18 أبريل (نيسان) 2025، 05:30')).toBeVisible()
  await expect(page.getByText('حُدِّث 29 نوفمبر (تشرين الثاني) 2026')).toBeVisible()
  await whenAlive(page)
  // Its card, or the line above it once it stands there itself.
  await page.getByRole('region', { name: 'المقال التالي' }).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'الشمس والغبار: معركة الألواح في الصحراء',
  )
})

test('a related card that is not in the edition says what it is and leads only where it may', async ({
  page,
}) => {
  await page.goto(`${sites.sample.url}a/mud-towers/`)
  const related = page.getByRole('region', { name: 'مقالات ذات صلة' })
  const plain = related.getByRole('article').filter({ hasText: 'لبنة بوزن قطّة' })
  await expect(plain.getByText('عمارة')).toBeVisible()
  await expect(plain.getByText('…')).toBeVisible()
  await expect(plain.getByRole('link')).toHaveCount(0)
  const away = related.getByRole('link', { name: 'أنظمة الأفلاج في عُمان' })
  await expect(away).toHaveAttribute('href', 'https://whc.unesco.org/en/list/1207')
})

test('an English article turns round and keeps the Arabic furniture', async ({ page }) => {
  await page.goto(`${sites.sample.url}a/reading-rtl/`)
  const article = page.getByRole('article').first()
  await expect(article).toHaveAttribute('dir', 'ltr')
  await expect(article).toHaveAttribute('lang', 'en')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

/** What each type of block is drawn as: a type without its entry does not compile. Coverages have a story of their own. */
const drawnAs: Record<PlainBlock['type'], string> = {
  paragraph: 'p',
  heading: 'h2, h3',
  figure: 'figure',
  quote: 'blockquote',
  verse: 'blockquote',
  list: 'ul, ol',
  table: 'section:has(> table)',
  embed: 'div:has(a)',
  note: 'aside',
  divider: 'hr',
}

test('every block of the contract is drawn, block by block', async ({ page }) => {
  const missing = new Set(blockTypes.filter((type) => type !== 'entry'))
  for (const file of readdirSync('public/articles')) {
    const { id, body }: Article = JSON.parse(readFileSync(`public/articles/${file}`, 'utf8'))
    const plain = body.filter((block) => block.type !== 'entry')
    if (plain.length < body.length || !plain.some(({ type }) => missing.has(type))) continue
    await page.goto(`${sites.sample.url}a/${id}/`)
    const elements = page.locator('article >> nth=0').locator('.text > *')
    const fits = await elements.evaluateAll(
      (all, selectors) => all.map((one, at) => one.matches(selectors[at] ?? '')),
      plain.map(({ type }) => drawnAs[type]),
    )
    expect(fits, id).toEqual(plain.map(() => true))
    for (const { type } of plain) missing.delete(type)
  }
  expect([...missing]).toEqual([])
})

test('a page is itself under every address that hosts answer', async ({ page }) => {
  for (const path of ['a/suez/index.html', 'a/suez/?utm_source=x']) {
    await page.goto(sites.sample.url + path)
    await whenAlive(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('قناة السويس في أرقام')
    await expect(page).toHaveTitle('قناة السويس في أرقام · سطور')
  }
})

test('Back returns from a place within the page to where its link was pressed', async ({
  page,
}) => {
  await page.goto(`${sites.sample.url}a/suez/`)
  await whenAlive(page)
  await page.getByText('في هذا المقال').click()
  await page.getByRole('navigation', { name: 'في هذا المقال' }).scrollIntoViewIfNeeded()
  // Playwright may scroll before it presses.
  await page.evaluate(() =>
    addEventListener('pointerdown', () => Object.assign(window, { place: scrollY }), true),
  )
  await page.getByRole('link', { name: 'الطريق الأقصر' }).first().click()
  const place: number = await page.evaluate(() => Reflect.get(window, 'place'))
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place + 1000)
  await goBackInPage(page)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place)
})

test('links of an article stay under the base path and within the app', async ({ page }) => {
  await page.goto(`${sites.archive.url}a/girih/`)
  await whenAlive(page)
  const link = page.getByRole('article').first().locator('p[id] a:not([data-anchor])').first()
  await expect(link).toHaveAttribute('href', /^\/x\/a\//)
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/الزخرفة/)
  expect(await page.evaluate(() => Reflect.get(window, 'stayed'))).toBe(true)
})

test('the present topic is in sight on its line', async ({ page }) => {
  const present = page.getByRole('navigation').locator('[aria-current]').first()
  const isInSight = () =>
    present.evaluate((link) => {
      const [own, line] = [link, link.closest('nav')].map((one) => one?.getBoundingClientRect())
      return own && line && own.left >= line.left - 1 && own.right <= line.right + 1
    })
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto(`${sites.sample.url}t/nature/`)
  await whenAlive(page)
  await expect(present).toHaveText('طبيعة')
  await expect.poll(isInSight).toBe(true)
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.getByRole('banner').getByRole('link').first().click()
  await expect(present).toHaveText('الأولى')
  await expect.poll(isInSight).toBe(true)
})
