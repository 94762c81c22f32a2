import type { Browser, Page } from '@playwright/test'
import { whenAlive } from './reader.ts'
import { throttle } from './throttle.ts'

/** A deed of a reader who searches, in milliseconds. */
export interface Deed {
  deed: string
  /** Until the page has come to rest. */
  taken: number
  /** The longest task meanwhile, in time of the processor: other work on the machine does not lengthen it. */
  longest: number
}

/** How long a page must neither change nor ask for anything to be at rest, in milliseconds. */
const rest = 600

/** Each task of the page, when it began and how long the processor was at it. */
type ReadTasks = () => Promise<{ start: number; milliseconds: number }[]>

/** A reader on a cheap phone opens the page of search, types letter by letter, and looks for one text after another. */
export async function measureSearching(
  browser: Browser,
  url: string,
  typed: string,
  texts: readonly string[],
): Promise<Deed[]> {
  const page = await openPhone(browser)
  const readTasks = await watchTasks(browser)
  const spans: { deed: string; start: number; end: number }[] = []
  const during = async (deed: string, act: () => Promise<unknown>) => {
    const start = now()
    await act()
    await page.evaluate(() => Reflect.get(window, 'rested')())
    spans.push({ deed, start, end: now() })
  }
  await during('opening the page', async () => {
    await page.goto(`${url}search/`)
    await whenAlive(page)
    await page.locator('input[name=q]').focus()
  })
  for (const letter of typed) await during('typing', () => page.keyboard.insertText(letter))
  await page.keyboard.press('Escape')
  for (const [at, text] of texts.entries()) {
    await page.keyboard.press('ControlOrMeta+A')
    await during(at === 0 ? 'first results' : 'later results', async () => {
      await page.keyboard.insertText(text)
      await page.keyboard.press('Enter')
    })
  }
  const tasks = await readTasks()
  await page.context().close()
  return spans.map(({ deed, start, end }) => ({
    deed,
    taken: end - start - rest,
    longest: Math.max(
      ...tasks
        .filter((task) => task.start >= start && task.start < end)
        .map(({ milliseconds }) => milliseconds),
    ),
  }))
}

/** The clock that traces are written by, in milliseconds. */
function now(): number {
  return Number(process.hrtime.bigint()) / 1e6
}

async function watchTasks(browser: Browser): Promise<ReadTasks> {
  await browser.startTracing(undefined, { categories: ['toplevel'] })
  return async () => {
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString())
    const mains = new Set<string>()
    for (const { name, pid, tid, args } of traceEvents) {
      if (name === 'thread_name' && args.name === 'CrRendererMain') mains.add(`${pid} ${tid}`)
    }
    return traceEvents
      .filter(
        ({ name, pid, tid }: Record<string, string>) =>
          name?.endsWith('RunTask') && mains.has(`${pid} ${tid}`),
      )
      .map(({ ts, tdur }: Record<string, number>) => ({
        start: (ts ?? 0) / 1000,
        milliseconds: (tdur ?? 0) / 1000,
      }))
  }
}

/** A phone whose page knows when it is at rest. */
async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 915 },
    deviceScaleFactor: 1.75,
    isMobile: true,
  })
  const page = await context.newPage()
  await throttle(page)
  await page.addInitScript((rest) => {
    let last = 0
    const busy = () => {
      last = performance.now()
    }
    const rested = async () => {
      busy()
      while (performance.now() - last < rest) await new Promise((next) => setTimeout(next, 50))
    }
    Object.assign(window, { rested })
    new PerformanceObserver(busy).observe({ type: 'resource' })
    new MutationObserver(busy).observe(document, { childList: true, subtree: true })
  }, rest)
  return page
}
