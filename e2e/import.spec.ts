import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const headline = 'متحف «الريش والجلد» يمنح الصقارة ذاكرة... ولكن من دون صقور'

test('a page dump that was imported is read from its topic to its captions, its cards and back', async ({
  page,
}) => {
  await page.goto(`${sites.archive.url}latest/?t=arts&t=technology`)
  await whenAlive(page)
  const link = page.getByRole('link', { name: headline })
  while ((await link.count()) === 0) {
    const first = page.getByRole('main').getByRole('article').getByRole('link').first()
    const before = await first.textContent()
    await page.getByRole('link', { name: 'أقدم' }).click()
    await expect(first).not.toHaveText(before ?? '')
  }
  await link.scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => scrollY)
  await link.click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  const figure = page.getByRole('figure').first()
  await expect(
    figure.getByText('زوار يتأملون براقع الصقور في متحف «الريش والجلد» أمس'),
  ).toBeVisible()
  await expect(figure.locator('small')).toHaveText('تصوير: وكالة الصحافة الفرنسية')
  await expect(figure.getByText('الصورة غير متاحة')).toBeVisible()
  await expect(
    page.getByRole('heading', { level: 2, name: 'أكثر من نصف القطع هدايا' }),
  ).toBeVisible()
  await expect(page.getByText('TT', { exact: true })).toHaveCount(0)

  const card = page.getByRole('region', { name: 'مقالات ذات صلة' }).getByRole('article').first()
  await expect(card).toContainText('ثقافة')
  await expect(card).toContainText('قافلة الكتب: مكتبة تمشي بين القرى')
  await expect(card).toContainText('الشرق الأوسط (الدوحة)')
  await expect(page.getByRole('region', { name: 'المقال التالي' }).getByRole('link')).toHaveText(
    'خزّافة الجبل تعود إلى لونها الأزرق عقب عشرين عاماً',
  )

  await page.goBack()
  await expect(link).toBeVisible()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place)
})
