import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test, whenAlive } from './reader.ts'
import { handed, pixelsOf, withoutClipboard, withSystem } from './share-device.ts'
import { sites } from './sites.ts'

const { url } = sites.sample
const article = `${url}a/suez/`
const source = 'قناة السويس في أرقام · سطور'
const sentence = 'كم مات منهم؟'
const longer = 'أُلغيت السخرة في منتصف الستينيات من ذلك القرن، وجاءت الكرّاكات البخارية'

const bar = (page: Page) => page.getByRole('region', { name: 'الاقتباس' })
const button = (page: Page, name: string) => bar(page).getByRole('button', { name })

/** Selects from the first letters of one text to the last of another, as a pointer or a keyboard does. */
async function select(page: Page, from: string, to = from): Promise<void> {
  await page.evaluate(
    ([begin, end]) => {
      const texts: Node[] = []
      const walker = document.createTreeWalker(
        document.querySelector('[data-article]') ?? document.body,
        NodeFilter.SHOW_TEXT,
        ({ parentElement }) => (parentElement?.closest('header') ? 2 : 1),
      )
      while (walker.nextNode()) texts.push(walker.currentNode)
      const find = (words = '') => texts.find((text) => text.nodeValue?.includes(words))
      const [first, last] = [find(begin), find(end)]
      if (!first || !last) throw new Error(`${begin} … ${end}`)
      first.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const after = (last.nodeValue?.indexOf(end ?? '') ?? 0) + (end?.length ?? 0)
      getSelection()?.setBaseAndExtent(
        first,
        first.nodeValue?.indexOf(begin ?? '') ?? 0,
        last,
        after,
      )
    },
    [from, to],
  )
}

async function openAndSelect(page: Page, from: string, to?: string): Promise<void> {
  await page.goto(article)
  await whenAlive(page)
  await select(page, from, to)
  await expect(bar(page)).toBeVisible()
}

async function copyQuote(page: Page, from: string, to?: string): Promise<string[]> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openAndSelect(page, from, to)
  await button(page, 'نسخ').click()
  await expect(page.getByRole('status').filter({ hasText: 'نُسخ الاقتباس' })).toBeVisible()
  return (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
}

/** The share of a picture that has the colour of a mark, `#f8e4a8` in the light theme; a page with script counts. */
async function markedShare(page: Page, picture: Buffer): Promise<number> {
  const { data } = await pixelsOf(page, picture)
  let marked = 0
  for (let at = 0; at < data.length; at += 4) {
    if (data[at] === 0xf8 && data[at + 1] === 0xe4 && data[at + 2] === 0xa8) marked++
  }
  return marked / (data.length / 4)
}

test('a quotation is copied in its marks, with whose it is and where it stands', async ({
  page,
}) => {
  const [quote, whose, link = ''] = await copyQuote(page, sentence)
  expect(quote).toBe('«كم مات منهم؟»')
  expect(whose).toBe(source)
  expect(link).toMatch(/^http:\/\/localhost:\d+\/a\/suez\/#p-[0-9a-z]+:~:text=[\w%,-]+$/)
  expect(decodeURIComponent(link)).toMatch(/:~:text=كم مات منهم$/)
})

test('one over several paragraphs is one quotation without the captions between them', async ({
  page,
}) => {
  const lines = await copyQuote(page, 'أعلن عبد الناصر التأميم.', 'كم تختصر القناة؟')
  expect(lines.slice(0, -2)).toEqual([
    '«أعلن عبد الناصر التأميم.',
    'الطريق الأقصر',
    'كم تختصر القناة؟»',
  ])
})

test('its link opens at the sentence and marks it, and the app leaves the mark', async ({
  page,
}) => {
  const link = (await copyQuote(page, sentence)).at(-1) ?? ''
  await page.setViewportSize({ width: 390, height: 400 })
  await page.goto('about:blank')
  await page.goto(link)
  await whenAlive(page)
  const paragraph = page.getByRole('paragraph').filter({ hasText: sentence })
  await expect(paragraph).toBeInViewport()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400)
  await page.setViewportSize({ width: 390, height: 844 })
  const marked = await markedShare(page, await paragraph.screenshot({ caret: 'initial' }))
  expect(marked).toBeGreaterThan(0.01)
  expect(marked).toBeLessThan(0.3)
  expect(await page.evaluate(() => location.hash)).toMatch(/^#p-/)
})

test('its link opens at the sentence and marks it without script too', async ({
  page,
  browser,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Playwright cannot turn scripts off in Firefox')
  const link = (await copyQuote(page, sentence)).at(-1) ?? ''
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 400 },
  })
  const plain = await context.newPage()
  await plain.goto(link)
  await expect(plain.getByRole('paragraph').filter({ hasText: sentence })).toBeInViewport()
  await plain.setViewportSize({ width: 390, height: 844 })
  const picture = await plain
    .getByRole('paragraph')
    .filter({ hasText: sentence })
    .screenshot({ caret: 'initial' })
  expect(await markedShare(page, picture)).toBeGreaterThan(0.01)
  await context.close()
})

test('Back after a quotation’s link leads to the place where it opened', async ({ page }) => {
  const link = (await copyQuote(page, longer)).at(-1) ?? ''
  await page.goto('about:blank')
  await page.goto(link)
  await whenAlive(page)
  const paragraph = page.getByRole('paragraph').filter({ hasText: longer })
  await expect(paragraph).toBeInViewport()
  // Not by a pointer: that would scroll to the link first, and the place to come back to would be another.
  const topics = page.getByRole('navigation', { name: 'الأبواب' })
  await topics
    .getByRole('link')
    .first()
    .evaluate((one: HTMLElement) => one.click())
  await expect(page).toHaveURL(url)
  await page.goBack()
  await expect(page).toHaveURL(/\/a\/suez\/#p-/)
  await expect(paragraph).toBeInViewport()
})

test('a quotation goes to the device’s own sheet, by the bar and by a key', async ({ page }) => {
  await withSystem(page, 'shares')
  await openAndSelect(page, longer)
  await button(page, 'مشاركة').click()
  await page.keyboard.press('Shift+S')
  await expect.poll(async () => (await handed(page)).length).toBe(2)
  for (const { text, url: link } of await handed(page)) {
    expect(text).toBe(`«${longer}»\n${source}`)
    expect(link).toContain('/a/suez/#p-')
  }
})

test('without a sheet of the device’s and with a clipboard that refuses there is still a way', async ({
  page,
}) => {
  await withSystem(page)
  await withoutClipboard(page)
  await openAndSelect(page, longer)
  await button(page, 'نسخ').click()
  const sheet = page.getByRole('dialog', { name: 'مشاركة' })
  await expect(sheet.getByRole('textbox')).toHaveValue(new RegExp(`^«${longer}»\n${source}\nhttp`))
  const whatsapp = await sheet.getByRole('link', { name: 'واتساب' }).getAttribute('href')
  expect(new URL(whatsapp ?? '').searchParams.get('text')).toContain(`«${longer}»`)
})

test('the keyboard goes from the words to the bar, and back with Escape', async ({ page }) => {
  await openAndSelect(page, sentence)
  await page.keyboard.press('Tab')
  await expect(button(page, 'زعفران')).toBeFocused()
  for (const name of ['زنجار', 'لازورد', 'ملاحظة', 'مشاركة', 'نسخ']) {
    await page.keyboard.press('Tab')
    await expect(button(page, name)).toBeFocused()
  }
  await page.keyboard.press('Shift+Tab')
  await expect(button(page, 'مشاركة')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  expect(await page.evaluate(() => String(getSelection()))).toBe(sentence)
})

test('what is selected outside the text of an article has no bar', async ({ page }) => {
  await openAndSelect(page, sentence)
  await page.evaluate(() => {
    const headline = document.querySelector('h1')
    if (headline) getSelection()?.selectAllChildren(headline)
  })
  await expect(bar(page)).toHaveCount(0)
})

test('a quotation is drawn as a picture of the right size in the theme’s colours', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Playwright hears of no download in Firefox')
  await page.addInitScript(() => {
    localStorage.setItem('sutur.preferences', '{"theme":"dark"}')
  })
  await page.setViewportSize({ width: 800, height: 844 })
  await openAndSelect(page, longer)
  await button(page, 'صورة').click()
  const card = page.getByRole('dialog', { name: 'بطاقة الاقتباس' })
  await expect(card.getByRole('img')).toHaveAccessibleName(`«${longer}»`)
  const saved = page.waitForEvent('download')
  await card.getByRole('link', { name: 'حفظ الصورة' }).click()
  const download = await saved
  expect(download.suggestedFilename()).toBe('suez.png')
  const { width, height, data } = await pixelsOf(page, readFileSync(await download.path()))
  expect([width, height]).toEqual([1080, 1350])
  expect([...data.slice(0, 4)]).toEqual([0x14, 0x16, 0x19, 255])
  const inked = data.filter((value, at) => at % 4 === 0 && value > 200).length
  expect(inked).toBeGreaterThan(5000)
})

test('a picture goes to the device’s own sheet as a file', async ({ page }) => {
  await withSystem(page, 'shares')
  await page.setViewportSize({ width: 800, height: 844 })
  await openAndSelect(page, sentence)
  await button(page, 'صورة').click()
  await page.getByRole('button', { name: 'مشاركة الصورة' }).click()
  await expect.poll(() => handed(page)).toEqual([{ files: ['suez.png image/png'] }])
})

test('axe finds nothing in the bar and the card', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('sutur.preferences', '{"theme":"dark"}')
  })
  await page.setViewportSize({ width: 800, height: 844 })
  await openAndSelect(page, sentence)
  const look = async () => {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  }
  await look()
  await button(page, 'صورة').click()
  await expect(page.getByRole('link', { name: 'حفظ الصورة' })).toBeVisible()
  await look()
})
