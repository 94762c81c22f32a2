import { expect, type Page, test } from '@playwright/test'
import { type Host, host, type Lie } from './host.ts'
import { whenAlive } from './reader.ts'
import { outDir } from './sites.ts'

let own: Host

test.beforeEach(async () => {
  own = await host(outDir('sample'))
})

test.afterEach(() => own.close())

const html = 'text/html; charset=utf-8'
const logIn = '<!doctype html><title>Log in</title><form><input type="password"></form>'
const otherArticle = JSON.stringify({
  article: { id: 'other', language: 'ar', headline: 'مقال آخر', body: [] },
  ids: [],
  readingMinutes: 1,
  related: [],
})
const deep = '['.repeat(50_000) + ']'.repeat(50_000)

/** Wrong answers that hosts and networks give under the name of a data file. */
const lies: Record<string, Lie> = {
  'a page that asks to log in': { type: html, body: logIn },
  'such a page that is called JSON': { body: logIn },
  'the way to such a page': { status: 302, headers: { Location: '/log-in' } },
  'a way in circles': { status: 302, headers: { Location: '?' } },
  nothing: {},
  'an empty object': { body: '{}' },
  'an empty list': { body: '[]' },
  null: { body: 'null' },
  'a number': { body: '7' },
  'a text': { body: '"x"' },
  'the beginning of the file': { body: '{"article":{"id":"suez","headline":"قناة' },
  'a cut connection': { body: '{"article":', isCut: true },
  'another article': { body: otherArticle },
  'lists of nothing': { body: '{"rows":[null],"article":[],"topics":[7],"page":{}}' },
  'fifty thousand brackets': { body: deep },
  'bytes of no text': { body: Buffer.from([0xff, 0xfe, 0, 0xd8, 0x80]) },
  'what is not compressed as it says': { body: '{}', headers: { 'Content-Encoding': 'gzip' } },
  'a server in trouble': { status: 500, type: html, body: '<h1>500</h1>' },
  'a server that is too busy': { status: 503 },
  'a door that is closed': { status: 403, type: html, body: '<h1>403</h1>' },
}

const main = (page: Page) => page.getByRole('main')
const alert = (page: Page) => main(page).getByRole('alert')

/** A page of the sample that is open, with the faults that its scripts have reported. */
async function open(page: Page, path: string): Promise<string[]> {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  await page.goto(own.url + path)
  await whenAlive(page)
  return faults
}

/** Follows an address within the app, as a link does. */
function follow(page: Page, path: string): Promise<void> {
  return page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, own.url + path)
}

/** A host that tells a lie for a file, and has the page that asks to log in. */
function tellingOf(file: RegExp, lie: Lie): Host['lie'] {
  return (path) => {
    if (path === '/log-in') return { type: html, body: logIn }
    return file.test(path) ? lie : undefined
  }
}

/** What the app asks for when a page is opened, and what the page shows when it has come. */
const fetches: { what: string; file: RegExp; from: string; to: string; shows: string }[] = [
  {
    what: 'an article',
    file: /\/articles\/suez\.json$/,
    from: 'search/',
    to: 'a/suez/',
    shows: 'السويس',
  },
  { what: 'the front page', file: /\/front\.json$/, from: 'search/', to: '', shows: 'سطور' },
  {
    what: 'a list',
    file: /\/latest\/newest\.json$/,
    from: 'a/suez/',
    to: 'latest/',
    shows: 'أحدث',
  },
  { what: 'the counts', file: /\/counts\.json$/, from: 'a/suez/', to: 'latest/', shows: 'أحدث' },
  {
    what: 'a topic',
    file: /\/topics\/science\/newest\.json$/,
    from: 'a/suez/',
    to: 't/science/',
    shows: 'علوم',
  },
  {
    what: 'the months',
    file: /\/months\.json$/,
    from: 'a/suez/',
    to: 'latest/?from=2000-01',
    shows: 'أحدث',
  },
  {
    what: 'what belongs to a topic',
    file: /\/topics\/science\/blocks\/0\.json$/,
    from: 'a/suez/',
    to: 'latest/?t=science&t=nature',
    shows: 'علوم',
  },
]

for (const { what, file, from, to, shows } of fetches) {
  test(`whatever comes for ${what}, the page says so, and it is there when asked again`, async ({
    page,
  }) => {
    // Two are asked with every lie; the others take the same way.
    const told = Object.entries(lies).filter(
      (_, at) => what === 'an article' || what === 'a list' || at % 6 === 0,
    )
    for (const [name, lie] of told) {
      await test.step(name, async () => {
        own.lie = () => undefined
        const faults = await open(page, from)
        own.lie = tellingOf(file, lie)
        await follow(page, to)
        await expect(alert(page)).toBeVisible()
        await expect(page.getByRole('banner')).toBeVisible()
        own.lie = () => undefined
        await alert(page).getByRole('button', { name: 'إعادة المحاولة' }).click()
        await expect(main(page).getByRole('heading', { level: 1 })).toContainText(shows)
        await expect(alert(page)).toBeHidden()
        expect(faults).toEqual([])
      })
    }
  })
}

test('what is fetched ahead and is wrong leaves what is read as it is', async ({ page }) => {
  for (const [name, lie] of Object.entries(lies)) {
    await test.step(name, async () => {
      own.lie = tellingOf(/\/articles\/(?!suez\.)/, lie)
      const faults = await open(page, 'a/suez/')
      const text = await page.locator('[data-article]').first().innerText()
      await page.locator('[data-next]').scrollIntoViewIfNeeded()
      await expect(page.locator('[data-next] article')).toBeVisible()
      await page.getByRole('main').getByRole('article').last().hover()
      expect(await page.locator('[data-article]').count()).toBe(1)
      expect(await page.locator('[data-article]').first().innerText()).toBe(text)
      await expect(alert(page)).toBeHidden()
      expect(faults).toEqual([])
    })
  }
})

test('an answer that never ends is given up, and said', async ({ page }) => {
  await page.clock.install()
  await open(page, 'search/')
  own.lie = (path) => (path.endsWith('/suez.json') ? { hangs: true } : undefined)
  await follow(page, 'a/suez/')
  await page.clock.runFor(31_000)
  await expect(alert(page)).toContainText('انقطع الاتصال')
})

test('a list leaves out the rows that are none, and shows the others', async ({ page }) => {
  const response = await fetch(`${own.url}data/v1/latest/newest.json`)
  const list = await response.json()
  const [first, second, third] = list.rows
  const odd = [
    first,
    null,
    7,
    { ...second, headline: { ar: 'عنوان' } },
    { ...third, published: 'غدًا', deck: 5, bylines: [{}], picture: { src: 9 }, section: [] },
  ]
  await open(page, 'search/')
  own.lie = (path) =>
    path.endsWith('/latest/newest.json')
      ? { body: JSON.stringify({ ...list, rows: odd }) }
      : undefined
  await follow(page, 'latest/')
  const headlines = main(page).getByRole('article').getByRole('heading')
  await expect(headlines).toHaveText([first.headline, third.headline])
})

test('an article shows what is known of it', async ({ page }) => {
  const response = await fetch(`${own.url}data/v1/articles/suez.json`)
  const view = await response.json()
  const { article } = view
  const odd = {
    ...view,
    article: {
      ...article,
      lead: { src: 1, caption: {} },
      bylines: [7, { name: 'ليان' }],
      topics: {},
      modified: 12,
      dateline: 'القاهرة',
      source: [],
      body: [
        null,
        { type: 'hologram', text: 'x' },
        { type: 'paragraph', text: [{ text: 'رابط', href: {} }] },
        { type: 'table', header: 'x', rows: 3 },
        ...article.body.slice(0, 2),
      ],
    },
    ids: 'x',
    related: [null, {}, ...view.related],
    next: { id: 4 },
  }
  await open(page, 'search/')
  own.lie = (path) =>
    path.endsWith('/suez.json') ? { body: JSON.stringify({ ...odd, ids: view.ids }) } : undefined
  await follow(page, 'a/suez/')
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText(article.headline)
  await expect(main(page)).toContainText('ليان')
  await expect(main(page).locator('[data-article] .text p')).not.toHaveCount(0)
})

test('a page that came as a half is drawn whole', async ({ page }) => {
  const response = await fetch(`${own.url}a/suez/`)
  const whole = await response.text()
  const cut = whole.indexOf('id="boot"') + 500
  own.lie = (path) => (path === '/a/suez/' ? { type: html, body: whole.slice(0, cut) } : undefined)
  const faults = await open(page, 'a/suez/')
  await expect(page.locator('[data-article] .text p').first()).toBeVisible()
  await expect(page.locator('[data-next]')).toBeAttached()
  expect(faults).toEqual([])
})
