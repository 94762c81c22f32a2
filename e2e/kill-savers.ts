import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { host } from './host.ts'
import { openKillableBrowser, passed } from './killable-browser.ts'
import { whenAlive } from './reader.ts'
import { outDir } from './sites.ts'

/** What was found after browsers were killed while a reader kept articles. */
export interface KilledSaving {
  /** What should not be: an article that was shown as kept and is not, one that is not whole in the end. */
  faults: string[]
  /** How many articles the library had in the end. */
  kept: number
  /** How many copies lacked a file when the browser was opened again; each was brought anew. */
  broken: number
}

const ids = 'aflaj coffee suez fez dad astrolabe paper-road crescent letter-journey maqamat'.split(
  ' ',
)

/** Has a reader keep and let go of articles in a Chromium that is killed in the midst of it, on one device. */
export async function killSavers(rounds: number): Promise<KilledSaving> {
  const folder = mkdtempSync(join(tmpdir(), 'sutur-kills-'))
  const site = await host(outDir('sample'))
  const found: KilledSaving = { faults: [], kept: 0, broken: 0 }
  const shown = new Set<string>()
  try {
    for (let round = 0; round <= rounds; round++) {
      const { context, kill } = await openKillableBrowser(folder)
      const page = context.pages()[0] ?? (await context.newPage())
      page.setDefaultTimeout(60_000)
      await compare(page, site.url, shown, found).catch((error) => {
        found.faults.push(`round ${round}: ${error}`)
      })
      const use = keepAndLetGo(page, site.url, round, shown)
      await Promise.race([use, passed(300 + ((round * 1009) % 3000))])
      kill()
      await use.catch(() => {})
      await context.close().catch(() => {})
    }
  } finally {
    site.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return found
}

/** Holds the library, before and after the app has looked after it, against what was shown as kept. */
async function compare(page: Page, url: string, shown: Set<string>, found: KilledSaving) {
  await page.goto(`${url}data/v1/counts.json`)
  const before = await readLibrary(page)
  found.broken += before.copies.filter(({ isWhole }) => !isWhole).length
  await page.goto(`${url}library/`)
  await whenAlive(page)
  await expect
    .poll(async () => {
      const { saved, copies } = await readLibrary(page)
      const whole = copies.flatMap(({ id, isWhole }) => (isWhole ? [id] : []))
      return saved.filter((id) => !whole.includes(id))
    })
    .toEqual([])
  const { saved } = await readLibrary(page)
  found.kept = saved.length
  for (const id of shown) {
    if (!saved.includes(id)) found.faults.push(`was shown as kept and is not: ${id}`)
  }
  // What was written just before the kill may be there without having been shown.
  shown.clear()
  for (const id of saved) shown.add(id)
}

interface Found {
  saved: string[]
  copies: { id: string; isWhole: boolean }[]
}

/** What the store names, and whether the cache has all of it. */
function readLibrary(page: Page): Promise<Found> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    const name = names.find((one) => one?.startsWith('sutur'))
    if (!name) return { saved: [], copies: [] }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const read = (shelf: string) =>
      new Promise<{ id: string; files: { path: string; bytes: number }[] }[]>((resolve) => {
        const reading = database.transaction(shelf).objectStore(shelf).getAll()
        reading.onsuccess = () => resolve(reading.result)
      })
    const [saved, copies] = [await read('saved'), await read('copies')]
    database.close()
    const library = (await caches.keys()).find((one) => one.startsWith('sutur-library'))
    const cache = library === undefined ? undefined : await caches.open(library)
    const sizeOf = async (path: string) =>
      (await (await cache?.match(`/${path}`))?.arrayBuffer())?.byteLength
    const isThere = async (file: { path: string; bytes: number }) =>
      (await sizeOf(file.path).catch(() => undefined)) === file.bytes
    return {
      saved: saved.map(({ id }) => id),
      copies: await Promise.all(
        copies.map(async ({ id, files }) => ({
          id,
          isWhole: (await Promise.all(files.map(isThere))).every(Boolean),
        })),
      ),
    }
  })
}

/** Keeps one article after the other, and lets go of some, until the browser is gone. */
async function keepAndLetGo(page: Page, url: string, round: number, shown: Set<string>) {
  for (let at = round * 3; ; at++) {
    const id = ids[at % ids.length] ?? ''
    await page.goto(`${url}a/${id}/`)
    await whenAlive(page)
    if (shown.has(id)) {
      shown.delete(id)
      await page.keyboard.press('s')
      await page.getByRole('checkbox', { name: 'حفظ', exact: true }).first().waitFor()
    } else {
      await page.keyboard.press('s')
      await page.getByRole('checkbox', { name: 'محفوظ', exact: true }).first().waitFor()
      shown.add(id)
    }
  }
}
