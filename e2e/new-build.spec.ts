import { expect, type Page, test } from '@playwright/test'
import { press, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample

/**
 * A host whose newer build has no file that `part` names; until the document at `asked` is fetched, which names those
 * there are. Returns the documents that were fetched since.
 */
async function replaceBuild(page: Page, part: RegExp, asked?: string): Promise<string[]> {
  const documents: string[] = []
  let isOld = true
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) return
    documents.push(request.url())
    if (request.url() === asked) isOld = false
  })
  await page.route(part, (route) => (isOld ? route.fulfill({ status: 404 }) : route.continue()))
  return documents
}

const alert = (page: Page) => page.getByRole('main').getByRole('alert')

test('a search tapped after a new build was published opens from that build', async ({ page }) => {
  await page.goto(url)
  await whenAlive(page)
  const documents = await replaceBuild(page, /\/assets\/search-parts-.*\.js$/, `${url}search/`)
  await press(page.getByRole('banner').getByRole('link', { name: 'بحث' }))
  await expect(page.getByRole('combobox')).toBeVisible()
  expect(documents).toEqual([`${url}search/`])
  await page.goBack()
  await expect(page).toHaveURL(url)
})

test('where loading anew does not help it is done once, said, and done again when asked', async ({
  page,
}) => {
  await page.goto(url)
  await whenAlive(page)
  const documents = await replaceBuild(page, /\/assets\/search-parts-.*\.js$/)
  await press(page.getByRole('banner').getByRole('link', { name: 'بحث' }))
  await expect(alert(page)).toContainText('صدرت نسخة أحدث')
  expect(documents).toEqual([`${url}search/`])
  await page.unroute(/\/assets\/search-parts-.*\.js$/)
  await press(alert(page).getByRole('button', { name: 'إعادة المحاولة' }))
  await expect(page.getByRole('combobox')).toBeVisible()
})

test('a filter asked for after a new build opens from that build', async ({ page }) => {
  await page.goto(url)
  await whenAlive(page)
  const asked = `${url}latest/?t=science&t=nature`
  await replaceBuild(page, /\/assets\/list-parts-.*\.js$/, asked)
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, asked)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(alert(page)).toBeHidden()
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
})

for (const path of ['no/such/place/', 'a/no-such-article/', 'search/']) {
  test(`a first page whose script does not arrive says so, and comes when asked again: ${path}`, async ({
    page,
  }) => {
    const part = /\/assets\/(MissingPage|search-parts)-.*\.js$/
    const documents = await replaceBuild(page, part)
    await page.goto(url + path)
    await expect(alert(page)).toContainText('صدرت نسخة أحدث')
    expect(documents).toEqual([url + path, url + path])
    await page.unroute(part)
    await press(alert(page).getByRole('button', { name: 'إعادة المحاولة' }))
    const main = page.getByRole('main')
    await expect(main.getByRole('searchbox').or(main.getByRole('combobox'))).toBeVisible()
    await expect(alert(page)).toBeHidden()
  })
}

test('without a connection nothing is loaded anew, and with it the search comes', async ({
  page,
}) => {
  await page.goto(url)
  await whenAlive(page)
  await page.context().setOffline(true)
  await press(page.getByRole('banner').getByRole('link', { name: 'بحث' }))
  await expect(alert(page)).toContainText('انقطع الاتصال')
  await press(alert(page).getByRole('button', { name: 'إعادة المحاولة' }))
  await expect(alert(page)).toBeVisible()
  await page.context().setOffline(false)
  await expect(page.getByRole('combobox')).toBeVisible()
})

test('where nothing may be stored nothing is loaded anew unasked', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('', 'SecurityError')
      },
    })
  })
  const documents = await replaceBuild(page, /\/assets\/MissingPage-.*\.js$/)
  await page.goto(`${url}no/such/place/`)
  await expect(alert(page)).toContainText('صدرت نسخة أحدث')
  expect(documents).toHaveLength(1)
})

test('a sheet that does not arrive leaves the article as it is, and says so', async ({ page }) => {
  await page.goto(`${url}a/aflaj/`)
  await whenAlive(page)
  await replaceBuild(page, /\/assets\/FigureSheet-.*\.js$/)
  const headline = page.getByRole('heading', { level: 1 })
  await press(page.locator('[data-article] a[data-figure]').first())
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('alert')).toHaveText('تعذّر فتح الصفحة')
  await press(sheet.getByRole('button', { name: 'إغلاق' }))
  await expect(sheet).toBeHidden()
  await expect(headline).toBeVisible()
})
