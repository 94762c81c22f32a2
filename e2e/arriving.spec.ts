import { type Page, test as plain } from '@playwright/test'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.archive
const sample = sites.sample.url

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const addressesOnPage = (page: Page) =>
  page
    .locator('[data-article]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-article')))

/** Reads down until so many articles stand on the page and the last of them is the one that is read. */
async function readOnTo(page: Page, count: number): Promise<string> {
  await expect
    .poll(
      async () => {
        await page.mouse.wheel(0, 500)
        return (await addressesOnPage(page)).length > count
      },
      { intervals: [80] },
    )
    .toBe(true)
  const id = (await addressesOnPage(page))[count - 1] ?? ''
  await expect
    .poll(
      async () => {
        await page
          .locator(`[data-article="${id}"] h1, [data-article="${id}"] h2`)
          .first()
          .evaluate((headline) => headline.scrollIntoView({ block: 'start' }))
        return page.url()
      },
      { intervals: [150] },
    )
    .toContain(`/a/${id}/`)
  return page.url()
}

test('a link that was shared from the midst of others opens its article first, and nothing of the others', async ({
  page,
  context,
}) => {
  await page.goto(`${sample}a/coffee/`)
  await whenAlive(page)
  const shared = await readOnTo(page, 3)
  const headline = await title(page).textContent()
  const others = (await addressesOnPage(page)).filter((id) => !shared.includes(`/a/${id}/`))
  expect(others.length).toBeGreaterThanOrEqual(2)

  const arrived = await context.newPage()
  await arrived.goto(shared, { waitUntil: 'load' })
  const beforeLoad = await arrived.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation')
    const end = navigation instanceof PerformanceNavigationTiming ? navigation.loadEventStart : 0
    const all = performance.getEntriesByType('resource')
    return all.filter((one) => one.startTime < end).map((one) => one.name)
  })
  await whenAlive(arrived)
  await expect(title(arrived)).toHaveText(headline ?? '')
  expect((await addressesOnPage(arrived))[0]).toBe(/\/a\/([^/]+)\//.exec(shared)?.[1])
  expect(await arrived.evaluate(() => scrollY)).toBe(0)
  expect(
    await title(arrived)
      .boundingBox()
      .then((box) => box?.y ?? 9999),
  ).toBeLessThan(844)
  expect(beforeLoad.length).toBeLessThanOrEqual(5)
  expect(beforeLoad.filter((one) => /\.json$|\.js$/.test(one))).toEqual([])
})

test('Back after arriving and reading on leads to where the reader came from', async ({ page }) => {
  await page.goto(`${sample}t/arts/`)
  const from = page.url()
  await page.goto(`${sample}a/coffee/`)
  await whenAlive(page)
  await readOnTo(page, 2)
  await page.goBack()
  await expect(page).toHaveURL(from)
  await page.goForward()
  await whenAlive(page)
  await expect(page).not.toHaveURL(from)
  expect((await addressesOnPage(page))[0]).toBe(/\/a\/([^/]+)\//.exec(page.url())?.[1])
})

plain('a gone address opened after an article stands at its beginning', async ({ page }) => {
  await page.goto(`${sample}a/suez/`)
  await whenAlive(page)
  await page.evaluate(() => scrollTo(0, 900))
  await page.goto(`${sample}a/suez-canal/`)
  await whenAlive(page)
  await expect(page.getByRole('heading', { name: 'الأقرب إلى هذا الرابط' })).toBeVisible()
  expect(await page.evaluate(() => scrollY)).toBe(0)
})

test('an address that moved leads to the article, and Back to where the reader came from', async ({
  page,
}) => {
  await page.goto(`${url}latest/`)
  await page.goto(`${url}a/old-leaf/`)
  await expect(page).toHaveURL(`${url}a/leaf-007/`)
  await expect(title(page)).toHaveText('ورقة من دفتر الحقل، الصفحة 7')
  await whenAlive(page)
  await page.goBack()
  await expect(page).toHaveURL(`${url}latest/`)
})

for (const query of ['?p=1207', '?utm_source=x&p=1207']) {
  plain(
    `the front page leads on from the number that WordPress had, ${query}`,
    async ({ page }) => {
      await page.goto(`${url}latest/`)
      await page.goto(url + query)
      await expect(page).toHaveURL(`${url}a/leaf-007/`)
      await expect(title(page)).toHaveText('ورقة من دفتر الحقل، الصفحة 7')
      await whenAlive(page)
      await page.goBack()
      await expect(page).toHaveURL(`${url}latest/`)
    },
  )
}

plain(
  'a number that nothing has shows the front page, and no other address asks for one',
  async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${url}?p=1208`)
    await whenAlive(page)
    await expect(page.locator('main h2').first()).toBeVisible()
    expect(asked.filter((one) => one.includes('/numbers/'))).toHaveLength(1)
    await page.goto(`${url}latest/?p=1207`)
    await whenAlive(page)
    expect(asked.filter((one) => one.includes('/numbers/'))).toHaveLength(1)
  },
)

plain('an address that moved leads on within the app too, without a new page', async ({ page }) => {
  await page.goto(`${url}a/leaf-008/`)
  await whenAlive(page)
  await page.evaluate(() => Object.assign(window, { stayed: true }))
  await page.getByRole('link', { name: 'الصفحة السابعة' }).click()
  await expect(page).toHaveURL(`${url}a/leaf-007/`)
  await expect(title(page)).toHaveText('ورقة من دفتر الحقل، الصفحة 7')
  expect(await page.evaluate(() => Reflect.get(window, 'stayed'))).toBe(true)
  await page.goBack()
  await expect(page).toHaveURL(`${url}a/leaf-008/`)
})

plain('an address that is gone offers a search and what is near it', async ({ page }) => {
  const response = await page.goto(`${sample}a/paper-rode/`)
  expect(response?.status()).toBe(404)
  await whenAlive(page)
  await expect(title(page)).toHaveText('لم نجد هذه الصفحة')
  await expect(page.getByRole('heading', { name: 'الأقرب إلى هذا الرابط' })).toBeVisible()
  const near = page.getByRole('main').getByRole('article').getByRole('link').first()
  await expect(near).toHaveAttribute('href', '/a/paper-road/')
  await near.click()
  await expect(title(page)).toHaveText('كيف وصل الورق من سمرقند إلى بغداد')
})

plain('what an old address says in words is offered to be searched for', async ({ page }) => {
  await page.goto(`${sample}2019/05/${encodeURI('قهوة-اليمن')}.html`)
  await whenAlive(page)
  const words = page.getByRole('search').getByRole('searchbox')
  await expect(words).toHaveValue('قهوة اليمن')
  await expect(page.getByRole('main').getByRole('article').first()).toContainText('القهوة')
  await words.press('Enter')
  await expect(page).toHaveURL(
    `${sample}search/?q=${encodeURIComponent('قهوة اليمن').replace('%20', '+')}`,
  )
})

plain(
  'an address that says nothing gets what came last, and says that it is that',
  async ({ page }) => {
    await page.goto(`${sample}a/n4k0x9f2mzq/`)
    await whenAlive(page)
    await expect(page.getByRole('heading', { name: 'الأحدث', exact: true })).toBeVisible()
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(5)
  },
)

plain('the page of what is missing never turns blank on the way', async ({ page }) => {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      if (document.readyState !== 'loading' && !document.querySelector('main h1')) {
        Object.assign(window, { turnedBlank: true })
      }
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(`${sample}a/no-such-article/`)
  await whenAlive(page)
  expect(await page.evaluate(() => Reflect.get(window, 'turnedBlank'))).toBeUndefined()
})

plain.describe('without script', () => {
  plain.use({ javaScriptEnabled: false })
  plain.skip(
    ({ browserName }) => browserName === 'firefox',
    'Playwright cannot turn scripts off in Firefox',
  )

  plain('an address that moved leads to the article', async ({ page }) => {
    await page.goto(`${url}latest/`)
    await page.goto(`${url}a/old-leaf/`)
    await expect(page).toHaveURL(`${url}a/leaf-007/`)
    await expect(title(page)).toHaveText('ورقة من دفتر الحقل، الصفحة 7')
    await page.goBack()
    await expect(page).toHaveURL(`${url}latest/`)
  })

  plain('an address that is gone offers a search and the latest', async ({ page }) => {
    const response = await page.goto(`${sample}a/paper-rode/`)
    expect(response?.status()).toBe(404)
    await expect(title(page)).toHaveText('لم نجد هذه الصفحة')
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(5)
    await page.getByRole('searchbox').fill('ورق')
    await page.getByRole('button', { name: 'بحث' }).click()
    await expect(page).toHaveURL(/\/search\/\?q=/)
  })
})
