import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample
const kinds = [
  '',
  't/nature/',
  'latest/',
  'a/suez/',
  'a/reading-rtl/',
  'a/dad/',
  'a/satellite-fix/',
  'by/mazin/',
  'by/',
  's/arabic-letter/',
  's/',
  'archive/',
  'archive/2026-11/',
  'p/about/',
]

/** The first words of every page, in its interface language: the start script turns the page before they are there. */
const firstWords = { ar: 'إلى المحتوى', fr: 'Aller au contenu' }

for (const language of ['ar', 'fr'] as const) {
  test(`nothing scrolls sideways in ${language}, from 320 to 1920 pixels and at twice the text size`, async ({
    page,
  }) => {
    await page.addInitScript((value) => {
      localStorage.setItem('sutur.preferences', JSON.stringify({ language: value }))
    }, language)
    for (const path of kinds) {
      await page.goto(url + path)
      await whenAlive(page)
      await expect(page.getByText(firstWords[language])).toBeAttached()
      for (const width of [320, 390, 768, 1280, 1920]) {
        await page.setViewportSize({ width, height: 800 })
        for (const size of ['2', '5']) {
          await page.evaluate((value) => {
            document.documentElement.dataset.size = value
          }, size)
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - innerWidth,
          )
          expect(overflow, `${path} at ${width}, size ${size}`).toBeLessThanOrEqual(0)
        }
      }
    }
  })
}

test('what is pressed is as large as a finger', async ({ page }) => {
  for (const path of [...kinds, 'search/?q=ظظظ']) {
    await page.goto(url + path)
    await whenAlive(page)
    if (path.startsWith('search')) {
      await expect(page.getByRole('heading', { name: /^لا نتائج عن/ })).toBeVisible()
    }
    const small = await page.evaluate((tap) => {
      // In a text the line is as high as it is, and the months of an archive are as wide as a twelfth of it.
      const exempt = 'p *, li p *, td *, figcaption *, [data-level], :is(h2, h3)[id] *, .Hidden'
      return [...document.querySelectorAll('a, button, summary, label')].flatMap((one) => {
        const { width, height } = one.getBoundingClientRect()
        const isCover = getComputedStyle(one, '::after').inset === '0px'
        if (!one.checkVisibility() || isCover || one.matches(exempt)) return []
        return width < tap || height < tap ? [`${one.textContent}: ${width} × ${height}`] : []
      })
    }, 43.5)
    expect(small, path).toEqual([])
  }
})

test('a name of another direction stands apart from what follows it', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 })
  await page.goto(`${url}?lang=en`)
  await whenAlive(page)
  const line = page.getByRole('article').filter({ hasText: 'سمرقند' }).first()
  const name = await line.getByText('ليان الورّاق (بغداد)').boundingBox()
  const minutes = await line.getByText('4 min').boundingBox()
  const end = (name?.x ?? 0) + (name?.width ?? 0)
  // Room for the dot between them, and nothing before the first.
  expect((minutes?.x ?? 0) - end).toBeGreaterThan(10)
  expect(name?.x).toBeLessThanOrEqual(17)
})

test('the keyboard reaches the text first, then opens and leaves the settings', async ({
  page,
}) => {
  await page.goto(`${url}`)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'إلى المحتوى' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'بحث' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'المكتبة' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('الخط والمظهر')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'إغلاق' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'كبير', exact: true })).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel('الخط والمظهر')).toBeFocused()
})
