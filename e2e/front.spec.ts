import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

test('the front page shows what the editor picked, in that order', async ({ page }) => {
  await page.goto(sites.sample.url)
  const picks = page.getByRole('heading', { name: 'اخترنا لكم' }).locator('xpath=ancestor::section')
  await expect(picks.getByRole('article').getByRole('heading')).toHaveText([
    'ابن بطوطة: تسع وعشرون سنة على الطريق',
    'المقامات: الحيلة في ثوب البلاغة',
    'ابن الهيثم والغرفة المظلمة',
  ])
  await whenAlive(page)
  await picks.getByRole('link', { name: 'المقامات' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'المقامات: الحيلة في ثوب البلاغة',
  )
})

for (const height of [800, 1080]) {
  test(`the lead is as wide as its place, and its headline seen whole at ${height} lines`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height })
    await page.goto(sites.sample.url)
    const box = await page
      .getByRole('main')
      .getByRole('heading', { level: 2 })
      .first()
      .boundingBox()
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
    const lead = page.getByRole('region', { name: 'المقال الرئيس' }).getByRole('article').first()
    const picture = await lead.locator('img').boundingBox()
    expect(picture?.width).toBe((await lead.boundingBox())?.width)
  })
}
