import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample

test('a byline leads to who wrote it, and their list to another article', async ({ page }) => {
  await page.goto(`${url}a/girih/`)
  await whenAlive(page)
  await page.getByRole('article').getByRole('link', { name: 'مازن الراصد' }).click()
  await expect(page).toHaveURL(`${url}by/mazin/`)
  await expect(page).toHaveTitle('مازن الراصد · سطور')
  const main = page.getByRole('main')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('مازن الراصد')
  await expect(main.getByText('محرر العلوم')).toBeVisible()
  await expect(main.getByText(/^أسماء مستعارة ابتكرتها أسرة «سطور»/)).toBeVisible()
  await expect(main.getByRole('img', { name: 'ناظر إلى السماء من منظار' })).toBeVisible()
  await expect(main.getByRole('heading', { name: '4 مقالات' })).toBeVisible()
  const rows = main.getByRole('article')
  await expect(rows).toHaveCount(4)
  await expect(rows.filter({ hasText: 'هندسة الزخرفة' })).toContainText('مع رباب العازف')

  await rows.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الأسطرلاب: حاسوب الجيب')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('مازن الراصد')
})

test('a byline of the desk is no link', async ({ page }) => {
  await page.goto(`${url}a/crescent/`)
  await whenAlive(page)
  const head = page.getByRole('article').first().getByRole('banner').or(page.locator('header'))
  await expect(head.getByRole('link', { name: 'مازن الراصد' }).first()).toBeVisible()
  await expect(page.getByText('أسرة سطور').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'أسرة سطور' })).toHaveCount(0)
})

test('all authors stand by the alphabet, each a link', async ({ page }) => {
  await page.goto(`${url}by/mazin/`)
  await whenAlive(page)
  await page.getByRole('main').getByRole('link', { name: 'الكتّاب' }).click()
  await expect(page).toHaveURL(`${url}by/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('الكتّاب')
  const names = await page.getByRole('main').getByRole('listitem').locator('bdi').allTextContents()
  expect(names).toEqual([
    'رباب العازف',
    'زيد المسّاح',
    'سلمى النسّاخ',
    'ليان الورّاق',
    'مازن الراصد',
    'نوال البستاني',
    'هند البنّاء',
    'يونس الحاسب',
  ])
  await page.getByRole('link', { name: /سلمى النسّاخ/ }).click()
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(2)
})

test('where the interface is English, what is said of authors and stories is Arabic all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('sutur.preferences', JSON.stringify({ language: 'en' }))
  })
  for (const path of ['by/mazin/', 's/arabic-letter/', 's/']) {
    await page.goto(url + path)
    await whenAlive(page)
    const said = page
      .getByRole('main')
      .getByRole('paragraph')
      .filter({ hasText: /\p{Script=Arabic}/u })
    await expect(said.locator('bdi').first()).toHaveCSS('direction', 'rtl')
  }
  await page.goto(`${url}by/`)
  await whenAlive(page)
  const row = page.getByRole('main').getByRole('listitem').first()
  const [name, role] = await Promise.all(
    [row.locator('bdi'), row.locator('small > *')].map((one) => one.boundingBox()),
  )
  expect(name?.x).toBeCloseTo(role?.x ?? 0, 0)
})

test('an author who is not there is said to be missing', async ({ page, complaints }) => {
  await page.goto(`${url}by/nobody/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('لم نجد هذه الصفحة')
  // The browser itself tells of the 404.
  complaints.splice(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test.skip(
    ({ browserName }) => browserName === 'firefox',
    'Playwright cannot turn scripts off in Firefox',
  )

  test('the pages of authors are whole', async ({ page }) => {
    await page.goto(`${url}by/younes/`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('يونس الحاسب')
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(4)
    await page.getByRole('main').getByRole('link', { name: 'الكتّاب' }).click()
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(8)
  })
})
