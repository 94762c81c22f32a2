import { host } from './host.ts'
import { test } from './reader.ts'
import { outDir } from './sites.ts'

test('who leaves a page while a part of the app is on its way gets where they go', async ({
  page,
}) => {
  const own = await host(outDir('sample'))
  own.lie = (path) => (/\/assets\/fr-.*\.js$/.test(path) ? { hangs: true } : undefined)
  const next = `${own.url}a/coffee/`
  await page.addInitScript(() => {
    if (location.protocol === 'http:')
      localStorage.setItem('sutur.preferences', '{"language":"fr"}')
  })
  await page.route(next, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2000))
    await route.continue()
  })
  try {
    const isAsked = page.waitForRequest(/\/assets\/fr-.*\.js$/)
    await page.goto(`${own.url}a/suez/`)
    await isAsked
    await page.evaluate((url) => location.assign(url), next)
    await page.waitForURL(next)
  } finally {
    own.close()
  }
})
