import { addedArticles } from './archive.ts'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.archive

test('two topics chosen are one address that opens cold', async ({ page }) => {
  await page.goto(`${sites.sample.url}t/science/`)
  await whenAlive(page)
  const filter = page.getByRole('navigation', { name: 'التصفية بالأبواب' })
  await filter.getByRole('link', { name: /طبيعة/ }).click()
  await expect(page).toHaveURL(/\/latest\/\?t=science&t=nature$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('علوم وطبيعة')
  const rows = await page.getByRole('main').getByRole('article').count()
  await expect(page.getByText(/مقال.* من بابين/)).toBeVisible()

  await page.goto(page.url())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('علوم وطبيعة')
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(rows)
  await expect(filter.locator('[aria-current]')).toHaveCount(2)

  await whenAlive(page)
  await filter.getByRole('link', { name: /علوم/ }).click()
  await expect(page).toHaveURL(/\/t\/nature\/$/)
  await filter.getByRole('link', { name: 'كل الأبواب' }).click()
  await expect(page).toHaveURL(/\/latest\/$/)
})

test('the filter also stands on the front page’s address', async ({ page }) => {
  await page.goto(`${sites.sample.url}?t=arts&t=cities`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('مدن وفنون')
})

test('a reader reaches every article of an archive by «أقدم», each once', async ({ page }) => {
  await page.goto(`${url}t/nature/`)
  await whenAlive(page)
  const seen: string[] = []
  for (let pages = 0; pages < 10; pages++) {
    const rows = page.getByRole('main').getByRole('article').getByRole('link')
    seen.push(
      ...(await rows.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))),
    )
    const older = page.getByRole('link', { name: 'أقدم' })
    if ((await older.count()) === 0) break
    const first = await rows.first().textContent()
    await older.click()
    await expect(rows.first()).not.toHaveText(first ?? '')
  }
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.filter((href) => href.includes('/a/leaf-'))).toHaveLength(addedArticles)
})

test('pages of a filter go on from each other', async ({ page }) => {
  await page.goto(`${url}latest/?t=nature&t=arts`)
  await expect(page.getByText(/^مقالات من بابين/)).toBeVisible()
  const first = await page.getByRole('main').getByRole('article').count()
  expect(first).toBe(30)
  await whenAlive(page)
  await page.getByRole('link', { name: 'أقدم' }).click()
  await expect(page).toHaveURL(/page=2$/)
  await page.getByRole('link', { name: 'أحدث', exact: true }).click()
  await expect(page).not.toHaveURL(/page=/)
})
