import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { article, mark, open, other, select, sentence, writeNote } from './mark-words.ts'
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

test('paper gets all excerpts with their notes and the addresses of their articles, and no controls', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Playwright cannot show Firefox as paper')
  await goToExcerpts(page)
  await copyMarks(page, 40)
  await page.reload()
  const excerpts = main(page).locator('blockquote')
  await expect(excerpts.first()).toBeVisible()
  expect(await excerpts.count()).toBeLessThan(40)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000)
  await expect(excerpts).toHaveCount(42)
  await expect(main(page).getByText('تتجاور ولا تتعانق', { exact: true }).first()).toBeVisible()
  await expect(main(page).getByText(article)).toBeVisible()
  await expect(main(page).getByText(`${sites.sample.url}a/39/`)).toBeVisible()
  // Paper stays: what it says of a day is right tomorrow too.
  await expect(
    main(page)
      .getByText(/اليوم$/)
      .first(),
  ).toBeHidden()
  await expect(main(page).getByText(`${new Date().getFullYear()}`).first()).toBeVisible()
  await expect(main(page).getByRole('button')).toHaveCount(0)
  await expect(main(page).getByRole('link', { name: 'إلى موضعه' })).toHaveCount(0)
  const scheme = () => getComputedStyle(document.documentElement).colorScheme
  expect(await page.evaluate(scheme)).toBe('light')
})

/** Lays as many copies of a mark into the library, each in an article of its own. */
async function copyMarks(page: Page, count: number): Promise<void> {
  await page.evaluate(async (copies) => {
    const opening = indexedDB.open('sutur-library /')
    await new Promise((done) => opening.addEventListener('success', done))
    const shelf = opening.result.transaction('marks', 'readwrite').objectStore('marks')
    const reading = shelf.getAll()
    await new Promise((done) => reading.addEventListener('success', done))
    for (let at = 0; at < copies; at++) {
      shelf.put({ ...reading.result[0], id: `copy-${at}`, articleId: `${at}` })
    }
    await new Promise((done) => shelf.transaction.addEventListener('complete', done))
    opening.result.close()
  }, count)
}
