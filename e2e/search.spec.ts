import type { Page } from '@playwright/test'
import { hostile } from './archive.ts'
import { expect, test, watchShifts, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.archive

const field = (page: Page) => page.getByRole('combobox', { name: 'البحث في المقالات' })
const rowsOf = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 })
const told = (page: Page) => page.getByRole('main').getByRole('status').first()
const marks = (page: Page) => page.getByRole('main').locator('mark')

/** Opens a search by its address; what the address names is on the screen then. */
async function openSearch(page: Page, asked: Record<string, string> = {}): Promise<void> {
  await page.goto(`${url}search/?${new URLSearchParams(asked)}`)
  await whenAlive(page)
  if (asked.q) await expect(told(page)).toHaveText(/نتيج|نتائج|تلزم كلمة/)
}

const asked = (page: Page) => new URL(page.url()).searchParams

test('a reader types words, and finds them marked whole as they are written', async ({ page }) => {
  await page.goto(`${url}a/aflaj/`)
  await whenAlive(page)
  await page.getByRole('banner').getByRole('link', { name: 'بحث' }).click()
  await expect(page).toHaveURL(`${url}search/`)
  await expect(field(page)).toBeFocused()
  await field(page).fill('الفلج النخله')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=/)
  expect(asked(page).get('q')).toBe('الفلج النخله')
  await expect(page).toHaveTitle(/^بحث: .*الفلج النخله.* · /)
  await expect(told(page)).toHaveText(/^(نتيجة واحدة|نتيجتان|\d+ (نتائج|نتيجة))$/)
  const aflaj = page.getByRole('listitem').filter({ hasText: 'الأفلاج: أنهار تحت الأرض في عُمان' })
  await expect(aflaj.locator('mark').first()).toBeVisible()
  await expect(aflaj).toContainText('طبيعة')
  await expect(aflaj.getByRole('time')).toHaveText(/2026/)
  for (const word of await marks(page).allTextContents()) expect(word).toMatch(/نخل|نخيل|فلج|أفلاج/)
})

test('what is sent before the script is there is answered once it comes', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/assets\/reader-.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${url}search/`)
  await page.getByRole('textbox', { name: 'البحث في المقالات' }).or(field(page)).fill('الفلج')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=/)
  release()
  await expect(rowsOf(page).filter({ hasText: 'الأفلاج' })).toBeVisible()
  await expect(field(page)).toHaveValue('الفلج')
})

test('what was typed before the script came is still there', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/assets\/search-parts-.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${url}search/`)
  await field(page).fill('الفلج')
  release()
  await whenAlive(page)
  await expect(field(page)).toHaveValue('الفلج')
})

test('an address says everything: words, topics, months, order and page', async ({ page }) => {
  await openSearch(page, { q: 'دفتر الحقل', t: 'cities', from: '2020-01', sort: 'new' })
  await expect(field(page)).toHaveValue('دفتر الحقل')
  await expect(told(page)).toHaveText('10 نتائج')
  await page.getByText('تصفية وترتيب').click()
  await expect(page.getByRole('checkbox', { name: 'مدن' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'علوم' })).not.toBeChecked()
  await expect(page.getByRole('radio', { name: 'الأحدث أولًا' })).toBeChecked()
  await expect(page.getByRole('combobox', { name: 'من شهر' })).toHaveValue('2020-01')
  const days = await page
    .getByRole('listitem')
    .getByRole('time')
    .evaluateAll((all) => all.map((one) => one.getAttribute('datetime')))
  expect(days).toEqual(days.toSorted().reverse())

  await page.getByRole('checkbox', { name: 'مدن' }).uncheck()
  await expect(told(page)).toHaveText('99 نتيجة')
  expect(asked(page).getAll('t')).toEqual([])
  await page.getByRole('combobox', { name: 'إلى شهر' }).selectOption('2020-02')
  await expect(page).toHaveURL(/to=2020-02/)
  await expect(told(page)).toHaveText(/^\d نتائج$/)
  await page.goBack()
  await expect(told(page)).toHaveText('99 نتيجة')
  await expect(page.getByRole('combobox', { name: 'إلى شهر' })).toHaveValue('')
  await page.getByRole('link', { name: 'مسح الاختيار' }).click()
  await expect(page).not.toHaveURL(/from=/)
  await expect(told(page)).toHaveText(/^519 نتيجة$/)
})

test('results are turned page by page, and Back turns them back', async ({ page }) => {
  await openSearch(page, { q: 'دفتر الحقل' })
  await expect(rowsOf(page)).toHaveCount(10)
  const first = await rowsOf(page).allTextContents()
  expect(first).toHaveLength(10)
  await page.getByRole('link', { name: 'النتائج التالية' }).click()
  await expect(page).toHaveURL(/page=2$/)
  await expect(told(page)).toHaveText(/الصفحة 2$/)
  await expect(rowsOf(page)).toHaveCount(10)
  const second = await rowsOf(page).allTextContents()
  expect(second.filter((one) => first.includes(one))).toEqual([])
  expect(await page.evaluate(() => scrollY)).toBe(0)
  await page.goBack()
  await expect(rowsOf(page)).toHaveText(first)
  await expect(told(page)).not.toHaveText(/الصفحة/)
})

test('Back from an article finds the results and the place as they were left', async ({ page }) => {
  await openSearch(page, { q: 'دفتر الحقل' })
  const row = rowsOf(page).nth(7).getByRole('link')
  await expect(marks(page).nth(10)).toBeAttached()
  await row.scrollIntoViewIfNeeded()
  const top = await row.evaluate((one) => one.getBoundingClientRect().top)
  const place = await page.evaluate(() => scrollY)
  expect(place).toBeGreaterThan(200)
  await row.click()
  await expect(page).toHaveURL(/\/a\//)
  await page.goBack()
  await expect(row).toBeFocused()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place)
  expect(await row.evaluate((one) => one.getBoundingClientRect().top)).toBe(top)
})

test('the keyboard goes through suggestions, takes one, and leaves them', async ({ page }) => {
  await openSearch(page)
  await field(page).focus()
  await page.keyboard.type('الحق')
  const list = page.getByRole('listbox', { name: 'اقتراحات' })
  await expect(list.getByRole('option').first()).toBeVisible()
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowDown')
  const first = list.getByRole('option', { selected: true })
  await expect(first).toHaveCount(1)
  await expect(field(page)).toHaveAttribute(
    'aria-activedescendant',
    (await first.getAttribute('id')) ?? '',
  )
  await expect(field(page)).toBeFocused()
  const words = await first.textContent()
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(field(page)).toHaveValue('الحق')
  await page.keyboard.press('ArrowDown')
  await expect(list).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?q=/)
  expect(asked(page).get('q')).toBe(words)
  await expect(list).toBeHidden()
})

test('what was looked for is kept on the device, and forgotten one by one or at once', async ({
  page,
}) => {
  for (const q of ['الفلج', 'القهوة', 'ورق']) await openSearch(page, { q })
  await openSearch(page, { q: 'زززز' })
  await openSearch(page)
  const recent = page.getByRole('heading', { name: 'عمليات البحث الأخيرة' }).locator('xpath=..')
  await expect(recent.getByRole('link')).toHaveText(['ورق', 'القهوة', 'الفلج'])
  await recent.getByRole('button', { name: 'حذف «القهوة»' }).click()
  await expect(recent.getByRole('link')).toHaveText(['ورق', 'الفلج'])
  await recent.getByRole('link', { name: 'الفلج' }).click()
  await expect(rowsOf(page).filter({ hasText: 'الأفلاج' })).toBeVisible()
  await page.goBack()
  await recent.getByRole('button', { name: 'حذفها كلها' }).click()
  await expect(recent).toHaveCount(0)
  expect(await page.evaluate(() => localStorage.getItem('sutur.searches'))).toBeNull()
})

test('the stroke leads to the field from anywhere, and is only a stroke in it', async ({
  page,
}) => {
  for (const path of ['', 'a/aflaj/', 'search/']) {
    await page.goto(url + path)
    await whenAlive(page)
    await page.keyboard.press('/')
    await expect(field(page), path).toBeFocused()
    await expect(field(page)).toHaveValue('')
  }
  await page.keyboard.press('/')
  await expect(field(page)).toHaveValue('/')
  await page.goto(url)
  await whenAlive(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('البحث')).toBeVisible()
})

test('hostile words are only words', async ({ page }) => {
  const queries = [
    hostile.text,
    hostile.headline,
    '<img src=x onerror="window.hostile = 3">',
    '\u202eمقلوب\u202c \u2067',
    `"${'ن'.repeat(1000)}`,
    '-"" «» -- "',
    '%E0%A4%A /search/?q=\\u0000',
  ]
  for (const q of queries) {
    await openSearch(page, { q })
    const shown = await field(page).inputValue()
    expect(shown.replace(/\s/g, '')).toBe(q.slice(0, 200).replace(/\s/g, ''))
  }
  await openSearch(page, { q: 'hostile' })
  await expect(rowsOf(page).filter({ hasText: '</script>' })).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'hostile'))).toBeUndefined()
})

test('nothing shifts while results are on their way', async ({ page }) => {
  const shiftOf = await watchShifts(page)
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    for (const q of ['', 'ماء', 'زززز']) {
      await openSearch(page, { q })
      if (q === 'ماء') await expect(marks(page).nth(5)).toBeAttached()
      expect(await shiftOf(), `«${q}» at ${width}`).toBeLessThanOrEqual(0.01)
    }
  }
})

test('pages for reading load nothing of searching', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  for (const path of ['', 'a/aflaj/', 't/nature/']) {
    await page.goto(url + path)
    await whenAlive(page)
    await page.waitForLoadState('networkidle')
  }
  expect(asked.filter((one) => one.includes('search'))).toEqual([])
})
