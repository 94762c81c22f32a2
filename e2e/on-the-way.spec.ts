import type { Page } from '@playwright/test'
import { expect, press, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const stop = (page: Page) => page.getByRole('button', { name: 'إيقاف' })
const main = (page: Page) => page.getByRole('main')
const headline = 'الأفلاج: أنهار تحت الأرض في عُمان'

/** Opens the front page, and holds the text of an article back until the function is called that it returns. */
async function openFront(page: Page, id: string): Promise<() => void> {
  let release = () => {}
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(`**/articles/${id}.json`, async (route) => {
    await isReleased
    await route.continue().catch(() => {})
  })
  await page.goto(sites.sample.url)
  await whenAlive(page)
  return () => release()
}

test('a page that does not come at once is said to be on its way, and then it is there', async ({
  page,
}) => {
  const release = await openFront(page, 'aflaj')
  await press(main(page).getByRole('link', { name: headline }))
  await expect(page.getByRole('status').filter({ hasText: 'تُحمَّل الصفحة' })).toBeVisible()
  await expect(main(page)).toHaveAttribute('aria-busy', 'true')
  release()
  await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible()
  await expect(stop(page)).toHaveCount(0)
  await expect(main(page)).not.toHaveAttribute('aria-busy')
})

test('what does not come can be given up, and the page that is read stays as it was', async ({
  page,
}) => {
  const release = await openFront(page, 'aflaj')
  const link = main(page).getByRole('link', { name: headline })
  await link.scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => scrollY)
  await press(link)
  await stop(page).click()
  await expect(stop(page)).toHaveCount(0)
  release()
  await expect(link).toBeVisible()
  expect(page.url()).toBe(sites.sample.url)
  expect(await page.evaluate(() => scrollY)).toBe(place)
})
