import { test as base, expect, type Locator, type Page } from '@playwright/test'

/** What consoles say of the test and not of the page. */
const ofTheTest = [
  // Stories are told without the worker.
  /^Service Worker registration blocked/,
  // In Firefox Playwright adds the style `body {}` when it takes a picture, which the policy refuses.
  /sha256-YjaKGiklmzC6wjXA513HAMmzus8VE61XCOT\+SmwNZWA=/,
  // Firefox, of a font or a script that had not come when the page was left.
  /^download failed \(font-family: .*status=2152398850/,
  /^error loading dynamically imported/,
]

/** Everything a page complained of: console errors, exceptions and breaches of the policy. */
export function collectComplaints(page: Page): string[] {
  const complaints: string[] = []
  const take = (text: string) => {
    if (!ofTheTest.some((one) => one.test(text))) complaints.push(text)
  }
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) take(message.text())
  })
  // Firefox runs what a story runs first on the empty page too.
  page.on('pageerror', ({ message }) => page.url() !== 'about:blank' && take(message))
  return complaints
}

/** A test whose page must not complain of anything, from its first byte to its end. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = collectComplaints(page)
      await use(complaints)
      expect(complaints).toEqual([])
    },
    { auto: true },
  ],
})

/** Waits until the app has taken the page over: the router says so to the browser once everything listens. */
export async function whenAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => history.scrollRestoration === 'manual')
}

/** Waits until rows can come under the rows: until then «أقدم» is a link like any other. */
export async function whenListGrows(page: Page): Promise<void> {
  await whenAlive(page)
  await expect(page.getByRole('status')).toHaveCount(2)
}

/** Presses as a finger does; in Firefox, which Playwright drives without touch, as a mouse does. */
export function press(locator: Locator): Promise<void> {
  const engine = locator.page().context().browser()?.browserType().name()
  return engine === 'firefox' ? locator.click() : locator.tap()
}

/** Back within a page: Playwright waits for ever in Firefox where only the hash changes. */
export function goBackInPage(page: Page): Promise<void> {
  return page.evaluate(() => history.back())
}

/** Adds up every shift of the pages that come; what it gives tells the sum once the app and the fonts are there. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  const engine = page.context().browser()?.browserType().name()
  base.skip(engine === 'firefox', 'Firefox tells of no shifts')
  await page.addInitScript(() => {
    let shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += Reflect.get(entry, 'value')
      Object.assign(window, { shift })
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return async () => {
    await whenAlive(page)
    await page.evaluate(() => document.fonts.ready)
    return page.evaluate(() => Reflect.get(window, 'shift') ?? 0)
  }
}

export { expect }

/** Until the history knows that a sheet is open: a reader's Back comes later. */
export async function whenSheetOpen(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => Boolean(history.state?.isSheet))).toBe(true)
}
