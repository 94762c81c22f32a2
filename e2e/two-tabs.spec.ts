import type { Page } from '@playwright/test'
import { openSettings } from './read-around.ts'
import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample

async function open(page: Page, path: string): Promise<Page> {
  await page.goto(url + path)
  await whenAlive(page)
  return page
}

function kept(page: Page, key: string) {
  return page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null'), key)
}

async function choose(page: Page, choice: string): Promise<void> {
  await page.getByRole('radio', { name: choice, exact: true }).first().check({ force: true })
}

test('settings that are changed in two tabs are both kept, and shown in both', async ({
  page,
  context,
}) => {
  const one = await open(page, '')
  const other = await open(await context.newPage(), 'a/suez/')
  await openSettings(one)
  await openSettings(other)
  await choose(one, 'داكن')
  await choose(other, 'كبير')
  await choose(one, 'بسيط')
  for (const tab of [one, other]) {
    const html = tab.locator('html')
    await expect(html).toHaveAttribute('data-theme', 'dark')
    await expect(html).toHaveAttribute('data-size', '3')
    await expect(html).toHaveAttribute('data-face', 'simple')
    await expect(tab.getByRole('radio', { name: 'داكن', exact: true }).first()).toBeChecked()
  }
  await one.getByRole('button', { name: 'استعادة الإعدادات الأصلية' }).click()
  for (const name of ['data-theme', 'data-size', 'data-face']) {
    await expect(other.locator('html')).not.toHaveAttribute(name)
  }
  await other.getByRole('link', { name: 'English' }).first().click()
  await expect(one.locator('html')).toHaveAttribute('dir', 'ltr')
  await expect(one.getByRole('button', { name: 'Close' }).first()).toBeAttached()
})

test('a page that the browser brings back shows the settings of now', async ({ page, context }) => {
  await open(page, '')
  await openSettings(page)
  const back = await open(await context.newPage(), 'latest/')
  await openSettings(back)
  // As a page is that was frozen while the other changed: it heard no storage event.
  await back.evaluate(() => {
    addEventListener('storage', (event) => event.stopImmediatePropagation(), { capture: true })
  })
  await choose(page, 'ورقي')
  await back.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })
  await expect(back.locator('html')).toHaveAttribute('data-theme', 'sepia')
})

test('what is searched and read in two tabs is all kept, and told in both', async ({
  page,
  context,
}) => {
  const one = await open(page, 'search/')
  const other = await open(await context.newPage(), 'search/')
  const searches = ['القهوة', 'السويس', 'الورق', 'فاس']
  for (const [at, query] of searches.entries()) {
    const tab = at % 2 === 0 ? one : other
    await tab.getByRole('combobox').fill(query)
    await tab.keyboard.press('Enter')
    await expect(tab).toHaveURL(new RegExp(`q=${encodeURIComponent(query)}`))
    await expect.poll(() => kept(tab, 'sutur.searches')).toContain(query)
  }
  expect(await kept(one, 'sutur.searches')).toEqual([...searches].reverse())
  for (const tab of [one, other]) {
    await tab.getByRole('combobox').fill('')
    await tab.goto(`${url}search/`)
    for (const query of searches) await expect(tab.getByRole('main')).toContainText(query)
  }
})

test('places and marks of two tabs that read at once are all kept', async ({ page, context }) => {
  const one = await open(page, 'a/coffee/')
  const other = await open(await context.newPage(), 'a/aflaj/')
  const latest = await open(await context.newPage(), 'latest/')
  const half = (tab: Page) => tab.evaluate(() => scrollTo(0, innerHeight * 2))
  await Promise.all([half(one), half(other)])
  await expect
    .poll(async () => Object.keys((await kept(one, 'sutur.places')) ?? {}).sort())
    .toEqual(['aflaj', 'coffee'])
  // To its end: the mark stands in the other tab's list at once.
  await one.evaluate(() => {
    const blocks = document.querySelectorAll('[data-article="coffee"] [id]')
    blocks[blocks.length - 1]?.scrollIntoView()
  })
  await expect.poll(() => kept(one, 'sutur.read')).toEqual(['coffee'])
  const card = latest.getByRole('article').filter({ hasText: 'القهوة' }).first()
  await expect(card.getByText('مقروء')).toBeVisible()
  expect(Object.keys(await kept(other, 'sutur.places'))).toEqual(['aflaj'])
})

test('tabs that a browser opens all at once lose nothing of what each has shown', async ({
  context,
}) => {
  const paths = ['', 'latest/', 't/science/', 't/nature/', 't/arts/']
  const tabs = await Promise.all(paths.map(() => context.newPage()))
  const shown = await Promise.all(
    tabs.map(async (tab, at) => {
      await open(tab, paths[at] ?? '')
      return tab.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('main article a[href*="/a/"]')].flatMap(
          ({ pathname }) => pathname.split('/')[2] ?? [],
        ),
      )
    }),
  )
  for (const tab of tabs) {
    await expect
      .poll(async () => (await kept(tab, 'sutur.visits'))?.seen.toSorted())
      .toEqual([...new Set(shown.flat())].sort())
  }
})
