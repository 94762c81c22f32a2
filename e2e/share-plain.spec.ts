import { expect, test } from './reader.ts'
import { sites } from './sites.ts'

test.use({ javaScriptEnabled: false })
test.skip(
  ({ browserName }) => browserName === 'firefox',
  'Playwright cannot turn scripts off in Firefox',
)

const { url } = sites.archive
const own = 'https://sutur.example/x/'

test('without JavaScript an article and a list are shared by links', async ({ page }) => {
  for (const [path, title] of [
    ['a/aflaj/', 'الأفلاج: أنهار تحت الأرض في عُمان'],
    ['a/unicode/', undefined],
    ['t/nature/', 'طبيعة'],
    ['t/nature/3/', 'طبيعة'],
    ['latest/', 'أحدث المقالات'],
  ] as const) {
    await page.goto(url + path)
    await page.locator('summary').filter({ hasText: 'مشاركة' }).click()
    const link = (name: string) => page.getByRole('link', { name, exact: true })
    await expect(link('واتساب')).toBeVisible()
    const handed = async (name: string) =>
      new URL((await link(name).getAttribute('href')) ?? '').searchParams
    const called = title ?? (await page.getByRole('heading', { level: 1 }).textContent())
    expect((await handed('واتساب')).get('text')).toBe(`${called} · سطور\n${own}${path}`)
    expect((await handed('تلغرام')).get('url')).toBe(own + path)
    expect((await handed('إكس')).get('text')).toBe(`${called} · سطور`)
    expect((await handed('فيسبوك')).get('u')).toBe(own + path)
    expect((await handed('بريد')).get('subject')).toBe(called)
  }
})

test('a headline that looks like code stays one in the links', async ({ page }) => {
  await page.goto(`${url}a/leaf-001/`)
  const links = await page.locator('details a[rel=noreferrer]').all()
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
  const hosts = hrefs.map((href) => new URL(href ?? '').hostname)
  expect(hosts).toEqual(['wa.me', 't.me', 'x.com', 'www.facebook.com', ''])
})
