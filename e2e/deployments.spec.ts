import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, type Page, test } from '@playwright/test'
import { type Host, host } from './host.ts'
import { isWholeMatrix } from './matrix.ts'
import { whenAlive } from './reader.ts'
import { outDir } from './sites.ts'

/** Three builds of one site, whose app is written differently: its files have other names. */
const builds = [outDir('sample'), `${outDir('sample')}-second`, `${outDir('sample')}-third`]
const ways = [[], ['--minify', 'false'], ['--target', 'es2020']]
const pairs: readonly (readonly [from: number, to: number])[] = isWholeMatrix
  ? [
      [0, 1],
      [0, 2],
      [1, 2],
      [2, 0],
    ]
  : [
      [0, 1],
      [2, 0],
    ]

let own: Host

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  for (const at of [1, 2]) {
    const words = [
      'vite',
      'build',
      '--outDir',
      builds[at] ?? '',
      '--emptyOutDir',
      ...(ways[at] ?? []),
    ]
    await promisify(execFile)('npx', words, {
      env: { ...process.env, SUTUR_CARDS: 'off', SUTUR_ORIGIN: 'https://sutur.example' },
    })
  }
})

/** Publishes a build where another one is read; `keepsEarlier` says whether the files of that one stay there. */
function deploy(to: number, from: number, keepsEarlier: boolean): void {
  own.folder = builds[to] ?? ''
  own.lie = (path) => {
    const earlier = join(builds[from] ?? '', path)
    const isThere = existsSync(join(own.folder, path))
    if (!keepsEarlier || isThere || !path.startsWith('/assets/') || !existsSync(earlier)) return
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript'
    return { type, body: readFileSync(earlier) }
  }
}

/** What a reader of an open page does after a deployment, and that it is answered. */
async function readOn(page: Page): Promise<void> {
  const main = page.getByRole('main')
  const documents: string[] = []
  page.on('request', (one) => one.isNavigationRequest() && documents.push(one.url()))
  await page
    .locator('[data-next]')
    .first()
    .getByRole('link')
    .first()
    .evaluate((one: HTMLElement) => one.click())
  await expect(page).not.toHaveURL(/aflaj/)
  await expect(main.getByRole('heading', { level: 1 })).toBeVisible()
  await search(page)
  await page
    .getByRole('navigation', { name: 'الأبواب' })
    .getByRole('link', { name: 'علوم' })
    .click()
  await expect(main.getByRole('heading', { level: 1, name: 'علوم' })).toBeVisible()
  expect(documents.length, documents.join(' ')).toBeLessThanOrEqual(2)
}

async function search(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'بحث' }).click()
  await expect(page.getByRole('combobox')).toBeVisible()
  await expect(page).toHaveURL(`${own.url}search/`)
  await page.getByRole('combobox').fill('القهوة')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main').locator('mark').first()).toBeVisible()
}

test.beforeEach(async () => {
  own = await host(builds[0] ?? '')
})

test.afterEach(() => own.close())

for (const [from, to] of pairs) {
  for (const keepsEarlier of [true, false]) {
    const how = keepsEarlier ? 'whose earlier files stay' : 'whose earlier files are gone'

    test(`a page of build ${from} goes on after build ${to}, ${how}`, async ({ page }) => {
      own.folder = builds[from] ?? ''
      await page.goto(`${own.url}a/aflaj/`)
      await whenAlive(page)
      deploy(to, from, keepsEarlier)
      await readOn(page)
    })
  }
}

test.describe('with the worker', () => {
  test.use({ serviceWorkers: 'allow' })

  /** An open page of a build, and a second page that has brought the worker of the next one, which takes both over. */
  async function openBoth(page: Page, [from, to]: (typeof pairs)[number]): Promise<void> {
    own.folder = builds[from] ?? ''
    await page.goto(`${own.url}a/aflaj/`)
    await whenAlive(page)
    await expect.poll(() => countApps(page, ['/404.html', articleFile('aflaj')])).toBe(1)
    deploy(to, from, false)
    const second = await page.context().newPage()
    await second.goto(`${own.url}a/coffee/`)
    await expect.poll(() => countApps(second, [articleFile('coffee')])).toBe(2)
  }

  /** How many builds the device keeps, once a worker answers and it keeps some files too. */
  function countApps(page: Page, files: string[]): Promise<number | undefined> {
    return page.evaluate(async (wanted) => {
      if (navigator.serviceWorker.controller === null) return undefined
      for (const one of wanted) if (!(await caches.match(one))) return undefined
      return (await caches.keys()).filter((name) => name.includes(' app ')).length
    }, files)
  }

  for (const pair of pairs) {
    const [from, to] = pair

    test(`a page of build ${from} goes on after build ${to} has brought its worker`, async ({
      page,
    }) => {
      await openBoth(page, pair)
      await readOn(page)
    })

    test(`without a connection a page of build ${from} goes on after build ${to} has brought its worker`, async ({
      page,
    }) => {
      await openBoth(page, pair)
      own.close()
      await search(page)
      await page.goto(`${own.url}a/aflaj/`)
      await whenAlive(page)
      await expect(page.getByRole('heading', { level: 1 })).toContainText('فلاج')
    })
  }
})

function articleFile(id: string): string {
  return `/data/v1/articles/${id}.json`
}
