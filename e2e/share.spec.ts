import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, press, test, whenAlive } from './reader.ts'
import { handed, readCode, withoutClipboard, withSystem } from './share-device.ts'
import { sites } from './sites.ts'

const { url } = sites.sample
const article = `${url}a/aflaj/`
const headline = 'الأفلاج: أنهار تحت الأرض في عُمان'

const tool = (page: Page) => page.locator('summary').filter({ hasText: 'مشاركة' }).first()
const sheetOf = (page: Page) => page.getByRole('dialog', { name: 'مشاركة' })

async function open(page: Page, address = article): Promise<void> {
  await page.goto(address)
  await whenAlive(page)
  await tool(page).click()
}

/** What a link hands over, by name. */
async function given(page: Page, name: string): Promise<Record<string, string>> {
  const href = await sheetOf(page).getByRole('link', { name, exact: true }).getAttribute('href')
  return Object.fromEntries(new URL(href ?? '').searchParams)
}

test('an article is shared by our own sheet where the device has none', async ({ page }) => {
  await withSystem(page)
  await open(page)
  const sheet = sheetOf(page)
  await expect(sheet.getByText(headline)).toBeVisible()
  await expect(sheet.getByText('نوال البستاني')).toBeVisible()
  await expect(sheet.getByText('4 دقائق').first()).toBeVisible()
  const text = `${headline} · سطور`
  expect(await given(page, 'واتساب')).toEqual({ text: `${text}\n${article}` })
  expect(await given(page, 'تلغرام')).toEqual({ url: article, text })
  expect(await given(page, 'إكس')).toEqual({ url: article, text })
  expect(await given(page, 'فيسبوك')).toEqual({ u: article })
  expect(await given(page, 'بريد')).toEqual({ subject: headline, body: `${text}\n${article}` })
  await expect(sheet.getByRole('button', { name: 'تطبيق آخر…' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(tool(page)).toBeFocused()
})

test('the device’s own sheet is handed headline, edition and short address', async ({ page }) => {
  await withSystem(page, 'shares')
  await open(page, `${article}?utm_source=x&fbclid=7#figure`)
  await expect
    .poll(() => handed(page))
    .toEqual([{ title: headline, text: `${headline} · سطور`, url: article }])
  await expect(sheetOf(page)).toHaveCount(0)
})

test('a reader who closes the device’s sheet is left in peace', async ({ page }) => {
  await withSystem(page, 'AbortError')
  await open(page)
  await expect.poll(async () => (await handed(page)).length).toBe(1)
  await tool(page).click()
  await expect.poll(async () => (await handed(page)).length).toBe(2)
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('where the device refuses its sheet ours comes, and offers it once more', async ({ page }) => {
  await withSystem(page, 'NotAllowedError')
  await open(page)
  await sheetOf(page).getByRole('button', { name: 'تطبيق آخر…' }).click()
  await expect.poll(async () => (await handed(page)).length).toBe(2)
})

test('the address is copied, short and in ASCII, and said to be', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await withSystem(page)
  await open(page)
  await sheetOf(page).getByRole('button', { name: 'نسخ' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'نُسخ الرابط' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(article)
  expect(copied).toMatch(/^[\x21-\x7e]{1,60}$/)
})

test('where the clipboard refuses, the address can be taken by hand', async ({ page }) => {
  await withSystem(page)
  await withoutClipboard(page)
  await open(page)
  await sheetOf(page).getByRole('button', { name: 'نسخ' }).click()
  const field = sheetOf(page).getByRole('textbox', { name: 'لم يسمح المتصفح بالنسخ' })
  await expect(field).toHaveValue(article)
  const selected = await field.evaluate((one: HTMLTextAreaElement) =>
    one.value.slice(one.selectionStart, one.selectionEnd),
  )
  expect(selected).toBe(article)
  await expect(field).toBeFocused()
})

test('another phone reads the address off the code, in every theme', async ({ page }) => {
  await withSystem(page)
  await page.addInitScript(() => {
    localStorage.setItem('sutur.preferences', '{"theme":"dark"}')
  })
  for (const address of [article, `${url}latest/?t=science&t=arts&from=2024-03`]) {
    await open(page, address)
    await sheetOf(page).getByRole('button', { name: 'رمز QR' }).click()
    const code = sheetOf(page).getByRole('img', { name: 'رمز QR' })
    await code.scrollIntoViewIfNeeded()
    expect(await readCode(page, await code.screenshot({ caret: 'initial' }))).toBe(address)
  }
})

test('an article that was read on to is shared by its own address', async ({ page }) => {
  await withSystem(page, 'shares')
  await page.goto(article)
  await whenAlive(page)
  const next = page.locator('[data-article]').nth(1)
  await expect
    .poll(async () => {
      await page.evaluate(() => scrollBy(0, innerHeight * 0.8))
      return next.locator('summary').filter({ hasText: 'مشاركة' }).count()
    })
    .toBe(1)
  const id = await next.getAttribute('data-article')
  await next.getByText('مشاركة').evaluate((one: HTMLElement) => one.click())
  await expect.poll(async () => (await handed(page))[0]?.url).toBe(`${url}a/${id}/`)
  await page.locator('[data-article]').first().scrollIntoViewIfNeeded()
  await page.evaluate(() => scrollTo(0, 0))
  await expect(page).toHaveURL(article)
  await page.keyboard.press('Shift+S')
  await expect.poll(async () => (await handed(page))[1]?.url).toBe(article)
})

test('a list and a filter are shared with what they are called and nothing else', async ({
  page,
}) => {
  await withSystem(page, 'shares')
  await open(page, `${url}t/nature/?utm_campaign=x`)
  await expect
    .poll(() => handed(page))
    .toEqual([{ title: 'طبيعة', text: 'طبيعة · سطور', url: `${url}t/nature/` }])
  await open(page, `${url}latest/?fbclid=7&t=arts&t=science&all=1&from=2024-03#content`)
  const title = 'علوم وفنون معًا من مارس (آذار) 2024 وما بعده'
  await expect
    .poll(() => handed(page))
    .toEqual([
      {
        title,
        text: `${title} · سطور`,
        url: `${url}latest/?t=science&t=arts&all=1&from=2024-03`,
      },
    ])
})

test('where our sheet does not arrive there is what the page was written with, or a word', async ({
  page,
  complaints,
  browserName,
}) => {
  await withSystem(page)
  await page.route(/\/assets\/share-parts-.*\.js$/, (route) => route.abort())
  await open(page)
  const written = page.getByRole('link', { name: 'واتساب' })
  await expect(written).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(written).toBeHidden()
  await page.getByRole('navigation', { name: 'الأبواب' }).getByText('طبيعة').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('طبيعة')
  await tool(page).click()
  await expect(page.getByText('تعذّر التحميل. إعادة المحاولة')).toBeVisible()
  // Firefox says nothing of it.
  if (browserName === 'firefox') return
  await expect.poll(() => complaints.join()).toContain('ERR_FAILED')
  complaints.length = 0
})

test('links that were there before the app stay while they are open', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/\/assets\/reader-.*\.js$/, async (route) => {
    await held
    await route.continue()
  })
  await page.goto(`${sites.archive.url}a/aflaj/`)
  await press(tool(page))
  const link = page.getByRole('link', { name: 'واتساب' })
  await expect(link).toBeVisible()
  release()
  await whenAlive(page)
  await expect(link).toHaveAttribute('href', /^https:\/\/wa\.me\/\?text=.*sutur\.example/)
  await press(tool(page))
  await expect(link).toBeHidden()
})

for (const [theme, width] of [
  ['light', 390],
  ['dark', 1280],
] as const) {
  test(`axe finds nothing in the sheet, ${theme}, ${width} pixels`, async ({ page }) => {
    await withSystem(page)
    await page.addInitScript((value) => {
      localStorage.setItem('sutur.preferences', JSON.stringify({ theme: value }))
    }, theme)
    await page.setViewportSize({ width, height: 844 })
    await open(page)
    await sheetOf(page).getByRole('button', { name: 'رمز QR' }).click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  })
}
