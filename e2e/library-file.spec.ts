import { readFileSync } from 'node:fs'
import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { type Host, host } from './host.ts'
import { keep, said } from './library.ts'
import { press, whenAlive } from './reader.ts'
import { outDir } from './sites.ts'

test.use({ serviceWorkers: 'allow' })

let own: Host

test.beforeEach(async () => {
  own = await host(outDir('sample'))
})

test.afterEach(() => own.close())

test('a pack comes with its articles, and what is in two packs is there once', async ({ page }) => {
  await page.goto(`${own.url}library/?part=offline`)
  const pack = page.getByRole('main').getByRole('listitem').filter({ hasText: 'لغة' })
  await expect(pack).toContainText('نحو')
  await press(pack.getByRole('button', { name: 'تنزيل' }))
  await expect(pack).toContainText('على الجهاز، جُدّدت اليوم', { timeout: 30_000 })
  const cached = () =>
    page.evaluate(async () => {
      const cache = await caches.open('sutur-library /')
      return (await cache.keys()).filter(({ url }) => url.includes('/articles/')).length
    })
  const count = await cached()
  expect(count).toBeGreaterThan(3)
  await press(pack.getByRole('button', { name: 'إزالة الحزمة' }))
  await expect(said(page)).toContainText('أُزيلت الحزمة')
  await press(said(page).getByRole('button', { name: 'تراجع' }))
  await expect(pack).toContainText('على الجهاز')
  expect(await cached()).toBe(count)
})

test('the library leaves as a file and comes back after everything was cleared', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'Playwright hears of no download in Firefox')
  for (const id of ['aflaj', 'zero']) await keep(page, own.url, id)
  await page.goto(`${own.url}library/?part=offline`)
  const writing = page.waitForEvent('download')
  await press(page.getByRole('button', { name: 'حفظ نسخة من المكتبة' }))
  const file = await (await writing).path()
  const before = JSON.parse(readFileSync(file, 'utf8'))
  expect(before.saved.map(({ id }: { id: string }) => id)).toEqual(['aflaj', 'zero'])

  await page.evaluate(async () => {
    indexedDB.deleteDatabase('sutur-library /')
    for (const name of await caches.keys()) await caches.delete(name)
    localStorage.clear()
  })
  await page.goto(`${own.url}library/?part=offline`)
  const chosen = page.getByLabel('استعادة من ملف')
  await chosen.setInputFiles({
    name: 'holiday.json',
    mimeType: 'text/json',
    buffer: Buffer.from('{}'),
  })
  await expect(page.getByRole('alert')).toContainText('holiday.json')
  await page.keyboard.press('Escape')
  await chosen.setInputFiles(file)
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('مقالان')
  await press(sheet.getByRole('button', { name: 'إضافة إلى المكتبة' }))
  await expect(said(page)).toContainText('أُضيفت')
  await page.goto(`${own.url}library/`)
  const rows = page.getByRole('main').getByRole('article')
  await expect(rows).toHaveCount(2)
  await expect(rows.filter({ hasText: 'بصوره' })).toHaveCount(2)

  await page.goto(`${own.url}library/?part=offline`)
  const again = page.waitForEvent('download')
  await press(page.getByRole('button', { name: 'حفظ نسخة من المكتبة' }))
  const after = JSON.parse(readFileSync(await (await again).path(), 'utf8'))
  for (const part of ['saved', 'highlights', 'read', 'places'])
    expect(after[part]).toEqual(before[part])
})

test('a list of Pocket finds its articles in this edition', async ({ page }) => {
  await page.goto(`${own.url}library/?part=offline`)
  await whenAlive(page)
  const csv = [
    'title,url,time_added,tags,status',
    `"الصفر, رحلة",${own.url}a/zero/,1700000000,,archive`,
    'Elsewhere,https://elsewhere.example/a/zero/,1700000000,,unread',
  ].join('\n')
  await page
    .getByLabel('استعادة من ملف')
    .setInputFiles({ name: 'pocket.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('مقال واحد')
  await expect(sheet).toContainText('عناوين ليست في هذا الموقع')
  await press(sheet.getByRole('button', { name: 'إضافة إلى المكتبة' }))
  await page.goto(`${own.url}library/`)
  await expect(page.getByRole('main').getByRole('article')).toContainText('قُرئ')
})

test('a full disk loses nothing that was there, and says what is needed', async ({ page }) => {
  await keep(page, own.url, 'aflaj')
  await page.goto(`${own.url}a/zero/`)
  await whenAlive(page)
  await page.evaluate(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  })
  await press(page.getByRole('checkbox', { name: 'حفظ', exact: true }).first())
  await expect(page.getByRole('alert').filter({ hasText: 'امتلأت' })).toContainText('الصفر')
  await expect(page.getByRole('checkbox', { name: 'حفظ', exact: true }).first()).not.toBeChecked()
  await page.goto(`${own.url}library/`)
  const rows = page.getByRole('main').getByRole('article')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('بصوره')
})

for (const part of ['', '?part=excerpts', '?part=history', '?part=offline']) {
  test(`axe finds nothing in the library${part}`, async ({ page }) => {
    await keep(page, own.url, 'aflaj')
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme })
      await page.goto(`${own.url}library/${part}`)
      await whenAlive(page)
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    }
  })
}

test('a file that was chosen is kept up to date by itself', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox keeps no file of the device')
  await page.addInitScript(() => {
    // The browser's own dialogue cannot be pressed here: a file of the page's own store stands for the chosen one.
    const pick = async () =>
      (await navigator.storage.getDirectory()).getFileHandle('mine.json', { create: true })
    Object.assign(window, { showSaveFilePicker: pick })
  })
  const content = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory()
      return (await (await folder.getFileHandle('mine.json')).getFile()).text()
    })
  await keep(page, own.url, 'aflaj')
  await page.goto(`${own.url}library/?part=offline`)
  await press(page.getByRole('button', { name: 'ملف يتجدد تلقائيًا' }))
  await expect(page.getByRole('main')).toContainText('mine.json يتجدد تلقائيًا')
  expect(JSON.parse(await content()).saved).toHaveLength(1)
  // Another page of the site, some seconds after it has come to rest.
  await page.goto(`${own.url}a/zero/`)
  await whenAlive(page)
  await expect
    .poll(() =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map((one) => one.name)
          .join(),
      ),
    )
    .toContain('kept-file')
  await page.keyboard.press('s')
  await expect.poll(async () => JSON.parse(await content()).saved.length).toBe(2)
})
