import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { host } from './host.ts'
import { type KillableBrowser, openKillableBrowser, passed } from './killable-browser.ts'
import { whenAlive } from './reader.ts'
import { outDir } from './sites.ts'

/** What was found after browsers were killed while a reader used the site. */
export interface Killed {
  /** What should not be: a page that does not open, a text that was never stored, an article that is gone. */
  faults: string[]
  /**
   * Of each text that came back older than it was, and each article that was gone: for how long it had lain there, in
   * milliseconds.
   */
  lostMs: number[]
  /** How many texts came back as they were stored last. */
  whole: number
  /** How many articles the device kept in the end. */
  articles: number
}

/**
 * What a device was seen to keep: articles, with the time since when or when each was last written anew, and of each name
 * in the storage every text since the last start.
 */
interface Device {
  articles: Map<string, number>
  texts: Map<string, { text: string | null; at: number }[]>
  killedAt: number
}

const ids = ['aflaj', 'coffee', 'suez', 'fez', 'dad', 'astrolabe', 'paper-road']
const queries = ['القهوة', 'السويس', 'الورق', 'فاس']
/** For how long Chromium may hold an answer in memory that its store already names. */
const unwrittenMs = 2000

const themes = ['light', 'sepia', 'dark']

/** Has a reader use the sample in a Chromium that is killed in the midst of it, so many times on one device. */
export async function killBrowsers(rounds: number): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'sutur-kills-'))
  const site = await host(outDir('sample'))
  const killed: Killed = { faults: [], lostMs: [], whole: 0, articles: 0 }
  const device: Device = { articles: new Map(), texts: new Map(), killedAt: 0 }
  try {
    for (let round = 0; round <= rounds; round++) {
      const { context, kill } = await openBrowser(folder, device)
      const page = context.pages()[0] ?? (await context.newPage())
      page.setDefaultTimeout(60_000)
      page.on('pageerror', (error) => killed.faults.push(`round ${round}: ${error}`))
      // What is fetched ahead is written anew as well.
      page.on('request', (request) => noteWritten(request.url(), device))
      const tell = (error: unknown) => {
        killed.faults.push(`round ${round}: ${error}`)
      }
      await compare(page, site.url, device, killed).catch(tell)
      await readOffline(page, site.url, device, round).catch(tell)
      await page.goto(site.url)
      await whenAlive(page)
      // The first is killed once the worker keeps what was read, the others at any moment.
      const use =
        round === 0 ? untilKept(page, site.url, device) : readAndChoose(page, site.url, device)
      await Promise.race([use, passed(round === 0 ? 60_000 : 500 + ((round * 1009) % 4000))])
      kill()
      device.killedAt = Date.now()
      await use.catch(() => {})
      await context.close().catch(() => {})
    }
  } finally {
    site.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { ...killed, articles: device.articles.size }
}

async function openBrowser(folder: string, device: Device): Promise<KillableBrowser> {
  const browser = await openKillableBrowser(folder)
  await browser.context.exposeFunction('tellStored', (name: string, text: string) => {
    device.texts.get(name)?.push({ text, at: Date.now() }) ??
      device.texts.set(name, [
        { text: null, at: 0 },
        { text, at: Date.now() },
      ])
  })
  await browser.context.addInitScript(() => {
    const { setItem } = Storage.prototype
    Storage.prototype.setItem = function (name, text) {
      setItem.call(this, name, text)
      if (this === localStorage) Reflect.get(window, 'tellStored')(name, text)
    }
  })
  return browser
}

/** Holds what the device has, before the app runs, against what it was seen to keep before the kill. */
async function compare(page: Page, url: string, device: Device, killed: Killed): Promise<void> {
  await page.goto(`${url}data/v1/counts.json`)
  const texts = await page.evaluate(() => ({ ...localStorage }))
  for (const [name, history] of device.texts) {
    const found = texts[name] ?? null
    const at = history.findLastIndex(({ text }) => text === found)
    const next = history[at + 1]
    if (at < 0) killed.faults.push(`${name} holds what was never stored: ${found}`)
    else if (next) killed.lostMs.push(device.killedAt - next.at)
    else killed.whole++
    device.texts.set(name, [{ text: found, at: 0 }])
  }
  const kept = await keptArticles(page)
  for (const [id, at] of [...device.articles]) {
    if (kept.includes(id)) continue
    const age = device.killedAt - at
    killed.lostMs.push(age)
    if (age > unwrittenMs) killed.faults.push(`no longer kept after ${age} ms: ${id}`)
    device.articles.delete(id)
  }
}

/** Reads one of the articles that the device keeps, without a connection. */
async function readOffline(page: Page, url: string, device: Device, round: number): Promise<void> {
  const kept = [...device.articles.keys()]
  const id = kept[round % kept.length]
  if (id === undefined) return
  await page.context().setOffline(true)
  await page.goto(`${url}a/${id}/`)
  await whenAlive(page)
  await expect(page.locator(`[data-article="${id}"] p`).first()).toBeVisible()
  await page.context().setOffline(false)
}

/** Uses the site as a reader does, until the browser is gone. */
async function readAndChoose(page: Page, url: string, device: Device): Promise<void> {
  for (let at = 0; ; at++) {
    await choose(page, themes[at % themes.length] ?? '')
    const id = ids[at % ids.length] ?? ''
    await follow(page, `${url}a/${id}/`)
    await expect(page.locator(`[data-article="${id}"]`)).toBeVisible()
    await page.evaluate(() => scrollTo(0, innerHeight * 2))
    await note(page, device)
    await follow(page, `${url}search/`)
    await page.getByRole('combobox').fill(queries[at % queries.length] ?? '')
    await page.keyboard.press('Enter')
    await note(page, device)
  }
}

async function untilKept(page: Page, url: string, device: Device): Promise<void> {
  await follow(page, `${url}a/aflaj/`)
  await expect
    .poll(
      async () => {
        await note(page, device)
        return device.articles.has('aflaj')
      },
      { timeout: 60_000 },
    )
    .toBe(true)
}

/** An article that is asked for again is written anew when its answer has come. */
function noteWritten(url: string, { articles }: Device): void {
  const id = articleAt(url)
  if (id !== undefined && articles.has(id)) articles.set(id, Date.now())
}

/** Remembers which articles the device is seen to keep now. */
async function note(page: Page, device: Device): Promise<void> {
  for (const id of await keptArticles(page)) {
    if (!device.articles.has(id)) device.articles.set(id, Date.now())
  }
}

async function keptArticles(page: Page): Promise<string[]> {
  const urls = await page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)))
    const requests = await Promise.all(stores.map((store) => store.keys()))
    return requests.flat().map(({ url }) => url)
  })
  return urls.flatMap((url) => articleAt(url) ?? [])
}

/** `…/data/v1/articles/fez.json` → `fez` */
function articleAt(url: string): string | undefined {
  return /\/data\/v1\/articles\/([\w-]+)\.json$/.exec(url)?.[1]
}

/** Chooses a theme as the radio buttons of the settings do, which stand in the page before they are opened. */
async function choose(page: Page, theme: string): Promise<void> {
  await page
    .locator(`input[name="theme"][value="${theme}"]`)
    .first()
    .evaluate((radio: HTMLInputElement) => {
      radio.checked = true
      radio.dispatchEvent(new Event('change', { bubbles: true }))
    })
}

/** Follows an address within the app, as a link does. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, address)
}
