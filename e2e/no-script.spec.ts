import { test as plain } from '@playwright/test'
import { expect, test } from './reader.ts'
import { sites } from './sites.ts'

test.use({ javaScriptEnabled: false })
plain.use({ javaScriptEnabled: false })
test.skip(
  ({ browserName }) => browserName === 'firefox',
  'Playwright cannot turn scripts off in Firefox',
)
plain.skip(
  ({ browserName }) => browserName === 'firefox',
  'Playwright cannot turn scripts off in Firefox',
)

test('without JavaScript one reads on from the front page to an article and its next', async ({
  page,
}) => {
  await page.goto(sites.sample.url)
  await page.getByRole('link', { name: 'كيف وصل الورق من سمرقند إلى بغداد' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'كيف وصل الورق من سمرقند إلى بغداد',
  )
  await expect(page.getByRole('article').first().getByRole('paragraph').last()).toBeVisible()
  await page.getByRole('region', { name: 'المقال التالي' }).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'رحلة الحرف العربي من القصبة إلى الشاشة',
  )
})

test('without JavaScript lists have pages and the settings open', async ({ page }) => {
  await page.goto(`${sites.archive.url}t/nature/`)
  await page.getByRole('link', { name: 'أقدم' }).click()
  await expect(page).toHaveURL(/\/x\/t\/nature\/\d+\/$/)
  await page.getByRole('link', { name: 'إلى الأحدث' }).click()
  await expect(page).toHaveURL(/\/x\/t\/nature\/$/)
  await page.getByLabel('الخط والمظهر').first().click()
  await expect(page.getByRole('heading', { name: 'القراءة' })).toBeVisible()
})

test('without JavaScript a list that was narrowed says so, and leads to the topic itself', async ({
  page,
}) => {
  await page.goto(`${sites.sample.url}latest/?t=science`)
  // Playwright finds no text in <noscript>, though it is drawn.
  const said = page.getByRole('main').locator('noscript')
  expect(await said.innerText()).toContain('تصفية القائمة تحتاج إلى جافاسكربت')
  expect((await said.boundingBox())?.height).toBeGreaterThan(0)
  await page.getByRole('navigation', { name: 'تصفية' }).getByRole('link', { name: 'علوم' }).click()
  await expect(page).toHaveURL(/\/t\/science\/$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('علوم')
})

plain('without JavaScript a missing address offers what there is', async ({ page }) => {
  const response = await page.goto(`${sites.sample.url}a/no-such-article/`)
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('لم نجد هذه الصفحة')
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(5)
})
