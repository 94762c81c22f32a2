import type { Browser, Page } from '@playwright/test'
import { throttle } from './throttle.ts'

/** A new visitor on a cheap phone and a slow network: own cache, throttled before the first byte. */
async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 915 },
    deviceScaleFactor: 1.75,
    hasTouch: true,
    isMobile: true,
  })
  const page = await context.newPage()
  await throttle(page)
  await page.addInitScript(() => {
    const seen = { fcp: 0, lcp: 0, cls: 0, tbt: 0 }
    Object.assign(window, { seen })
    const watch = (type: string, note: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) note(entry)
      }).observe({ type, buffered: true })
    watch('paint', (entry) => {
      if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime
    })
    watch('largest-contentful-paint', (entry) => {
      seen.lcp = entry.startTime
    })
    watch('layout-shift', (entry) => {
      seen.cls += Reflect.get(entry, 'value')
    })
    watch('longtask', ({ duration }) => {
      seen.tbt += duration - 50
    })
  })
  return page
}

/** First and largest paint and what tasks take over 50, in milliseconds, shifts, and what was asked for until the network was quiet. */
export async function measureLoad(browser: Browser, url: string): Promise<Record<string, number>> {
  const page = await openPhone(browser)
  let requests = 0
  let bytes = 0
  page.on('requestfinished', async (request) => {
    requests++
    const sizes = await request.sizes().catch(() => undefined)
    bytes += (sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0)
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.waitForTimeout(500)
  const seen = await page.evaluate(() => Reflect.get(window, 'seen') as Record<string, number>)
  await page.context().close()
  return { ...seen, requests, bytes }
}

/** Milliseconds from a tap on a link that has been in sight to the frame that shows another headline. */
export async function measureTap(
  browser: Browser,
  url: string,
  link: string,
): Promise<Record<string, number>> {
  const page = await openPhone(browser)
  await page.goto(url, { waitUntil: 'networkidle' })
  const milliseconds = await tap(page, link)
  await page.context().close()
  return { milliseconds }
}

/** What a reader waits in all for the front page, an article of it and the four that follow, in milliseconds. */
export async function measureFiveArticles(
  browser: Browser,
  site: string,
): Promise<Record<string, number>> {
  const page = await openPhone(browser)
  await page.goto(site, { waitUntil: 'networkidle' })
  let milliseconds = await page.evaluate(() => Reflect.get(window, 'seen').fcp as number)
  milliseconds += await tap(page, 'main article h2 a')
  for (let article = 2; article <= 5; article++) {
    await page.waitForLoadState('networkidle')
    milliseconds += await tap(page, '[data-next] a')
  }
  await page.context().close()
  return { milliseconds }
}

/** Milliseconds from the end of a tap, the finger resting 60 ms, to the frame that shows another headline. */
async function tap(page: Page, link: string): Promise<number> {
  const target = page.locator(link).first()
  await target.scrollIntoViewIfNeeded()
  // Nobody taps a link in the moment in which it comes into sight.
  await page.waitForTimeout(700)
  const before = await page.locator('h1').first().textContent()
  const box = await target.boundingBox()
  const devtools = await page.context().newCDPSession(page)
  const touchPoints = [
    { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 },
  ]
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints })
  await page.waitForTimeout(60)
  const start = performance.now()
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, before, {
    polling: 'raf',
  })
  const milliseconds = performance.now() - start
  await devtools.detach()
  return milliseconds
}
