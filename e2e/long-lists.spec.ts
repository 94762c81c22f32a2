import type { Page } from '@playwright/test'
import { addedArticles } from './archive.ts'
import { expect, test, watchShifts, whenAlive, whenListGrows } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.archive

const rowsOf = (page: Page) => page.getByRole('main').getByRole('article')
const older = (page: Page) => page.getByRole('link', { name: 'أقدم' })

async function hrefsOf(page: Page): Promise<string[]> {
  const links = rowsOf(page).getByRole('link')
  return links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
}

/** Notes every row by the page that it stands on; far ones do not stay in the document. Gives their links. */
async function watchRows(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: Record<string, string[]> = {}
    Object.assign(window, { seen })
    const note = () => {
      for (const place of document.querySelectorAll<HTMLElement>('[data-page]')) {
        const links = [...place.querySelectorAll('article a')]
        if (links.length > 0) {
          seen[place.dataset.page ?? ''] = links.map((link) => link.getAttribute('href') ?? '')
        }
      }
    }
    note()
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true })
  })
  return () => page.evaluate(() => Object.values<string[]>(Reflect.get(window, 'seen')).flat())
}

/** Turns the wheel until something is so. */
async function readOn(page: Page, until: () => Promise<boolean>): Promise<void> {
  const turn = async () => {
    if (await until()) return true
    await page.mouse.wheel(0, 400)
    return false
  }
  await expect.poll(turn, { intervals: [60], timeout: 90_000 }).toBe(true)
}

/** Whether an element stands where it is for so many frames. */
async function staysFor(one: Element, frames: number): Promise<boolean> {
  const { top } = one.getBoundingClientRect()
  for (let n = 0; n < frames; n++) await new Promise(requestAnimationFrame)
  return one.getBoundingClientRect().top === top
}

/** How many pages of the list stand on the screen, those of which only the space is kept too. */
const shownPages = (page: Page) => page.locator('[data-page]').count()

/** Presses «أقدم» and reads until so many pages stand on the screen. */
async function showPages(page: Page, count: number): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    const before = await shownPages(page)
    if (before >= count) return
    await older(page).click()
    await expect.poll(() => shownPages(page)).toBeGreaterThan(before)
  }
}

test('older rows come under the rows as the reader nears their end, three pages by themselves', async ({
  page,
  browserName,
}) => {
  // Firefox tells of no shifts.
  const shiftOf = browserName === 'firefox' ? undefined : await watchShifts(page)
  await page.goto(`${url}t/nature/`)
  await whenListGrows(page)
  const entries = await page.evaluate(() => history.length)
  await page.mouse.move(200, 400)
  await readOn(page, async () => (await shownPages(page)) === 4)
  await readOn(page, () =>
    older(page)
      .isVisible()
      .then((isThere) => isThere && atEnd(page)),
  )
  expect(await shownPages(page)).toBe(4)
  await expect(page).toHaveURL(/\/t\/nature\/\d+\/$/)
  await expect(page.getByRole('contentinfo')).toBeInViewport()
  expect(await page.evaluate(() => history.length)).toBe(entries)
  await expect(
    page.getByRole('status').filter({ hasText: /^في القائمة الآن 1\d\d مقال/ }),
  ).toHaveCount(1)
  if (shiftOf) expect(await shiftOf()).toBeLessThanOrEqual(0.01)

  await page.evaluate(() => scrollTo(0, 0))
  await expect(page).toHaveURL(/\/t\/nature\/$/)
})

const atEnd = (page: Page) =>
  page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2)

test('a reader reaches every article of an archive by «أقدم», each once, and Back finds the row after 500', async ({
  page,
}) => {
  await page.goto(`${url}t/nature/`)
  await whenListGrows(page)
  const seenByNow = await watchRows(page)
  for (let pages = 0; pages < 40 && (await older(page).count()) > 0; pages++) {
    const before = await shownPages(page)
    // The last page may come by itself and take the link away.
    await older(page)
      .click({ timeout: 3000 })
      .catch(() => {})
    await expect
      .poll(async () => (await shownPages(page)) > before || (await older(page).count()) === 0)
      .toBe(true)
  }
  const seen = await seenByNow()
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.filter((href) => href.includes('/a/leaf-'))).toHaveLength(addedArticles)

  // Of rows far away only the space is kept.
  expect(await rowsOf(page).count()).toBeLessThan(200)
  // By its address: which rows are drawn changes as the page is turned.
  const href = await rowsOf(page).getByRole('link').nth(-3).getAttribute('href')
  const row = page.locator(`main a[href="${href}"]`)
  await row.scrollIntoViewIfNeeded()
  await expect.poll(() => row.evaluate(staysFor, 10)).toBe(true)
  const place = await page.evaluate(() => scrollY)
  expect(place).toBeGreaterThan(20_000)
  const top = await row.evaluate((one) => one.getBoundingClientRect().top)
  await row.click()
  await expect(page).toHaveURL(/\/a\/leaf-/)
  await page.goBack()
  await expect(page).toHaveURL(/\/t\/nature\//)
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place)
  await expect(row).toBeFocused()
  expect(await row.evaluate((one) => one.getBoundingClientRect().top)).toBe(top)
})

test('a page loaded anew is the one that was read', async ({ page }) => {
  await page.goto(`${url}t/nature/`)
  await whenListGrows(page)
  await showPages(page, 3)
  await readOn(page, async () => /nature\/\d+\/$/.test(page.url()))
  await page.reload()
  await whenAlive(page)
  const first = rowsOf(page).first()
  await expect(first).toBeVisible()
  const address = /nature\/\d+\/$/.exec(page.url())
  expect(address).not.toBeNull()
  await expect(page.locator('[data-page]').first()).not.toHaveAttribute('data-page', 'newest')
})

test('the seventh page of a topic opens by itself and goes on both ways', async ({ page }) => {
  await page.goto(`${url}t/nature/7/`)
  await whenListGrows(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('طبيعة')
  await expect(rowsOf(page)).toHaveCount(30)
  await older(page).click()
  await expect.poll(() => shownPages(page)).toBeGreaterThan(1)
  const newer = page.getByRole('link', { name: 'أحدث', exact: true })
  // Until the pages that come by themselves are there, the link below them moves away under the pointer.
  await expect
    .poll(async () => {
      await newer.scrollIntoViewIfNeeded()
      return newer.evaluate(staysFor, 20)
    })
    .toBe(true)
  await newer.click()
  await expect(page).toHaveURL(/nature\/8\/$/)
  await page.getByRole('link', { name: 'إلى الأحدث' }).click()
  await expect(page).toHaveURL(/nature\/$/)
})

test('from the last full page «أحدث» leads to the newest under its number', async ({ page }) => {
  const data = await page.request.get(`${url}data/v1/topics/nature/newest.json`)
  const { page: newest, rows } = await data.json()
  await page.goto(`${url}t/nature/${newest - 1}/`)
  await whenListGrows(page)
  await page.getByRole('link', { name: 'أحدث', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${url}t/nature/${newest}/`)
  await expect(rowsOf(page).first()).toContainText(rows[0].headline)
})

test('by keyboard «أقدم» leads on to the first of the rows that it brought', async ({ page }) => {
  await page.goto(`${url}t/nature/7/`)
  await whenListGrows(page)
  await page.mouse.move(200, 400)
  await readOn(page, async () => (await shownPages(page)) === 4)
  await older(page).focus()
  // Until the rows before it are drawn again, it is moved by each.
  await expect.poll(() => older(page).evaluate(staysFor, 10)).toBe(true)
  const last = await rowsOf(page).last().getByRole('link').getAttribute('href')
  await page.keyboard.press('Enter')
  await expect.poll(() => shownPages(page)).toBeGreaterThan(4)
  await expect(page.locator('main article a:focus')).toHaveCount(1)
  // Between two headlines stands the sign that keeps an article.
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(page.locator(`main a[href="${last}"]`)).toBeFocused()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'Playwright cannot turn scripts off in Firefox',
  )

  test('a reader reaches every article of an archive by «أقدم», each once', async ({ page }) => {
    await page.goto(`${url}t/nature/`)
    const seen: string[] = []
    for (let pages = 0; pages < 40; pages++) {
      seen.push(...(await hrefsOf(page)))
      if ((await older(page).count()) === 0) break
      await older(page).click()
      await page.waitForLoadState('load')
    }
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((href) => href.includes('/a/leaf-'))).toHaveLength(addedArticles)
  })
})
