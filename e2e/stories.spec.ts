import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample
const title = 'الحرف العربي من القصبة إلى الشاشة'

test('an article leads to its story, and that to its other articles, from either end', async ({
  page,
}) => {
  await page.goto(`${url}a/unicode/`)
  await whenAlive(page)
  await page.getByRole('article').first().getByRole('link', { name: title }).click()
  await expect(page).toHaveURL(`${url}s/arabic-letter/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  const main = page.getByRole('main')
  await expect(main.getByText('5 مقالات')).toBeVisible()
  const rows = main.getByRole('article')
  await expect(rows.first()).toContainText('كيف وصل الورق من سمرقند إلى بغداد')
  await expect(rows.last()).toContainText('حرف الضاد: حكاية لقب')

  await main.getByRole('link', { name: 'من البداية' }).click()
  await expect(page).toHaveURL(`${url}s/arabic-letter/?order=first`)
  await expect(rows.first()).toContainText('حرف الضاد: حكاية لقب')
  await rows.first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('حرف الضاد: حكاية لقب')
  await page.goBack()
  await expect(rows.first()).toContainText('حرف الضاد: حكاية لقب')
  await page.goto(page.url())
  await expect(rows.first()).toContainText('حرف الضاد: حكاية لقب')
  await main.getByRole('link', { name: 'الأحدث أولًا' }).click()
  await expect(rows.last()).toContainText('حرف الضاد: حكاية لقب')
})

test('the end of an article names what came before it in the story and after it', async ({
  page,
}) => {
  await page.goto(`${url}a/unicode/`)
  await whenAlive(page)
  const strip = page.getByRole('main').locator('section').filter({ hasText: 'في القصة نفسها' })
  await expect(strip.getByRole('listitem')).toHaveText([
    /^قبله .*Reading from the right$/,
    /^بعده .*رحلة الحرف العربي من القصبة إلى الشاشة$/,
  ])
  await strip.getByRole('link', { name: 'Reading from the right' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reading from the right')
})

test('all stories stand on one page', async ({ page }) => {
  await page.goto(`${url}s/before-electricity/`)
  await whenAlive(page)
  await page.getByRole('main').getByRole('link', { name: 'قصة' }).click()
  await expect(page).toHaveURL(`${url}s/`)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'Playwright cannot turn scripts off in Firefox',
  )

  test('a story is whole, newest first', async ({ page }) => {
    await page.goto(`${url}s/arabic-letter/`)
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(5)
    await page.getByRole('main').getByRole('article').getByRole('link').first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'كيف وصل الورق من سمرقند إلى بغداد',
    )
  })
})
