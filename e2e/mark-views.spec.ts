import type { Page } from '@playwright/test'
import {
  bar,
  button,
  mark,
  marked,
  open,
  other,
  pressMark,
  select,
  selectWords,
  sentence,
  writeNote,
} from './mark-words.ts'
import { expect, test, whenAlive } from './reader.ts'

async function prefer(page: Page, preferences: object): Promise<void> {
  await page.evaluate((kept) => {
    localStorage.setItem('sutur.preferences', JSON.stringify(kept))
  }, preferences)
  await page.reload()
  await whenAlive(page)
}

test('hidden vowel marks and other figures are views of the same words', async ({ page }) => {
  const figures = 'نسخة من المصحف سنة 391 للهجرة'
  await open(page)
  await prefer(page, { tashkeel: 'hidden', digits: 'arab' })
  await mark(page, 'زعفران', other)
  await mark(page, 'لازورد', figures)
  for (const preferences of [{}, { tashkeel: 'hidden' }, { digits: 'arab', size: '5' }]) {
    await prefer(page, preferences)
    await expect.poll(() => marked(page)).toEqual({ saffron: [other], lapis: [figures] })
  }
})

test('a mark that is pressed is quoted as any words are', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page)
  await select(page, sentence)
  await writeNote(page, 'هذا لي وحدي.')
  await pressMark(page, 'saffron')
  await button(page, 'نسخ').click()
  await expect(page.getByRole('status').filter({ hasText: 'نُسخ الاقتباس' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`«${sentence}»`)
  expect(copied).not.toContain('لي وحدي')
})

test('on paper a mark is a line, two lines or dots, and its note is read', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Playwright does not turn Firefox to paper')
  await open(page)
  // On paper this article is shorter, and the place in it would be one in the next.
  await prefer(page, { flow: 'off' })
  await select(page, sentence)
  await writeNote(page, 'تتجاور ولا تتعانق')
  await page.emulateMedia({ media: 'print' })
  const lines = await page.evaluate(() =>
    ['saffron', 'verdigris', 'lapis'].map((tint) => {
      const style = getComputedStyle(
        document.querySelector('.text p') ?? document.body,
        `::highlight(mark-${tint})`,
      )
      return `${style.textDecorationLine} ${style.textDecorationStyle} ${style.backgroundColor}`
    }),
  )
  expect(lines).toEqual([
    'underline solid rgba(0, 0, 0, 0)',
    'underline double rgba(0, 0, 0, 0)',
    'underline dotted rgba(0, 0, 0, 0)',
  ])
  await expect(page.getByText('تتجاور ولا تتعانق', { exact: true }).last()).toBeVisible()
  await expect(page.getByRole('button', { name: 'تعديل' })).toBeHidden()
})

test('where the device keeps nothing the reader is told so', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'InvalidStateError')
    }
  })
  await open(page)
  await select(page, sentence)
  await button(page, 'زعفران').click()
  await expect(page.getByText('تعذّر الحفظ على هذا الجهاز.')).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
  expect(await marked(page)).toEqual({})
})

test('marks stand in each of the articles that are read one after the other', async ({ page }) => {
  await open(page, 1280)
  await mark(page, 'زعفران', sentence)
  const articles = page.locator('[data-article]')
  await expect(articles).toHaveCount(2)
  const words = await articles.nth(1).evaluate((place) => {
    const text = document.createTreeWalker(place.querySelector('.text p') ?? place, 4).nextNode()
    text?.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 30)
    return String(text?.nodeValue)
  })
  await button(page, 'زنجار').click()
  await expect
    .poll(async () => (await marked(page)).verdigris?.every((one) => words.startsWith(one)))
    .toBe(true)
  expect((await marked(page)).saffron).toEqual([sentence])
})

test('a note stands in the margin of an article whose direction is not the interface’s', async ({
  page,
}) => {
  await open(page, 1280)
  await prefer(page, { language: 'en' })
  await expect(page.getByRole('link', { name: 'Library' }).first()).toBeVisible()
  await selectWords(page, sentence)
  await page
    .getByRole('region', { name: 'Quotation' })
    .getByRole('button', { name: 'Note' })
    .click()
  const pen = page.getByRole('textbox', { name: 'Your note' })
  await pen.fill('عنوان؟')
  const [beside, text] = [
    await pen.boundingBox(),
    await page.getByRole('paragraph').filter({ hasText: sentence }).boundingBox(),
  ]
  expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(text?.x ?? 0)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('عنوان؟', { exact: true })).toBeVisible()
})
