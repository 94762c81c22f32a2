import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { mark, open, other, select, sentence, writeNote } from './mark-words.ts'
import { sites } from './sites.ts'

const library = `${sites.sample.url}library/`
const main = (page: Page) => page.getByRole('main')

/** Marks two sentences of an article, one with a note, and goes to where all marks are. */
async function goToExcerpts(page: Page): Promise<void> {
  await open(page, 1280)
  await select(page, sentence)
  await writeNote(page, 'تتجاور ولا تتعانق')
  await mark(page, 'لازورد', other)
  await page.goto(`${library}?part=excerpts`)
  await expect(main(page).getByText('مقتطفان من مقال واحد، وملاحظة واحدة')).toBeVisible()
}

test('what is marked is counted, sifted by tint and searched', async ({ page }) => {
  await goToExcerpts(page)
  await page.getByRole('button', { name: /^لازورد/ }).click()
  await expect(main(page).getByText(other)).toBeVisible()
  await expect(main(page).getByText(sentence)).toHaveCount(0)
  await page.getByRole('button', { name: /^لازورد/ }).click()
  await page.getByRole('searchbox', { name: 'بحث في المقتطفات' }).fill('قرن')
  await expect(main(page).getByText(sentence)).toHaveCount(0)
  await expect(main(page).getByText(other)).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
})

for (const { name, holds } of [
  { name: 'Markdown', holds: `> ${sentence}` },
  { name: 'HTML', holds: `<blockquote` },
  { name: 'CSV', holds: 'تتجاور ولا تتعانق' },
]) {
  test(`marks leave the library as ${name}`, async ({ page, browserName }) => {
    test.skip(browserName === 'firefox', 'Playwright hears of no download in Firefox')
    await goToExcerpts(page)
    const writing = page.waitForEvent('download')
    await page.getByRole('button', { name, exact: true }).click()
    const file = readFileSync(await (await writing).path(), 'utf8')
    expect(file).toContain(holds)
    expect(file).toContain(sentence)
    expect(file).toContain('a/letter-journey/')
  })
}

test('on a phone conditions and exports are one line each', async ({ page }) => {
  await goToExcerpts(page)
  await page.setViewportSize({ width: 320, height: 700 })
  await page.reload()
  const fold = main(page).locator('summary').filter({ hasText: 'تصدير' })
  await expect(page.getByRole('button', { name: 'CSV' })).toBeHidden()
  await fold.click()
  await expect(page.getByRole('button', { name: 'CSV' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})
