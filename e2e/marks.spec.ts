import AxeBuilder from '@axe-core/playwright'
import {
  article,
  bar,
  button,
  listed,
  mark,
  marked,
  open,
  other,
  pressMark,
  said,
  select,
  sentence,
  writeNote,
} from './mark-words.ts'
import { collectComplaints, expect, test, whenAlive } from './reader.ts'
import { pixelsOf } from './share-device.ts'
import { sites } from './sites.ts'

const note = 'عنوان؟ أو خاتمة: «تتجاور ولا تتعانق».'

test('words are marked in a tint and are so after the page comes anew', async ({ page }) => {
  await open(page)
  expect(await marked(page)).toEqual({})
  await mark(page, 'زعفران', sentence)
  await mark(page, 'لازورد', other)
  const both = { saffron: [sentence], lapis: [other] }
  await expect.poll(() => marked(page)).toEqual(both)
  await page.reload()
  await whenAlive(page)
  await expect.poll(() => marked(page)).toEqual(both)
})

test('a mark is seen in its colour over a line’s end and a link, which still leads on', async ({
  page,
}) => {
  await open(page)
  const [from, to] = ['كلها حرف واحد', 'قصة أخرى']
  await mark(page, 'زنجار', from, to)
  await expect.poll(() => marked(page)).toEqual({ verdigris: [`${from} فتلك ${to}`] })
  const paragraph = page.getByRole('paragraph').filter({ hasText: from })
  const { data } = await pixelsOf(page, await paragraph.screenshot({ caret: 'initial' }))
  const green = data.filter(
    (value, at) => at % 4 === 0 && value === 0xcf && data[at + 1] === 0xe8 && data[at + 2] === 0xd6,
  )
  expect(green.length / (data.length / 4)).toBeGreaterThan(0.02)
  expect(green.length / (data.length / 4)).toBeLessThan(0.3)
  await paragraph.getByRole('link', { name: to }).click()
  await expect(page).not.toHaveURL(article)
})

test('a note stands in the margin where there is one, before its paragraph', async ({ page }) => {
  await open(page, 1280)
  await select(page, sentence)
  await writeNote(page, note)
  const remark = page.getByText(note, { exact: true })
  await expect(remark).toBeVisible()
  const paragraph = page.getByRole('paragraph').filter({ hasText: sentence })
  const [beside, text] = [await remark.boundingBox(), await paragraph.boundingBox()]
  expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(text?.x ?? 0)
  expect(Math.abs((beside?.y ?? 0) - (text?.y ?? 0))).toBeLessThan(80)
  const isBefore = await remark.evaluate(
    (one, words) =>
      [...document.querySelectorAll('.text p')].some(
        (p) => p.textContent?.includes(words) && one.compareDocumentPosition(p) & 4,
      ),
    sentence,
  )
  expect(isBefore).toBe(true)
})

test('a note is a folded line under its paragraph where there is no margin', async ({ page }) => {
  await open(page)
  await select(page, sentence)
  await writeNote(page, note)
  const folded = page.getByRole('group').filter({ hasText: 'ملاحظتك' })
  const paragraph = page.getByRole('paragraph').filter({ hasText: sentence })
  await expect(folded).toHaveJSProperty('open', false)
  const [below, text] = [await folded.boundingBox(), await paragraph.boundingBox()]
  expect(below?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0))
  await page.reload()
  await whenAlive(page)
  await folded.getByText('ملاحظتك').click()
  await folded.getByRole('button', { name: 'تعديل' }).click()
  const lines = page.getByRole('textbox', { name: 'ملاحظتك' })
  await expect(lines).toHaveValue(note)
  await expect(lines).toBeFocused()
  await page.keyboard.insertText(' نعم.')
  // Left in whatever way, what was written is kept.
  await page.keyboard.press('Escape')
  await expect(folded).toContainText(`${note} نعم.`)
})

test('a mark that is pressed has another tint, and is deleted and back again', async ({ page }) => {
  await open(page)
  await mark(page, 'زعفران', sentence)
  await expect.poll(() => marked(page)).toEqual({ saffron: [sentence] })
  await pressMark(page, 'saffron')
  await expect(button(page, 'زعفران')).toHaveAttribute('aria-pressed', 'true')
  await button(page, 'لازورد').click()
  await expect.poll(() => marked(page)).toEqual({ lapis: [sentence] })
  await pressMark(page, 'lapis')
  await button(page, 'حذف').click()
  await expect.poll(() => marked(page)).toEqual({})
  await expect(page.getByText('حُذف المقتطف.')).toBeVisible()
  await said(page).getByRole('button', { name: 'تراجع' }).click()
  await expect.poll(() => marked(page)).toEqual({ lapis: [sentence] })
  await expect(said(page)).toHaveCount(0)
})

test('what is marked in one tab is marked in the other', async ({ page, context }) => {
  await open(page)
  const second = await context.newPage()
  const complaints = collectComplaints(second)
  await open(second)
  await mark(page, 'زعفران', sentence)
  await second.bringToFront()
  await second.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => marked(second)).toEqual({ saffron: [sentence] })
  await mark(second, 'زنجار', other)
  await expect.poll(() => marked(page)).toEqual({ saffron: [sentence], verdigris: [other] })
  await pressMark(page, 'saffron')
  await button(page, 'حذف').click()
  await expect.poll(() => marked(second)).toEqual({ verdigris: [other] })
  expect(complaints).toEqual([])
})

test('by keyboard alone words are marked, found again, and changed', async ({ page }) => {
  await open(page)
  await select(page, sentence)
  await page.keyboard.press('Tab')
  await expect(button(page, 'زعفران')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => marked(page)).toEqual({ saffron: [sentence] })
  await expect(bar(page)).toHaveCount(0)
  await expect(listed(page)).toHaveText(`مقتطف، زعفران: ${sentence}`)
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab')
    if (await listed(page).evaluate((one) => one === document.activeElement)) break
  }
  await expect(listed(page)).toBeFocused()
  await expect.poll(async () => (await marked(page)).here).toEqual([sentence])
  await expect(page.getByRole('paragraph').filter({ hasText: sentence })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(button(page, 'زعفران')).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(button(page, 'لازورد')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => marked(page)).toEqual({ lapis: [sentence] })
})

test('a mark whose words were corrected is shown at the end, and never on other words', async ({
  page,
}) => {
  await open(page)
  await mark(page, 'لازورد', sentence)
  await mark(page, 'زعفران', other)
  await page.route(article, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll('والقطع تتجاور ولا تتعانق', 'والقطع تتجاور')
    await route.fulfill({ response: answer, body })
  })
  await page.reload()
  await whenAlive(page)
  await expect.poll(() => marked(page)).toEqual({ saffron: [other] })
  const orphan = page.getByRole('heading', { name: 'مقتطف تغيّر نصه' }).locator('..')
  await expect(orphan.getByRole('blockquote')).toHaveText(sentence)
  await expect(orphan).toContainText('باقٍ في مكتبتك كما كان.')
  const library = await page.context().newPage()
  await library.goto(`${sites.sample.url}library/?part=excerpts`)
  await expect(library.getByText('تغيّر نص المقال')).toHaveCount(1)
  await library.close()
  await orphan.getByRole('button', { name: 'حذف' }).click()
  await expect(orphan).toHaveCount(0)
  await said(page).getByRole('button', { name: 'تراجع' }).click()
  await orphan.getByRole('link', { name: 'إلى أقرب موضع' }).click()
  const paragraph = page.getByRole('paragraph').filter({ hasText: 'والقطع تتجاور.' })
  await expect(paragraph).toBeInViewport()
  await page.unroute(article)
  await page.reload()
  await whenAlive(page)
  await expect.poll(() => marked(page)).toEqual({ saffron: [other], lapis: [sentence] })
})

test('where the browser cannot mark, slips lie behind the words', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(CSS, 'highlights')
    Object.defineProperty(window, 'Highlight', { value: undefined })
  })
  await open(page)
  await mark(page, 'زنجار', sentence)
  const slips = page.locator('mark[data-tint="verdigris"]')
  await expect(slips.first()).toBeAttached()
  const paragraph = page.getByRole('paragraph').filter({ hasText: sentence })
  // They are laid anew whenever the page is drawn.
  await expect(async () => {
    const text = await paragraph.boundingBox()
    for (const slip of await slips.all()) {
      const box = await slip.boundingBox({ timeout: 1000 })
      expect(box?.y).toBeGreaterThanOrEqual((text?.y ?? 0) - 1)
      expect(box?.width).toBeGreaterThan(8)
      expect(box?.width).toBeLessThanOrEqual(text?.width ?? 0)
    }
  }).toPass()
})

for (const theme of ['light', 'sepia', 'dark']) {
  test(`axe finds nothing in marks, notes and the bar, ${theme}`, async ({ page }) => {
    await page.addInitScript((name) => {
      localStorage.setItem('sutur.preferences', JSON.stringify({ theme: name }))
    }, theme)
    const look = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
    }
    for (const width of [390, 1280]) {
      await open(page, width)
      if (width === 390) {
        await select(page, sentence)
        await writeNote(page, note)
      }
      await expect(page.getByText('ملاحظتك').first()).toBeVisible()
      await pressMark(page, 'saffron')
      await look()
      await button(page, 'ملاحظة').click()
      await expect(page.getByRole('textbox', { name: 'ملاحظتك' })).toBeFocused()
      await look()
    }
  })
}
