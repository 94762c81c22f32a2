import { host } from './host.ts'
import { expect, press, test, watchShifts, whenAlive } from './reader.ts'
import { outDir, sites } from './sites.ts'

test('what is new of a followed topic stands first among what is new, with its feed', async ({
  page,
}) => {
  const own = await host(outDir('sample'))
  try {
    await page.goto(`${own.url}t/arts/`)
    await whenAlive(page)
    const tool = page.getByRole('button', { name: 'متابعة: فنون' })
    await press(tool)
    await expect(tool).toHaveAttribute('aria-pressed', 'true')
    await page.reload()
    await expect(tool).toHaveAttribute('aria-pressed', 'true')

    // A visit that ended long before anything of this edition came.
    await page.evaluate(() => {
      const visit = { at: Date.UTC(2020, 0, 1), known: [], seen: [] }
      localStorage.setItem('sutur.visits', JSON.stringify(visit))
    })
    await page.goto(own.url)
    await whenAlive(page)
    const section = page
      .getByRole('main')
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'جديد منذ الزيارة الأخيرة' }) })
    await section.scrollIntoViewIfNeeded()
    await expect(section.getByRole('link', { name: 'فنون', exact: true })).toBeVisible()
    await expect(section.getByRole('article').first()).toContainText('الحرف العربي')

    await page.goto(`${own.url}t/arts/`)
    await press(tool)
    await expect(tool).toHaveAttribute('aria-pressed', 'false')
    await page.goto(own.url)
    await whenAlive(page)
    await expect(section).toHaveCount(0)
  } finally {
    own.close()
  }
})

test('an author and a story are followed from their pages', async ({ page }) => {
  for (const path of ['by/salma/', 's/']) {
    await page.goto(sites.sample.url + path)
    if (path === 's/') await press(page.getByRole('main').getByRole('link').first())
    const tool = page.getByRole('main').getByRole('button', { name: /^متابعة: / })
    await press(tool)
    await expect(tool).toHaveAttribute('aria-pressed', 'true')
  }
  const kept = await page.evaluate(() => Object.keys(JSON.parse(localStorage['sutur.followed'])))
  expect(kept).toEqual(['author salma', expect.stringMatching(/^story /)])
})

test('of a muted topic nothing is shown where everything is listed, before the first paint too', async ({
  page,
}) => {
  const shift = await watchShifts(page)
  await page.goto(`${sites.sample.url}t/arts/`)
  await press(page.getByRole('main').getByRole('button', { name: /^كتم .*فنون/ }))
  // Who goes to it reads it all the same.
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  for (const path of ['', 'latest/']) {
    await page.goto(sites.sample.url + path)
    const ofTopic = page.locator('main [data-section="arts"]')
    expect(await ofTopic.count()).toBeGreaterThan(0)
    for (const one of await ofTopic.all()) await expect(one).toBeHidden()
    expect(await shift()).toBeLessThan(0.01)
  }
  await page.goto(`${sites.sample.url}t/arts/`)
  await press(page.getByRole('main').getByRole('button', { name: /^كتم .*فنون/ }))
  await page.goto(`${sites.sample.url}latest/`)
  await expect(page.locator('main [data-section="arts"]').first()).toBeVisible()
})
