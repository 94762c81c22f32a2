import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample

test('the archive leads to a month, that to its days, and those to their articles', async ({
  page,
}) => {
  await page.goto(`${url}archive/`)
  await whenAlive(page)
  const main = page.getByRole('main')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الأرشيف')
  await expect(main.getByText(/^26 مقالًا منذ ديسمبر \(كانون الأول\) 2024\./)).toBeVisible()
  await expect(main.getByRole('heading', { level: 2 })).toHaveText(['2026', '2025', '2024'])
  await main.getByRole('link', { name: 'نوفمبر (تشرين الثاني) 2026: مقالان' }).click()
  await expect(page).toHaveURL(`${url}archive/2026-11/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('نوفمبر (تشرين الثاني) 2026')
  await expect(main.getByText('مقالان', { exact: true })).toBeVisible()
  await expect(main.getByRole('heading', { level: 2 })).toHaveText([
    'الجمعة 20 نوفمبر (تشرين الثاني) 2026',
    'الخميس 12 نوفمبر (تشرين الثاني) 2026',
  ])
  await main.getByRole('link', { name: 'أكتوبر (تشرين الأول) 2026' }).last().click()
  await expect(page).toHaveURL(`${url}archive/2026-10/`)
  await page.getByRole('link', { name: 'الأفلاج: أنهار تحت الأرض في عُمان' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'الأفلاج: أنهار تحت الأرض في عُمان',
  )
  await page.goBack()
  await expect(page).toHaveURL(`${url}archive/2026-10/`)
})

test('months are reached by keyboard, each with its name and how much is in it', async ({
  page,
}) => {
  await page.goto(`${url}archive/`)
  await whenAlive(page)
  await page.getByRole('main').getByRole('link', { name: '2024', exact: true }).focus()
  await page.keyboard.press('Tab')
  const december = page.getByRole('link', { name: 'ديسمبر (كانون الأول) 2024: مقال واحد' })
  await expect(december).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${url}archive/2024-12/`)
})

test('the months of a long archive stand by decades', async ({ page }) => {
  await page.goto(`${sites.archive.url}archive/`)
  await whenAlive(page)
  const years = await page
    .getByRole('main')
    .getByRole('link', { name: /^\d{4}$/ })
    .count()
  expect(years).toBeGreaterThan(5)
  await page
    .getByRole('main')
    .getByRole('link', { name: /: \d+ / })
    .first()
    .click()
  await expect(page).toHaveURL(/\/archive\/\d{4}-\d\d\/$/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'Playwright cannot turn scripts off in Firefox',
  )

  test('the archive is read from its months to its first article', async ({ page }) => {
    await page.goto(`${url}archive/`)
    await page.getByRole('link', { name: 'ديسمبر (كانون الأول) 2024: مقال واحد' }).click()
    await page.getByRole('main').getByRole('article').getByRole('link').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('حرف الضاد: حكاية لقب')
  })
})
