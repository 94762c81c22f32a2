import { expect, test } from '@playwright/test'
import { type Host, host } from './host.ts'
import { keep, said } from './library.ts'
import { collectComplaints, press, whenAlive } from './reader.ts'
import { outDir } from './sites.ts'

test.use({ serviceWorkers: 'allow' })

let own: Host
test.beforeEach(async () => {
  own = await host(outDir('sample'))
})

test.afterEach(() => own.close())

test('an article is kept by one tap with its pictures, and let go by one more', async ({
  page,
}) => {
  const complaints = collectComplaints(page)
  await keep(page, own.url, 'aflaj')
  // The first time it is told what the browser has promised.
  await expect(said(page)).toContainText('بصوره على هذا الجهاز')
  await page.reload()
  await whenAlive(page)
  const tool = page.getByRole('checkbox', { name: 'محفوظ', exact: true }).first()
  await expect(tool).toBeChecked()
  await press(tool)
  await expect(said(page)).toContainText('أُزيل من المكتبة')
  await press(said(page).getByRole('button', { name: 'تراجع' }))
  await expect(page.getByRole('checkbox', { name: 'محفوظ', exact: true }).first()).toBeChecked()
  expect(complaints).toEqual([])
})

test('a tap before the app is there keeps the article all the same', async ({ page }) => {
  let letGo = () => {}
  const isHeld = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/assets/**.js', async (route) => {
    await isHeld
    await route.continue()
  })
  await page.goto(`${own.url}a/aflaj/`)
  await press(page.getByRole('checkbox', { name: 'حفظ', exact: true }))
  letGo()
  await expect(page.getByRole('checkbox', { name: 'محفوظ', exact: true }).first()).toBeChecked()
  await expect(said(page)).toContainText('حُفظ')
})

test('what is kept is read without a connection, from a cold start, with its pictures', async ({
  page,
  context,
}) => {
  await keep(page, own.url, 'aflaj')
  await page.evaluate(() => navigator.serviceWorker.ready)
  const text = await page.locator('[data-article] article').first().innerText()
  await page.close()
  // What was read is forgotten; what was kept is not.
  const other = await context.newPage()
  await other.goto(`${own.url}latest/`)
  await other.evaluate(async () => {
    for (const name of await caches.keys()) {
      if (/ (data|pictures)$/.test(name)) await caches.delete(name)
    }
  })
  await other.close()
  own.close()

  const later = await context.newPage()
  await later.goto(`${own.url}library/`)
  await whenAlive(later)
  await expect(later.getByRole('heading', { level: 1 })).toHaveText('المكتبة')
  await press(later.getByRole('main').getByRole('link', { name: /الأفلاج/ }))
  await expect(later.getByRole('heading', { level: 1 })).toContainText('الأفلاج')
  const article = later.locator('[data-article] article').first()
  await expect.poll(() => article.innerText()).toBe(text)
  const lead = later.locator('[data-article] figure img').first()
  await expect
    .poll(() => lead.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
})

test('rows, cards and results keep their articles too, and the keys S and B', async ({ page }) => {
  await page.goto(`${own.url}latest/`)
  await whenAlive(page)
  await press(page.getByRole('checkbox', { name: /حفظ: الأسطرلاب/ }))
  await expect(page.getByRole('checkbox', { name: /حفظ: الأسطرلاب/ })).toBeChecked()
  await expect(said(page)).toContainText('حُفظ')
  await page.goto(`${own.url}search/?q=${encodeURIComponent('قهوة')}`)
  await press(page.getByRole('checkbox', { name: /حفظ: القهوة/ }))
  await expect(said(page)).toContainText('حُفظ')
  await page.goto(`${own.url}a/zero/`)
  await whenAlive(page)
  await page.keyboard.press('s')
  await expect(page.getByRole('checkbox', { name: 'محفوظ', exact: true }).first()).toBeChecked()
  await page.keyboard.press('b')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('المكتبة')
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(3)
})

test('the library is sorted, sifted and searched by the engine of the archive', async ({
  page,
}) => {
  for (const id of ['aflaj', 'zero', 'suez']) await keep(page, own.url, id)
  await page.goto(`${own.url}library/`)
  const rows = page.getByRole('main').getByRole('article')
  await expect(rows).toHaveCount(3)
  await expect(rows.first()).toContainText('السويس')
  const field = page.getByRole('searchbox', { name: 'بحث في المحفوظات' })
  // Another form of a word that stands in the text alone.
  await field.fill('والماء')
  await expect(rows.filter({ hasText: 'الأفلاج' })).toHaveCount(1)
  await field.fill('زززز')
  await expect(rows).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('لا شيء في محفوظاتك')
  await field.fill('')
  await press(page.getByText('تصفية وترتيب'))
  await press(page.getByRole('button', { name: 'علوم' }))
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(/topic=science/)
  await press(page.getByRole('button', { name: 'علوم' }))

  await press(rows.first().getByRole('button', { name: /خيارات/ }))
  await press(page.getByRole('dialog').getByRole('button', { name: 'وضع علامة «مقروء»' }))
  await expect(rows.first()).toContainText('قُرئ')
  await press(rows.first().getByRole('button', { name: /خيارات/ }))
  await press(page.getByRole('dialog').getByRole('button', { name: 'إزالة من المكتبة' }))
  await expect(rows).toHaveCount(2)
  await press(said(page).getByRole('button', { name: 'تراجع' }))
  await expect(rows).toHaveCount(3)
})

test('a row drawn aside by a finger offers what is done most, and a tap does it', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Playwright drives Firefox without touch')
  await keep(page, own.url, 'aflaj')
  await page.goto(`${own.url}library/`)
  await whenAlive(page)
  const row = page.getByRole('listitem').filter({ has: page.getByRole('article') })
  const remove = row.getByText('إزالة', { exact: true })
  await expect(remove).not.toBeInViewport()
  const box = await row.boundingBox()
  if (!box) throw new Error('the row is not there')
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: box.y + box.height / 3 }],
    })
  await touch('touchStart', 120)
  for (let x = 130; x <= 300; x += 10) await touch('touchMove', x)
  await touch('touchEnd')
  await expect(remove).toBeInViewport({ ratio: 1 })
  await row.getByText('مقروء', { exact: true }).tap()
  await expect(row.getByText('قُرئ', { exact: true })).toBeVisible()
  await expect(remove).not.toBeInViewport()
  await row.getByText('إزالة', { exact: true }).scrollIntoViewIfNeeded()
  await remove.tap()
  await expect(said(page)).toContainText('أُزيل من المكتبة')
  await expect(row).toHaveCount(0)
  await said(page).getByRole('button', { name: 'تراجع' }).tap()
  await expect(row).toHaveCount(1)
})

test('an article that is gone from the site stays with whoever kept it', async ({ page }) => {
  await keep(page, own.url, 'suez')
  const body = JSON.stringify({
    withdrawn: { id: 'suez', language: 'ar', headline: 'قناة السويس', date: '2026-11-22' },
    near: [],
  })
  own.lie = (path) => (path === '/data/v1/articles/suez.json' ? { body } : undefined)
  await page.goto(`${own.url}library/`)
  await press(page.getByRole('main').getByRole('link', { name: /السويس/ }))
  await expect(page.getByRole('status').filter({ hasText: 'سُحب هذا المقال' })).toContainText('22')
  await expect(page.locator('[data-article]').first()).toContainText('هويس')
  await page.goto(`${own.url}library/`)
  await expect(page.getByRole('main').getByRole('article')).toContainText('سُحب من الموقع')
})

test('what was read is in the history, which can be cleared and switched off', async ({ page }) => {
  await page.goto(`${own.url}a/aflaj/`)
  await whenAlive(page)
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 3))
  const visit = page.getByRole('main').getByRole('listitem').filter({ hasText: 'الأفلاج' })
  await expect.poll(() => page.evaluate(() => localStorage['sutur.history'])).toContain('aflaj')
  await page.goto(`${own.url}library/?part=history`)
  await expect(visit).toContainText(/قُرئ|فُتح/)
  await press(page.getByRole('button', { name: 'محو السجل كله' }))
  await expect(visit).toHaveCount(0)
  await press(said(page).getByRole('button', { name: 'تراجع' }))
  await expect(visit).toHaveCount(1)
  await press(page.getByRole('button', { name: 'إيقاف السجل' }))
  await expect(page.getByRole('main')).toContainText('السجل متوقف')
})

test('the app is offered for installing once something is kept, and never twice', async ({
  page,
}) => {
  const offer = () =>
    page.evaluate(() => {
      const event = new Event('beforeinstallprompt', { cancelable: true })
      Object.assign(event, { prompt: async () => Object.assign(window, { isAsked: true }) })
      dispatchEvent(event)
      return event.defaultPrevented
    })
  await page.goto(`${own.url}library/`)
  await whenAlive(page)
  await expect(page.getByRole('main')).toContainText('لا محفوظات بعد')
  expect(await offer()).toBe(false)
  await keep(page, own.url, 'aflaj')
  await page.goto(`${own.url}library/`)
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1)
  await expect.poll(offer).toBe(true)
  await press(page.getByRole('button', { name: 'تثبيت', exact: true }))
  expect(await page.evaluate(() => Reflect.get(window, 'isAsked'))).toBe(true)
  await page.reload()
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1)
  await expect.poll(offer).toBe(true)
  await expect(page.getByRole('button', { name: 'تثبيت', exact: true })).toHaveCount(0)
})
