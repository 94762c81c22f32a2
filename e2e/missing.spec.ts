import { test as plain } from '@playwright/test'
import { expect, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample

plain(
  'an address that is not published says so with the right status and leads on',
  async ({ page }) => {
    const response = await page.goto(`${url}a/no-such-article/`)
    expect(response?.status()).toBe(404)
    await whenAlive(page)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('لم نجد هذه الصفحة')
    await page.getByRole('main').getByRole('article').getByRole('link').first().click()
    await expect(page.getByRole('article').first()).toBeVisible()
  },
)

plain('an unknown topic or page is missing too, not empty', async ({ page }) => {
  for (const path of [
    't/nothing/',
    'latest/9999/',
    'latest/?t=nothing&t=science',
    'no/such/place',
  ]) {
    await page.goto(url + path)
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveText('لم نجد هذه الصفحة')
  }
})

plain(
  'a lost connection keeps the page around the error, and trying again brings the article',
  async ({ page }) => {
    await page.goto(`${url}t/science/`)
    await whenAlive(page)
    await page.route(/zero\.json$/, (route) => route.abort())
    await page.getByRole('link', { name: 'الصفر: رحلة رقم' }).click()
    await expect(page.getByRole('alert').getByRole('heading')).toHaveText('تعذّر فتح الصفحة')
    await expect(page.getByRole('navigation', { name: 'الأبواب' })).toBeVisible()
    await page.unroute(/zero\.json$/)
    await page.getByRole('button', { name: 'إعادة المحاولة' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('الصفر: رحلة رقم')
  },
)

plain(
  'what a lost connection held back comes by itself once it is there again',
  async ({ page }) => {
    await page.goto(`${url}t/science/`)
    await whenAlive(page)
    await page.context().setOffline(true)
    await page.getByRole('link', { name: 'الصفر: رحلة رقم' }).click()
    await expect(page.getByRole('alert').getByRole('heading')).toHaveText('تعذّر فتح الصفحة')
    await page.context().setOffline(false)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('الصفر: رحلة رقم')
  },
)

plain('an edition of another major version is refused in a sentence', async ({ page }) => {
  await page.route('**/data/v1/edition.json', (route) =>
    route.fulfill({ json: { version: 2, name: 'غد', language: 'ar', topics: [] } }),
  )
  await page.route(`${url}a/suez/`, async (route) => {
    const response = await route.fetch()
    const html = await response.text()
    await route.fulfill({
      response,
      body: html.replace(/<script type="application\/json".*?<\/script>/s, ''),
    })
  })
  await page.goto(`${url}a/suez/`)
  await expect(page.getByText('إعادة تحميل الصفحة')).toBeVisible()
})
