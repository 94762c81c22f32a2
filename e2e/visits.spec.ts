import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample

test('what is new, read and half-read is told apart, and moves nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const week = 7 * 24 * 60 * 60_000
    if (localStorage.getItem('sutur.visits')) return
    const at = Date.parse('2026-09-01')
    localStorage.setItem('sutur.visits', JSON.stringify({ at, known: ['astrolabe'], seen: [] }))
    localStorage.setItem('sutur.read', JSON.stringify(['paper-road']))
    const place = { block: 'p-1', share: 0.4, at: Date.now() - week, headline: 'فاس على مهل' }
    localStorage.setItem('sutur.places', JSON.stringify({ fez: place }))
  })
  await page.goto(url)
  const card = (name: string) => page.getByRole('article').filter({ hasText: name })
  const place = () => card('الأفلاج').first().boundingBox()
  const before = await place()
  await whenAlive(page)
  await expect(card('الأفلاج').getByText('جديد')).toHaveCount(1)
  await expect(card('الأسطرلاب').getByText('جديد')).toHaveCount(0)
  await expect(card('كيف وصل الورق').getByText('مقروء')).toHaveCount(1)
  expect(await place()).toEqual(before)
  const offer = page.getByRole('complementary', { name: 'متابعة القراءة' })
  await expect(offer).toContainText(/قُرئ 40٪ من «.فاس على مهل.»/)
  await offer.getByRole('link', { name: 'متابعة القراءة' }).click()
  await expect(page).toHaveURL(/\/a\/fez\/#p-1$/)
})
