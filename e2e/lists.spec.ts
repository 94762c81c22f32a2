import type { Page } from '@playwright/test'
import { expect, test, whenAlive, whenListGrows } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.archive

test('two topics chosen are one address that opens cold', async ({ page }) => {
  await page.goto(`${sites.sample.url}t/science/`)
  await whenAlive(page)
  const filter = page.getByRole('navigation', { name: 'التصفية بالأبواب' })
  await filter.getByRole('link', { name: /طبيعة/ }).click()
  await expect(page).toHaveURL(/\/latest\/\?t=science&t=nature$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('علوم وطبيعة')
  const rows = await page.getByRole('main').getByRole('article').count()
  await expect(page.getByText(/مقال.* من بابين/)).toBeVisible()

  await page.goto(page.url())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('علوم وطبيعة')
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(rows)
  await expect(filter.locator('[aria-current]')).toHaveCount(2)

  await whenAlive(page)
  await filter.getByRole('link', { name: /علوم/ }).click()
  await expect(page).toHaveURL(/\/t\/nature\/$/)
  await filter.getByRole('link', { name: 'كل الأبواب' }).click()
  await expect(page).toHaveURL(/\/latest\/$/)
})

test('the filter also stands on the front page’s address', async ({ page }) => {
  await page.goto(`${sites.sample.url}?t=arts&t=cities`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('مدن وفنون')
})

test('a filter opened cold does not wait for all that the page before it has', async ({ page }) => {
  await page.route(/\.woff2$/, () => {})
  await page.goto(`${sites.sample.url}latest/?t=nature&t=arts`, { waitUntil: 'commit' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('فنون وطبيعة')
  expect(await page.evaluate(() => document.readyState)).not.toBe('complete')
})

test('pages of a filter go on from each other', async ({ page }) => {
  await page.goto(`${url}latest/?t=nature&t=arts`)
  await expect(page.getByText(/^\d+ مقال\S* من بابين/)).toBeVisible()
  const first = await page.getByRole('main').getByRole('article').count()
  expect(first).toBe(30)
  await whenListGrows(page)
  // By key: rows that come by themselves move the link away between a pointer's going down and up.
  await page.getByRole('link', { name: 'أقدم' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('main article a:focus')).toHaveCount(1)
  // A page that came by itself just before the press makes it the third.
  const pressed = page.locator('[data-page]:has(a:focus)')
  const name = await pressed.getAttribute('data-page')
  await page.locator('main article a:focus').scrollIntoViewIfNeeded()
  await page.mouse.move(200, 400)
  await page.mouse.wheel(0, 600)
  await expect(page).toHaveURL(new RegExp(`page=${name}$`))
  await page.goto(page.url())
  await expect(page).toHaveTitle(/وفنون|فنون و/)
  await page.goto(`${url}latest/?t=nature&t=arts&page=2`)
  await whenListGrows(page)
  await page.getByRole('link', { name: 'أحدث', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page).not.toHaveURL(/page=/)
})

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const rowsOf = (page: Page) => page.getByRole('main').getByRole('article')
const filterOf = (page: Page) => page.getByRole('navigation', { name: 'التصفية بالأبواب' })

test('further conditions make addresses: any or all, months, unread; one tap clears them', async ({
  page,
}) => {
  await page.goto(`${url}latest/?t=nature&t=cities`)
  await whenAlive(page)
  await expect(heading(page)).toHaveText('مدن وطبيعة')
  const filter = filterOf(page)
  await filter.getByText('خيارات أخرى').click()
  await filter.getByRole('link', { name: 'كلها معًا' }).click()
  await expect(page).toHaveURL(/\?t=cities&t=nature&all=1$/)
  await expect(heading(page)).toHaveText('مدن وطبيعة معًا')
  await expect(page.getByText('54 مقالًا من بابين معًا')).toBeVisible()

  await filter.getByLabel('من شهر').selectOption({ label: 'يناير (كانون الثاني) 2016' })
  await expect(page).toHaveURL(/&all=1&from=2016-01$/)
  await filter.getByLabel('إلى شهر').selectOption({ label: 'ديسمبر (كانون الأول) 2016' })
  await expect(page).toHaveURL(/&all=1&from=2016-01&to=2016-12$/)
  await expect(page.getByText(/^9 مقالات من بابين معًا، من يناير .* 2016 إلى ديسمبر/)).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(9)
  await expect(filter.getByRole('link', { name: /طبيعة/ })).toContainText('92')

  await page.goto(page.url())
  await expect(rowsOf(page)).toHaveCount(9)
  await page.getByRole('paragraph').getByRole('link', { name: 'مسح الاختيار' }).click()
  await expect(page).toHaveURL(/\/latest\/$/)
  await expect(heading(page)).toHaveText('أحدث المقالات')
  await page.goBack()
  await expect(rowsOf(page)).toHaveCount(9)
})

test('what was read on this device can be left out, and Back finds its list as it was', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('sutur.read', '["aflaj","suez"]'))
  await page.goto(`${sites.sample.url}latest/`)
  await whenAlive(page)
  const all = await rowsOf(page).count()
  await filterOf(page).getByText('خيارات أخرى').click()
  await filterOf(page).getByRole('link', { name: 'غير المقروء' }).click()
  await expect(page).toHaveURL(/\/latest\/\?unread=1$/)
  await expect(rowsOf(page)).toHaveCount(all - 2)
  await expect(page.locator('main a[href="/a/suez/"]')).toHaveCount(0)
  const row = rowsOf(page).getByRole('link').nth(8)
  const href = await row.getAttribute('href')
  await row.scrollIntoViewIfNeeded()
  // Firefox scrolls what is brought into sight by parts of a pixel.
  const placeOf = () => page.evaluate(() => Math.round(scrollY))
  const place = await placeOf()
  await row.click()
  await expect(page).toHaveURL(/\/a\//)
  await page.goBack()
  await expect.poll(placeOf).toBe(place)
  await expect(page.locator(`main a[href="${href}"]`)).toBeFocused()
})

test('an empty result says which condition to let go, and each link brings articles', async ({
  page,
}) => {
  await page.goto(`${sites.sample.url}latest/?t=arts&t=nature&all=1&from=2026-02`)
  await expect(
    page.getByText('لا مقالات من بابين معًا، من فبراير (شباط) 2026 وما بعده.'),
  ).toBeVisible()
  await expect(rowsOf(page)).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'حذف باب «فنون»' })).toBeVisible()
  await whenAlive(page)
  await page.getByRole('link', { name: 'قبول أيٍّ من الأبواب، لا كلها معًا' }).click()
  await expect(page).toHaveURL(/\?t=arts&t=nature&from=2026-02$/)
  await expect(rowsOf(page)).not.toHaveCount(0)

  await page.goto(`${sites.sample.url}latest/?from=2026-11&to=2026-01`)
  await whenAlive(page)
  await page.getByRole('link', { name: 'شهر البداية بعد شهر النهاية: التبديل بينهما' }).click()
  await expect(page).toHaveURL(/\?from=2026-01&to=2026-11$/)
  await expect(rowsOf(page)).not.toHaveCount(0)
})

test('a spoilt address of a filter is read as far as it makes sense', async ({
  page,
  complaints,
}) => {
  await page.goto(`${sites.sample.url}latest/?from=2024-13&t=science`)
  await expect(page).toHaveURL(/\/t\/science\/$/)
  await expect(heading(page)).toHaveText('علوم')
  await page.goto(`${sites.sample.url}latest/?unread=1&t=science`)
  await expect(heading(page)).toHaveText('علوم')
  await page.goto(`${url}latest/?t=nature&t=arts&page=3`)
  await expect(rowsOf(page)).toHaveCount(30)
  for (const search of ['?t=none', '?t=arts&t=nature&page=99', '?t=arts&t=nature&page=x']) {
    await page.goto(`${sites.sample.url}latest/${search}`)
    await expect(heading(page)).toHaveText('لم نجد هذه الصفحة')
  }
  complaints.length = 0
})

test('a row with an unreadable date, or one that cannot be drawn, does not take its list', async ({
  page,
}) => {
  let headlines: string[] = []
  await page.route('**/data/v1/topics/science/newest.json', async (route) => {
    const list = await (await route.fetch()).json()
    headlines = list.rows.map((row: { headline: string }) => row.headline)
    list.rows[0].published = '2024-03-01T23:59:61Z'
    list.rows[1].published = 20240301
    list.rows[2].headline = { ar: 'عنوان' }
    await route.fulfill({ json: list })
  })
  await page.goto(sites.sample.url)
  await whenAlive(page)
  await page.locator('a[href="/t/science/"]').first().click()
  await expect(heading(page)).toHaveText('علوم')
  await expect(rowsOf(page).getByRole('heading')).toHaveText(headlines.toSpliced(2, 1))
  await expect(rowsOf(page).first()).not.toContainText('NaN')
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a filter is set by keyboard alone and keeps the focus', async ({ page }) => {
  await page.goto(`${sites.sample.url}t/science/`)
  await whenAlive(page)
  const filter = filterOf(page)
  await filter.getByRole('link', { name: /تاريخ/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?t=science&t=history$/)
  await expect(filter.getByRole('link', { name: /تاريخ/ })).toBeFocused()
  await filter.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(filter.getByLabel('من شهر')).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(filter.getByRole('link', { name: 'كلها معًا' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/all=1$/)
  await expect(filter.getByRole('link', { name: 'كلها معًا' })).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'Playwright cannot turn scripts off in Firefox',
  )

  test('a topic shows its list, and offers no conditions that need a script', async ({ page }) => {
    await page.goto(`${sites.sample.url}t/science/`)
    await expect(rowsOf(page)).toHaveCount(10)
    await expect(page.getByRole('main').getByText('خيارات أخرى')).toBeHidden()
    // Playwright finds no text in <noscript>, though it is drawn.
    const said = await page.getByRole('main').locator('noscript').innerText()
    expect(said).toContain('تصفية القائمة تحتاج إلى جافاسكربت')
  })
})

test('where every headline begins with a Latin word the list still reads from the right', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${url}t/terms/`)
  const headlines = rowsOf(page).getByRole('heading')
  await expect(headlines).toHaveCount(10)
  const places = await headlines.evaluateAll((all) =>
    all.map((headline) => {
      const text = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT).nextNode()
      const word = document.createRange()
      if (text) word.setStart(text, 0)
      if (text) word.setEnd(text, 'OpenStreetMap'.length)
      return {
        word: word.toString(),
        direction: getComputedStyle(headline).direction,
        gap: headline.getBoundingClientRect().right - word.getBoundingClientRect().right,
      }
    }),
  )
  for (const { word, direction, gap } of places) {
    expect(word).toBe('OpenStreetMap')
    expect(direction).toBe('rtl')
    expect(Math.abs(gap)).toBeLessThan(3)
  }
})
