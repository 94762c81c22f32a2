import type { Page } from '@playwright/test'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.archive

const bar = (page: Page) => page.getByRole('complementary', { name: 'مواضع كلمات البحث' })

/** The words that are marked, and the one that was gone to, as the browser paints them. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const words = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) =>
        range instanceof Range ? `${range}` : '',
      )
    return { all: words('found'), here: words('found-here') }
  })

async function openResult(page: Page): Promise<void> {
  await page.goto(`${url}search/?q=${encodeURIComponent('الفلج')}`)
  await whenAlive(page)
  await page.getByRole('main').getByRole('link', { name: 'الأفلاج: أنهار تحت الأرض' }).click()
  await expect(page).toHaveURL(`${url}a/aflaj/`)
}

test('an article opened from a result shows what was looked for, and leads from mark to mark', async ({
  page,
}) => {
  await page.goto(`${url}a/aflaj/`)
  await whenAlive(page)
  const plain = await page.getByRole('article').first().locator('p').allInnerTexts()
  const elements = await page.locator('[data-article]:not(.Screen) .text *').count()
  await openResult(page)
  await expect(bar(page).getByRole('status')).toHaveText(/^\d+ (مواضع|موضعًا)/)
  const { all, here } = await marked(page)
  expect(all.length).toBeGreaterThan(5)
  for (const word of all)
    expect(word).toMatch(/^[\p{L}\p{M}]*ف[\p{M}]*ل[\p{L}\p{M}]*ج[\p{L}\p{M}]*$/u)
  expect(here).toEqual([])
  expect(await page.getByRole('article').first().locator('p').allInnerTexts()).toEqual(plain)
  expect(await page.locator('[data-article]:not(.Screen) .text *').count()).toBe(elements)

  await bar(page).getByRole('button', { name: 'السابق' }).click()
  await expect(bar(page).getByRole('status')).toContainText(`${all.length} من ${all.length}`)
  await bar(page).getByRole('button', { name: 'التالي' }).click()
  await bar(page).getByRole('button', { name: 'التالي' }).click()
  await expect(bar(page).getByRole('status')).toContainText(`2 من ${all.length}`)
  expect((await marked(page)).here).toEqual([all[1]])
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('found-here') ?? []
        if (!(range instanceof Range)) return false
        const { top, bottom } = range.getBoundingClientRect()
        return top > 0 && bottom < innerHeight - 60
      }),
    )
    .toBe(true)
})

test('marks outlive a reload, go when they are not wanted, and are in no other article', async ({
  page,
}) => {
  await openResult(page)
  await expect(bar(page)).toBeVisible()
  await page.reload()
  await whenAlive(page)
  await expect(bar(page)).toBeVisible()
  await bar(page).getByRole('button', { name: 'إخفاء العلامات' }).click()
  await expect(bar(page)).toHaveCount(0)
  expect((await marked(page)).all).toEqual([])
  await expect(page).toHaveURL(`${url}a/aflaj/`)

  await page.goBack()
  await page.getByRole('main').getByRole('link', { name: 'الأفلاج: أنهار تحت الأرض' }).click()
  await expect(bar(page)).toBeVisible()
  await page
    .getByRole('navigation', { name: 'الأبواب' })
    .getByRole('link', { name: 'تاريخ' })
    .click()
  await expect(page).toHaveURL(/\/t\/history\/$/)
  await expect(bar(page)).toHaveCount(0)
  expect((await marked(page)).all).toEqual([])
})

test('a word of the paper finds its relatives, says how many they are, and marks them', async ({
  page,
}) => {
  await page.goto(`${url}search/?q=${encodeURIComponent('خطارة')}`)
  await whenAlive(page)
  await expect(page.getByText(/^نتيجة واحدة، و.* بصيغ قريبة$/)).toBeVisible()
  const results = page.getByRole('main').getByRole('listitem')
  await expect(results.first().locator('mark')).toHaveText(['الخطّارة'])
  const other = page.getByRole('main').getByRole('link', { name: 'الأفلاج: أنهار تحت الأرض' })
  await expect(other.locator('mark')).toHaveText(['الأفلاج'])
  await other.click()
  await expect(bar(page)).toBeVisible()
  const { all } = await marked(page)
  expect(all.length).toBeGreaterThan(5)
  await page.reload()
  await whenAlive(page)
  await expect(bar(page)).toBeVisible()
  expect((await marked(page)).all).toEqual(all)
})
