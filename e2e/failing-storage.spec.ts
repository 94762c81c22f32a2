import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { host, type Lie } from './host.ts'
import { changeTheme, openSettings, readAround } from './read-around.ts'
import { whenAlive } from './reader.ts'
import { outDir, sites } from './sites.ts'

const { url } = sites.sample

/** What the storage of a browser does that cannot be relied on; each runs in the page before its own scripts. */
const storages: Record<string, () => void> = {
  'is forbidden': () => {
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('denied', 'SecurityError')
        },
      })
    }
  },
  'is not there': () => {
    for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
      Object.defineProperty(window, name, { value: undefined })
    }
  },
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    // Firefox runs this on its empty page too, which has no stores.
    if (typeof CacheStorage === 'undefined') return
    CacheStorage.prototype.open = () => Promise.reject(new DOMException('', 'UnknownError'))
  },
  'fails at everything': () => {
    for (const name of ['getItem', 'setItem', 'removeItem', 'key', 'clear'] as const) {
      Storage.prototype[name] = () => {
        throw new Error('the disk is broken')
      }
    }
    if (typeof CacheStorage === 'undefined') return
    for (const name of ['open', 'keys', 'match', 'has', 'delete'] as const) {
      CacheStorage.prototype[name] = () => {
        throw new Error('the disk is broken')
      }
    }
  },
  'keeps nothing and says nothing': () => {
    Storage.prototype.setItem = () => {}
  },
  'gives what is no text': () => {
    const wrong = [7, {}, [[]], true, Symbol.iterator, Object.create(null), () => {}]
    let at = 0
    Object.assign(Storage.prototype, { getItem: () => wrong[at++ % wrong.length] })
  },
  'gives what it had yesterday': () => {
    const get = Storage.prototype.getItem
    const first = new Map<string, string | null>()
    Storage.prototype.getItem = function (key) {
      if (!first.has(key)) first.set(key, get.call(this, key))
      return first.get(key) ?? null
    }
  },
}

for (const [name, spoil] of Object.entries(storages)) {
  test(`every page can be read and used where the storage ${name}`, async ({ page }) => {
    await page.addInitScript(spoil)
    expect(await readAround(page, url)).toEqual([])
  })
}

test('what a full storage could not keep is shown, and kept once there is room', async ({
  page,
}) => {
  await page.goto(url)
  await whenAlive(page)
  await page.evaluate(() => {
    for (let letters = 2_000_000; letters >= 1; letters >>= 1) {
      try {
        for (let at = 0; ; at++) localStorage.setItem(`other ${letters} ${at}`, 'x'.repeat(letters))
      } catch {}
    }
  })
  await changeTheme(page)
  expect(await page.evaluate(() => localStorage.getItem('sutur.preferences'))).toBe(null)
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('other')) localStorage.removeItem(key)
    }
  })
  await openSettings(page)
  await page.getByRole('radio', { name: 'كبير', exact: true }).check({ force: true })
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-size', '3')
})

async function readUntilKept(page: Page, url: string): Promise<void> {
  await page.goto(`${url}a/aflaj/`)
  await page.waitForFunction(async () => {
    const kept = await caches.match('/data/v1/articles/aflaj.json')
    return kept !== undefined && navigator.serviceWorker.controller !== null
  })
}

test.describe('of the worker', () => {
  test.use({ serviceWorkers: 'allow' })

  const missingPage = (path: string): Lie | undefined =>
    path === '/nosuch/'
      ? {
          status: 404,
          type: 'text/html; charset=utf-8',
          body: readFileSync(join(outDir('sample'), '404.html')),
        }
      : undefined

  /** What the stores of a worker do once they are broken, as text that runs before the worker's own. */
  const stores: Record<string, string> = {
    'can no longer be opened':
      'CacheStorage.prototype.open = fail; CacheStorage.prototype.keys = fail',
    'can no longer be read': 'Cache.prototype.match = fail; CacheStorage.prototype.match = fail',
    'take nothing more': 'Cache.prototype.put = fail',
    'throw at every touch': "Object.defineProperty(self, 'caches', { get: () => { throw 1 } })",
  }

  for (const [name, spoil] of Object.entries(stores)) {
    test(`what is read is there with its pictures where the stores ${name}`, async ({ page }) => {
      const own = await host(outDir('sample'))
      try {
        const worker = readFileSync(join(outDir('sample'), 'worker.js'), 'utf8')
        const broken = `const fail = () => Promise.reject(new DOMException('', 'UnknownError'));
          addEventListener('fetch', ({ request }) => {
            if (request.url.endsWith('?break')) { ${spoil} }
          });`
        own.lie = (path) =>
          path === '/worker.js'
            ? { type: 'text/javascript', body: broken + worker }
            : missingPage(path)
        await page.goto(own.url)
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
        await page.evaluate(async () => void (await fetch('?break')))
        expect(await readAround(page, own.url)).toEqual([])
        await page.goto(`${own.url}a/aflaj/`)
        const picture = page.locator('[data-article] figure img').first()
        await expect
          .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth))
          .toBeGreaterThan(0)
      } finally {
        own.close()
      }
    })
  }

  test('a device without room goes on reading, and keeps again once there is some', async ({
    page,
    browserName,
  }) => {
    test.skip(browserName !== 'chromium', 'only Chromium’s protocol sets the room that there is')
    const own = await host(outDir('sample'))
    own.lie = missingPage
    try {
      await readUntilKept(page, own.url)
      const client = await page.context().newCDPSession(page)
      const origin = new URL(own.url).origin
      const { usage } = await client.send('Storage.getUsageAndQuota', { origin })
      await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage })
      expect(await readAround(page, own.url)).toEqual([])
      // Browsers throw away all that a site has kept, not only what is new.
      await client.send('Storage.overrideQuotaForOrigin', { origin })
      await readUntilKept(page, own.url)
      // The worker was thrown away too, and comes again with its app.
      await expect
        .poll(() =>
          page.evaluate(
            async () =>
              navigator.serviceWorker.controller !== null &&
              (await caches.match('/404.html')) !== undefined,
          ),
        )
        .toBe(true)
      own.close()
      await page.goto(`${own.url}a/aflaj/`)
      await whenAlive(page)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('فلاج')
    } finally {
      own.close()
    }
  })
})
