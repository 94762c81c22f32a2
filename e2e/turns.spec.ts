import { expect, test, whenAlive } from './reader.ts'
import { sites } from './sites.ts'

const { url } = sites.sample

test('the keyboard and a swipe go through the list that the reader came from', async ({
  page,
  browserName,
}) => {
  await page.goto(`${url}t/science/`)
  await whenAlive(page)
  const links = page.getByRole('main').locator('article h2 a')
  const hrefs = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  expect(hrefs.length).toBeGreaterThan(3)
  await links.nth(1).click()
  const isAt = async (place: number) => {
    await expect(page).toHaveURL(new RegExp(`${hrefs[place]}$`))
    const id = hrefs[place]?.split('/').at(-2)
    await expect(page.locator(`[data-article="${id}"]:not(.Screen)`)).toBeVisible()
  }
  await isAt(1)
  await page.keyboard.press('j')
  await isAt(2)
  await page.keyboard.press('k')
  await isAt(1)
  // Playwright drives Firefox without touch.
  if (browserName === 'firefox') return
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some((one) => /page-turns-.*js/.test(one.name)),
  )
  const devtools = await page.context().newCDPSession(page)
  const swipe = async (from: number, to: number) => {
    const at = (x: number) => [{ x, y: 600 }]
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) })
    await devtools.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: at((from + to) / 2),
    })
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(to) })
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
  await swipe(100, 300)
  await isAt(2)
  await swipe(300, 100)
  await isAt(1)
})

test('headline and picture of a card are carried over, and nothing is on a slow device or where motion is reduced', async ({
  page,
  browserName,
}) => {
  await page.addInitScript(() => {
    // A device of its own, swift or slow: how long tasks take here is no matter.
    const Observer = PerformanceObserver
    Object.assign(window, {
      PerformanceObserver: class extends Observer {
        tell: PerformanceObserverCallback
        constructor(callback: PerformanceObserverCallback) {
          super(callback)
          this.tell = callback
        }
        override observe(options?: PerformanceObserverInit) {
          if (options?.type !== 'longtask') return super.observe(options)
          const entries = { getEntries: () => [{ duration: 500 }] }
          if (localStorage.getItem('slow')) Reflect.apply(this.tell, this, [entries, this])
        }
      },
    })
    Object.assign(window, { carried: [] })
    const start = document.startViewTransition
    document.startViewTransition = function (update) {
      const names = [...document.querySelectorAll<HTMLElement>('main *')].flatMap(
        (one) => one.style.viewTransitionName || [],
      )
      Reflect.get(window, 'carried').push(...names)
      return start.call(this, update)
    }
  })
  const open = async () => {
    await page.goto(`${url}t/history/`)
    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some((one) => /page-turns-.*js/.test(one.name)),
    )
    await page.waitForLoadState('networkidle')
    await page
      .getByRole('main')
      .getByRole('link', { name: /كيف وصل الورق/ })
      .click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/كيف وصل الورق/)
  }
  await open()
  expect(await page.evaluate(() => Reflect.get(window, 'carried').sort())).toEqual([
    'headline',
    'picture',
  ])
  await page.goBack()
  await expect(page).toHaveURL(/\/t\/history\/$/)
  await page.evaluate(() => localStorage.setItem('slow', 'yes'))
  await open()
  expect(await page.evaluate(() => Reflect.get(window, 'carried'))).toEqual([])
  await page.evaluate(() => localStorage.removeItem('slow'))
  // Playwright cannot reduce motion in Firefox.
  if (browserName === 'firefox') return
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open()
  expect(await page.evaluate(() => Reflect.get(window, 'carried'))).toEqual([])
})
