import { expect, type Page } from '@playwright/test'
import { whenAlive } from './reader.ts'

const main = (page: Page) => page.getByRole('main')

/** What a reader does on a page of each kind, below the site's address: each ends where it has worked. */
const visits: Record<string, (page: Page) => Promise<void>> = {
  '': changeTheme,
  'latest/': async (page) => {
    await main(page).getByRole('article').getByRole('link').nth(1).click()
    await expect(page).toHaveURL(/\/a\//)
    await page.goBack()
    await expect(page).toHaveURL(/\/latest\/$/)
    await expect(main(page).getByRole('article').nth(2)).toBeVisible()
  },
  'latest/?t=science&t=nature': async (page) => {
    await expect(main(page).getByRole('heading', { level: 1 })).toBeVisible()
  },
  'a/aflaj/': async (page) => {
    await readOn(page)
    await openShare(page)
  },
  'search/': search,
  'nosuch/': async (page) => {
    await expect(main(page).getByRole('heading', { level: 1 })).toBeVisible()
  },
}

/**
 * Reads a site as readers do: opens a page of each kind, has a `look` at it and uses what stands on it. Returns what its
 * scripts threw; throws where a page stays white or does nothing.
 */
export async function readAround(
  page: Page,
  url: string,
  look: () => Promise<void> = async () => {},
): Promise<string[]> {
  const thrown: string[] = []
  page.on('pageerror', (error) => thrown.push(String(error)))
  // Playwright scrolls to a tool that is sliding, and then the bar that holds it leaves under the press.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const [path, visit] of Object.entries(visits)) {
    await page.goto(url + path)
    await whenAlive(page)
    await expect(page.getByRole('banner')).toBeVisible()
    await expect(main(page)).not.toBeEmpty()
    await look()
    await visit(page)
    await look()
  }
  return thrown
}

/** Opens the settings of the page and chooses the dark theme. */
export async function changeTheme(page: Page): Promise<void> {
  await openSettings(page)
  const dark = page.getByRole('radio', { name: 'داكن' }).first()
  await dark.check({ force: true })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('Escape')
}

/** Opens the settings that the page has first. */
export async function openSettings(page: Page): Promise<void> {
  await page.locator('details:has([data-preferences]) > summary').first().click()
}

/** Scrolls through an article until the next one stands below it. */
async function readOn(page: Page): Promise<void> {
  const next = page.locator('[data-article]').nth(1)
  await expect(async () => {
    await page.mouse.wheel(0, 1500)
    await expect(next).toBeVisible({ timeout: 300 })
  }).toPass()
}

async function openShare(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0))
  await page.locator('summary').filter({ hasText: 'مشاركة' }).first().click()
  const sheet = page.getByRole('dialog', { name: 'مشاركة' })
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
}

async function search(page: Page): Promise<void> {
  await page.getByRole('combobox').fill('القهوة')
  await page.keyboard.press('Enter')
  await expect(main(page).locator('mark').first()).toBeVisible()
  await page.getByRole('combobox').fill('السويس')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/q=/)
  await expect(
    main(page)
      .getByRole('link', { name: /السويس/ })
      .first(),
  ).toBeVisible()
}
