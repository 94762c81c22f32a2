import type { Page } from '@playwright/test'
import { giveVoices } from './listen-device.ts'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const article = `${sites.sample.url}a/suez/`

async function choose(page: Page, group: string, choice: string): Promise<void> {
  const sheet = page.locator('details:has([data-preferences])').first()
  if (!(await sheet.evaluate((one: HTMLDetailsElement) => one.open))) {
    await page.getByLabel('الخط والمظهر').first().click()
  }
  const more = sheet.locator('details')
  if (!(await more.evaluate((one: HTMLDetailsElement) => one.open))) {
    await sheet.getByText('خيارات أخرى').click()
  }
  await sheet
    .getByRole('group', { name: group, exact: true })
    .getByRole('radio', { name: choice, exact: true })
    .check({ force: true })
}

/** What styles put after an element; some engines leave the name of the attribute there. */
function addedAfter(one: Element): string {
  const { content } = getComputedStyle(one, '::after')
  return content.replace(/attr\((.*?)\)/, (_, name: string) => one.getAttribute(name) ?? '')
}

/** What the first date of the page looks like, the names that styles put there included. */
async function shownMonth(page: Page): Promise<string> {
  const month = page.locator('time [data-gulf]').first()
  const own = await month.evaluate(({ firstElementChild: inner }) =>
    inner && getComputedStyle(inner).display !== 'none' ? inner.textContent : '',
  )
  const added = await month.evaluate(addedAfter)
  return own + (added === 'none' || added === 'normal' ? '' : added.replaceAll('"', ''))
}

test('months are written as the reader’s country writes them', async ({ page }) => {
  await page.goto(article)
  expect(await shownMonth(page)).toBe('أبريل (نيسان)')
  for (const [choice, month] of [
    ['آب', 'نيسان'],
    ['غشت', 'أبريل'],
    ['أغسطس', 'أبريل'],
  ] as const) {
    await choose(page, 'أسماء الأشهر', choice)
    expect(await shownMonth(page)).toBe(month)
  }
  await page.reload()
  await whenAlive(page)
  expect(await shownMonth(page)).toBe('أبريل')
})

test('the Hijri day stands beside the Gregorian when asked for', async ({ page }) => {
  await page.goto(article)
  const hijri = () => page.locator('[data-day]').first().evaluate(addedAfter)
  expect(await hijri()).toBe('none')
  await choose(page, 'التاريخ الهجري', 'بجانب الميلادي')
  expect(await hijri()).toContain('20 شوال 1446 هـ')
})

test('figures and vowel marks are drawn by other faces, the text stays as it is', async ({
  page,
}) => {
  await page.goto(article)
  const paragraph = page.getByRole('paragraph').filter({ hasText: 'أُغلقت القناة يوم 5' })
  const face = () => paragraph.evaluate((one) => getComputedStyle(one).fontFamily)
  const words = await paragraph.textContent()
  await choose(page, 'الأرقام', '١٢٣')
  expect(await face()).toContain('Naskh digits')
  await choose(page, 'التشكيل', 'مخفي')
  expect(await face()).toContain('Naskh bare')
  await expect.poll(() => page.evaluate(() => document.fonts.check('16px "Naskh bare"'))).toBe(true)
  expect(await paragraph.textContent()).toBe(words)

  await page.goto(`${sites.sample.url}a/reading-rtl/`)
  const english = page.getByRole('article').first().getByRole('paragraph').last()
  expect(await english.evaluate((one) => getComputedStyle(one).fontFamily)).not.toContain('digits')
})

test('every choice is there before the first paint, and one tap puts all back', async ({
  page,
}) => {
  const chosen = {
    size: '4',
    theme: 'sepia',
    face: 'simple',
    leading: 'open',
    measure: 'narrow',
    months: 'gulf',
  }
  await page.addInitScript((value) => {
    if (localStorage.getItem('sutur.preferences') === null) {
      localStorage.setItem(
        'sutur.preferences',
        JSON.stringify({ ...value, language: 'ar', gone: 'x' }),
      )
    }
    new MutationObserver((_, observer) => {
      if (!document.body) return
      observer.disconnect()
      Object.assign(window, { atBody: { ...document.documentElement.dataset } })
    }).observe(document, { childList: true, subtree: true })
  }, chosen)
  await page.goto(article)
  // Whether the fonts are there yet stands beside the choices.
  const atBody = await page.evaluate(() => Reflect.get(window, 'atBody'))
  expect(atBody).toEqual({ ...chosen, faces: 'late' })
  await whenAlive(page)
  await page.getByLabel('الخط والمظهر').first().click()
  await expect(page.getByRole('radio', { name: 'كبير جدًا', exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'استعادة الإعدادات الأصلية' }).click()
  const shown = () =>
    page.evaluate(() => {
      const { faces: _, ...choices } = document.documentElement.dataset
      return choices
    })
  expect(await shown()).toEqual({})
  await expect(page.getByRole('radio', { name: 'المعتاد', exact: true })).toBeChecked()
  await page.reload()
  expect(await shown()).toEqual({})
})

test('every combination of settings hydrates without one difference', async ({ page }) => {
  const combinations = [
    {
      size: '1',
      theme: 'dark',
      face: 'simple',
      leading: 'close',
      measure: 'wide',
      tashkeel: 'hidden',
    },
    { digits: 'arab', months: 'levant', hijri: 'shown', size: '5' },
    { months: 'maghreb', theme: 'light', language: 'en' },
    { digits: 'arab', hijri: 'shown', language: 'fr' },
    { size: 99, theme: null, months: [], language: 'xx' },
  ]
  for (const combination of combinations) {
    await page.addInitScript(
      (value) => localStorage.setItem('sutur.preferences', JSON.stringify(value)),
      combination,
    )
    for (const path of ['', 'a/suez/', 't/arts/']) {
      await page.goto(sites.archive.url + path)
      await whenAlive(page)
    }
  }
})

test('Back after the language was changed leads to the same place of the list, in that language', async ({
  page,
}) => {
  await page.goto(sites.sample.url)
  await whenAlive(page)
  const link = page.getByRole('heading', { name: 'القهوة: من جبال' }).getByRole('link')
  await link.scrollIntoViewIfNeeded()
  const line = async () => Math.round((await link.boundingBox())?.y ?? -1)
  const before = await line()
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('القهوة')
  await page.getByLabel('الخط والمظهر').first().click()
  await page.getByRole('link', { name: 'English' }).first().click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.keyboard.press('Escape')
  await page.goBack()
  await expect(page).toHaveURL(sites.sample.url)
  await expect(page.getByRole('navigation', { name: 'Sections', exact: true })).toBeVisible()
  await expect.poll(async () => Math.abs((await line()) - before)).toBeLessThanOrEqual(60)
})

for (const [width, lines] of [
  [320, 0],
  [390, 1],
] as const) {
  test(`beside the other tools the word of the settings is whole or away, ${width} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 })
    await giveVoices(page, ['ar-SA'])
    await page.addInitScript(() => {
      localStorage.setItem('sutur.preferences', JSON.stringify({ language: 'fr' }))
    })
    await page.goto(article)
    await expect(page.getByRole('button', { name: 'Écouter' }).first()).toBeVisible()
    const word = page.getByRole('main').getByText('Affichage').first()
    const shown = await word.evaluate((one) => {
      const words = document.createRange()
      words.selectNodeContents(one)
      const end = one.closest('summary')?.getBoundingClientRect().bottom ?? 0
      return [...words.getClientRects()].filter(({ top }) => top < end).length
    })
    expect(shown).toBe(lines)
  })
}
