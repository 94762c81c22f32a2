import { test as plain } from '@playwright/test'
import { expect, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample
const drawing = /\/images\/aflaj-[0-9a-f]{12}\.svg$/
const missing = 'الصورة غير متاحة'

plain(
  'a lead picture that broke before the app was there says so and keeps its caption',
  async ({ page }) => {
    await page.route(drawing, (route) => route.abort())
    await page.goto(`${url}a/aflaj/`)
    await whenAlive(page)
    const lead = page.getByRole('article').getByRole('figure').first()
    await expect(lead.getByText(missing)).toBeVisible()
    await expect(lead.getByText('فرع من فلج يعبر البساتين')).toBeVisible()
    await page.getByRole('region', { name: 'مقالات ذات صلة' }).getByRole('link').first().click()
    await expect(page).not.toHaveURL(/aflaj/)
    await expect(page.getByRole('figure').first().getByRole('img')).toBeVisible()
    await expect(page.getByText(missing)).toHaveCount(0)
  },
)

plain(
  'a picture that breaks while one reads keeps its space, so that no line moves',
  async ({ page }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/images\/aflaj-section-/, async (route) => {
      await held
      await route.fulfill({ status: 404, body: 'gone' })
    })
    await page.goto(`${url}a/aflaj/`)
    await whenAlive(page)
    const figure = page.getByRole('figure').nth(1)
    await figure.scrollIntoViewIfNeeded()
    const caption = figure.locator('figcaption')
    const before = await caption.boundingBox()
    expect(before?.height).toBeGreaterThan(0)
    await expect(figure.getByText(missing)).toBeHidden()
    release()
    await expect(figure.getByText(missing)).toBeVisible()
    const after = await caption.boundingBox()
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThanOrEqual(1)
  },
)

plain('a picture that cannot be decoded is not available either', async ({ page }) => {
  await page.route(drawing, (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: '<svg' }),
  )
  await page.goto(`${url}a/aflaj/`)
  await whenAlive(page)
  await expect(page.getByRole('figure').first().getByText(missing)).toBeVisible()
})

plain('a picture that was never there says what it would have shown', async ({ page }) => {
  await page.goto(`${sites.archive.url}a/leaf-009/`)
  const figures = page.getByRole('figure')
  await expect(figures.nth(0).getByText(missing, { exact: true })).toBeVisible()
  await expect(figures.nth(1)).toHaveText(`${missing}: غصن يابس`)
})

plain('a picture that arrives is asked for once and says nothing', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (drawing.test(request.url())) asked.push(request.url())
  })
  await page.goto(`${url}a/aflaj/`)
  await whenAlive(page)
  await page.waitForLoadState('networkidle')
  expect(asked).toHaveLength(1)
  await expect(page.getByText(missing)).toHaveCount(0)
})
