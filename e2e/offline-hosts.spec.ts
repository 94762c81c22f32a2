import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type Host, host, type Lie } from './host.ts'
import { whenAlive } from './reader.ts'
import { outDir } from './sites.ts'

test.use({ serviceWorkers: 'allow' })

const folder = outDir('sample')
const html = 'text/html; charset=utf-8'
const portal: Lie = { type: html, body: '<!doctype html><title>Log in</title><h1>Wi-Fi</h1>' }

let own: Host

test.beforeEach(async () => {
  own = await host(folder)
})

test.afterEach(() => own.close())

/** Waits until the worker answers for the page and keeps a file, whole. */
async function untilKept(page: Page, file: string, holds: string): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        async ([path, text]) => {
          const isControlled = navigator.serviceWorker.controller !== null
          const kept = await (await caches.match(path ?? ''))?.text()
          return isControlled && kept?.includes(text ?? '')
        },
        [file, holds],
      ),
    )
    .toBe(true)
}

async function read(page: Page, id: string): Promise<string> {
  await page.goto(`${own.url}a/${id}/`)
  await whenAlive(page)
  await untilKept(page, `/data/v1/articles/${id}.json`, id)
  return textOf(page)
}

function textOf(page: Page): Promise<string> {
  return page.locator('[data-article] article').first().innerText()
}

const missingPage = () => readFileSync(join(folder, '404.html'), 'utf8')

/** What hosts do with `404.html`. */
const hosts: Record<string, Host['lie']> = {
  'leads from it to an address without its ending': (path) => {
    if (path === '/404.html') return { status: 308, headers: { Location: '/404' } }
    return path === '/404' ? { type: html, body: missingPage() } : undefined
  },
  'answers 404 with it': (path) =>
    path === '/404.html' ? { status: 404, type: html, body: missingPage() } : undefined,
  'hides it behind a page of its own': (path) =>
    path === '/404.html' ? { status: 404, type: html, body: '<h1>404 Not Found</h1>' } : undefined,
  'says of anything that it is the front page': (path) =>
    path === '/404.html'
      ? { type: html, body: readFileSync(join(folder, 'index.html'), 'utf8') }
      : undefined,
}

for (const [name, lie] of Object.entries(hosts)) {
  test(`what was read is there without a connection, on a host that ${name}`, async ({ page }) => {
    own.lie = lie
    const text = await read(page, 'aflaj')
    own.close()
    await page.reload()
    await whenAlive(page)
    expect(await textOf(page)).toBe(text)
    await page.goto(`${own.url}a/suez/`)
    await expect(page.getByRole('main').getByRole('alert')).toContainText('الاتصال')
  })
}

test('a network that asks to log in spoils nothing that is kept', async ({ page }) => {
  const text = await read(page, 'aflaj')
  own.lie = () => portal
  // The page of the network is shown, or nobody could log in.
  await page.goto(`${own.url}a/aflaj/`)
  await expect(page.getByRole('heading', { name: 'Wi-Fi' })).toBeVisible()
  await page.evaluate(async () => {
    const asked = [
      '/data/v1/articles/aflaj.json',
      '/data/v1/edition.json',
      '/assets/new-abcd1234.js',
    ]
    for (const path of asked) await fetch(path)
    const kept = performance.getEntriesByType('resource').map(({ name }) => name)
    for (const path of kept) await fetch(path, { cache: 'no-store' })
  })
  own.lie = () => undefined
  await page.goto(`${own.url}a/aflaj/`)
  await whenAlive(page)
  await page.locator('summary').filter({ hasText: 'مشاركة' }).first().click()
  await expect(page.getByRole('dialog', { name: 'مشاركة' })).toBeVisible()
  own.close()
  await page.reload()
  await whenAlive(page)
  expect(await textOf(page)).toBe(text)
})

test('an article that is kept is read though the network asks to log in within the app', async ({
  page,
}) => {
  const text = await read(page, 'aflaj')
  await page.goto(`${own.url}search/`)
  await whenAlive(page)
  own.lie = (path) => (path.startsWith('/data/') ? portal : undefined)
  await page.evaluate(() => {
    history.pushState(null, '', '/a/aflaj/')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  await expect(page.getByRole('heading', { level: 1 })).toContainText('فلاج')
  expect(await textOf(page)).toBe(text)
})

test('what was spoilt on the device is whole again after a visit', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'no command ends a worker of Firefox')
  const text = await read(page, 'aflaj')
  const spoil = (wrong: string) =>
    page.evaluate(async (content) => {
      for (const name of await caches.keys()) {
        const store = await caches.open(name)
        for (const request of await store.keys()) {
          const type = (await store.match(request))?.headers.get('Content-Type') ?? ''
          await store.put(request, new Response(content, { headers: { 'Content-Type': type } }))
        }
      }
    }, wrong)
  for (const wrong of ['', '{}', '<h1>Log in</h1>', '\u0000'.repeat(1000)]) {
    await spoil(wrong)
    // The visit that finds it spoilt, in a new run of the worker.
    const client = await page.context().newCDPSession(page)
    await client.send('ServiceWorker.enable')
    await client.send('ServiceWorker.stopAllWorkers')
    await page.goto(`${own.url}a/aflaj/`)
    await untilKept(page, '/data/v1/articles/aflaj.json', 'aflaj')
    await untilKept(page, '/404.html', 'id="root"')
    await expect
      .poll(() =>
        page.evaluate(async (content) => {
          const kept = []
          for (const name of await caches.keys()) {
            if (!name.includes(' app ')) continue
            const store = await caches.open(name)
            for (const request of await store.keys()) {
              if ((await (await store.match(request))?.text()) === content) kept.push(request.url)
            }
          }
          return kept
        }, wrong),
      )
      .toEqual([])
  }
  own.close()
  await page.goto(`${own.url}a/aflaj/`)
  await whenAlive(page)
  expect(await textOf(page)).toBe(text)
})

test('a font that does not come keeps nothing else from being kept', async ({ page }) => {
  own.lie = (path) => (path.endsWith('.woff2') ? { status: 403 } : undefined)
  const text = await read(page, 'aflaj')
  own.close()
  await page.reload()
  await whenAlive(page)
  expect(await textOf(page)).toBe(text)
})

for (const [name, trouble] of Object.entries<Lie>({
  'that is in trouble': { status: 502, type: html, body: '<h1>Bad Gateway</h1>' },
  'that never answers': { hangs: true },
})) {
  test(`from a host ${name} what was read comes from the device`, async ({ page }) => {
    const text = await read(page, 'aflaj')
    own.lie = (path) => (path.startsWith('/assets/') ? undefined : trouble)
    await page.goto(`${own.url}a/aflaj/`)
    await whenAlive(page)
    expect(await textOf(page)).toBe(text)
  })
}
