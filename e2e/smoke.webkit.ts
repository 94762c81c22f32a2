import { host } from './host.ts'
import { outDir, sites } from './sites.ts'
import { expect, test, type WebKit } from './webkit.ts'

const { url } = sites.sample
const coffee = 'القهوة: من جبال اليمن إلى موائد العالم'

const alive = (webkit: WebKit) =>
  expect
    .poll(() => webkit.evaluate(() => history.scrollRestoration), { message: 'the app' })
    .toBe('manual')
const heading = (webkit: WebKit) =>
  expect.poll(() => webkit.evaluate(() => document.querySelector('h1')?.textContent))
const address = (webkit: WebKit) => expect.poll(() => webkit.evaluate(() => location.href))
const place = (webkit: WebKit) => webkit.evaluate(() => Math.round(scrollY))

async function open(webkit: WebKit, path: string): Promise<void> {
  await webkit.open(url + path)
  await alive(webkit)
}

/** Scrolls as a reader does until the address is another one. */
async function readOn(webkit: WebKit): Promise<void> {
  const left = await webkit.evaluate(() => location.href)
  const step = () =>
    webkit.evaluate(() => {
      const isAtFoot = scrollY + innerHeight > document.body.scrollHeight - 10
      scrollBy(0, innerHeight * (isAtFoot ? -1 : 0.8))
      return location.href
    })
  await expect.poll(step, { intervals: [60] }).not.toBe(left)
}

test('from the front page to an article, read whole, in the fonts of the paper', async ({
  webkit,
}) => {
  await open(webkit, '')
  await webkit.click('link text', coffee)
  await heading(webkit).toBe(coffee)
  await address(webkit).toBe(`${url}a/coffee/`)
  const text = await webkit.evaluate(() => document.querySelector('article')?.innerText)
  expect(text?.length).toBeGreaterThan(2000)
  const loaded = () =>
    webkit.evaluate(() => [
      ...new Set(
        [...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.family),
      ),
    ])
  await expect.poll(loaded).toEqual(expect.arrayContaining(['Naskh', 'Vazirmatn']))
})

test('topics combine, and Back returns from an article to the same place of the list', async ({
  webkit,
}) => {
  await open(webkit, 't/science/')
  await webkit.click('xpath', "//main//nav//a[contains(., 'طبيعة')]")
  await address(webkit).toBe(`${url}latest/?t=science&t=nature`)
  await heading(webkit).toBe('علوم وطبيعة')
  const last = () =>
    webkit.evaluate(() => {
      const link = [...document.querySelectorAll<HTMLElement>('main article h2 a')].at(-1)
      link?.scrollIntoView({ block: 'center', behavior: 'instant' })
      return link?.textContent ?? ''
    })
  const headline = await last()
  const left = await place(webkit)
  expect(left).toBeGreaterThan(0)
  await webkit.click('link text', headline)
  await heading(webkit).toBe(headline)
  await expect.poll(() => place(webkit)).toBe(0)
  await webkit.goBack()
  await heading(webkit).toBe('علوم وطبيعة')
  await expect.poll(() => place(webkit)).toBe(left)
})

test('a word is found in its other forms, and marked where it stands', async ({ webkit }) => {
  await open(webkit, 'search/')
  await webkit.type('[role=combobox]', 'القهوه\uE007')
  const marks = () =>
    webkit.evaluate(() => [...document.querySelectorAll('main mark')].map((one) => one.textContent))
  await expect.poll(marks).toContain('القهوة')
})

test('the next article follows under the one that is read, with its own address', async ({
  webkit,
}) => {
  await open(webkit, '')
  await webkit.click('link text', coffee)
  await heading(webkit).toBe(coffee)
  await readOn(webkit)
  const headline = () => webkit.evaluate(() => document.querySelector('h1')?.textContent)
  await expect.poll(headline).not.toBe(coffee)
  const title = `${await headline()} · سطور`
  await expect.poll(() => webkit.evaluate(() => document.title)).toBe(title)
  await readOn(webkit)
  await webkit.goBack()
  await address(webkit).toBe(url)
})

test('theme and size are kept, and there before the app', async ({ webkit }) => {
  await open(webkit, 'a/suez/')
  await webkit.click('css selector', '[aria-label="الخط والمظهر"]')
  await webkit.click('xpath', "//details[@open]//label[contains(., 'داكن')]")
  await webkit.click('xpath', "//details[@open]//label[contains(., 'الأكبر')]")
  const look = () =>
    webkit.evaluate(() => ({
      ...document.documentElement.dataset,
      paper: getComputedStyle(document.documentElement).backgroundColor,
    }))
  const dark = { theme: 'dark', size: '5', paper: 'rgb(20, 22, 25)' }
  await expect.poll(look).toMatchObject(dark)
  await webkit.reload()
  expect(await look()).toMatchObject(dark)
})

test('an article is shared by its headline and its address', async ({ webkit }) => {
  await open(webkit, 'a/aflaj/?utm_source=x')
  await webkit.evaluate(() => Reflect.deleteProperty(Navigator.prototype, 'share'))
  await webkit.click('xpath', "//summary[contains(., 'مشاركة')]")
  const text = () =>
    webkit.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('dialog a[href*="wa.me"]')
      return link && new URL(link.href).searchParams.get('text')
    })
  const headline = 'الأفلاج: أنهار تحت الأرض في عُمان'
  await expect.poll(text).toBe(`${headline} · سطور\n${url}a/aflaj/`)
})

test('a line that begins with a Latin word reads from the right', async ({ webkit }) => {
  await webkit.open(`${sites.archive.url}t/terms/`)
  const places = await webkit.evaluate(() =>
    [...document.querySelectorAll('main article h2')].map((headline) => {
      const text = document.createTreeWalker(headline, NodeFilter.SHOW_TEXT).nextNode()
      const word = document.createRange()
      if (text) word.setStart(text, 0)
      if (text) word.setEnd(text, 'OpenStreetMap'.length)
      return {
        word: word.toString(),
        gap: headline.getBoundingClientRect().right - word.getBoundingClientRect().right,
      }
    }),
  )
  expect(places).toHaveLength(10)
  for (const { word, gap } of places) {
    expect(word).toBe('OpenStreetMap')
    expect(Math.abs(gap)).toBeLessThan(3)
  }
})

test('no page scrolls sideways on a phone', async ({ webkit }) => {
  // The window cannot be as narrow as a phone; a frame in it can.
  const frame = (path: string) => `<iframe src="${path}" width="390" height="800"></iframe>`
  const site = await host(outDir('sample'), (path) =>
    path.startsWith('/frame/') ? `<!doctype html>${frame(path.slice(6))}` : undefined,
  )
  try {
    for (const path of [
      '/',
      '/t/science/',
      '/latest/',
      '/a/suez/',
      '/a/reading-rtl/',
      '/search/',
    ]) {
      await webkit.open(`${site.url}frame${path}`)
      await webkit.enter('iframe')
      await alive(webkit)
      const widths = () => webkit.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
      expect(await widths(), path).toEqual([390, 390])
    }
  } finally {
    site.close()
  }
})

test('an article is kept with its pictures, and read when the site has it no more', async ({
  webkit,
}) => {
  const own = await host(outDir('sample'))
  try {
    await webkit.open(`${own.url}a/aflaj/`)
    await alive(webkit)
    await webkit.click('css selector', 'main label:has([data-save])')
    const isKept = () =>
      webkit.evaluate(async () => {
        const cache = await caches.open('sutur-library /')
        const kept = (await cache.keys()).map((one) => new URL(one.url).pathname)
        const box = document.querySelector<HTMLInputElement>('main [data-save]')
        const isPicture = (path: string) => path.startsWith('/images/')
        return [box?.checked, box?.ariaBusy, kept.some(isPicture)].join()
      })
    await expect.poll(isKept).toBe('true,false,true')
    // The site has it no more, neither as a page nor as data.
    own.lie = (path) => (path.includes('aflaj') ? { status: 404, body: '' } : undefined)
    await webkit.open(`${own.url}library/`)
    await alive(webkit)
    await webkit.click('partial link text', 'الأفلاج')
    await heading(webkit).toContain('الأفلاج')
    const text = () => webkit.evaluate(() => document.querySelector('main')?.innerText ?? '')
    await expect.poll(text).toContain('نسختك على الجهاز')
    await expect.poll(async () => (await text()).length).toBeGreaterThan(2000)
  } finally {
    own.close()
  }
})
