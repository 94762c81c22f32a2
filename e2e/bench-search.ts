import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { readDataFile } from '../src/article/published-files.ts'
import {
  benchQueries,
  benchTyping,
  readEditionsToMeasure,
  writeIndexOfEdition,
} from '../src/search/bench-index.ts'
import type { SearchEngine } from '../src/search/read/open-search.ts'
import { measureSearching } from './bench-searching.ts'
import { findChromium } from './chromium.ts'
import { type Host, host } from './host.ts'
import { throttle } from './throttle.ts'

/** Folders with an index that was written before, and the edition it was written from, as `index=edition`. */
const indexes = (process.env.INDEXES ?? '').split(',').filter(Boolean)
const rounds = Number(process.env.ROUNDS ?? 3)

interface Window {
  load: () => Promise<typeof import('../src/search/read/open-search.ts')>
  engine: SearchEngine | undefined
  longest: number
}

/** The engine alone, as the page loads it, and a page that does. */
async function buildEngine(out: string): Promise<number> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: out,
      emptyOutDir: false,
      rollupOptions: {
        input: 'src/search/read/open-search.ts',
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'engine.js' },
      },
    },
  })
  const script = '<script type="module">window.load = () => import("/engine.js")</script>'
  writeFileSync(join(out, 'index.html'), `<!doctype html><meta charset="utf-8">${script}`)
  return readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(out, name))).length, 0)
}

async function openPhone(browser: Browser, site: Host): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(site.url)
  await throttle(page)
  await page.evaluate(() => {
    const seen = window as unknown as Window
    seen.longest = 0
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration)
    }).observe({ type: 'longtask' })
  })
  return page
}

/**
 * Milliseconds until the first hits and until all of them, kilobytes and requests of a search; with the engine's script
 * where it is not there yet.
 */
async function measure(page: Page, site: Host, text: string) {
  const before = site.asked.length
  const answer = await page.evaluate(async (text) => {
    const seen = window as unknown as Window
    const start = performance.now()
    if (!seen.engine) {
      const { openSearch, readBytesOverHttp } = await seen.load()
      seen.engine = openSearch(readBytesOverHttp('/'), () => Promise.resolve(undefined))
    }
    let first = 0
    const { hits, total, unknown, missing } = await seen.engine.search(
      { text, topics: [], sort: 'relevance' },
      1,
      () => {
        first = performance.now() - start
      },
    )
    const whole = performance.now() - start
    const partly = unknown ? ' of some words' : ''
    const lost = missing.length > 0 ? `, ${missing.length} files missing` : ''
    const said = `${hits.length} of ${total.count}${total.isExact ? '' : '+'}${partly}${lost}`
    return { milliseconds: first || whole, whole, said }
  }, text)
  const asked = site.asked.slice(before)
  const kilobytes = asked.reduce((sum, { bytes }) => sum + bytes, 0) / 1000
  return { ...answer, kilobytes, requests: asked.length }
}

async function measureTyping(page: Page): Promise<number[]> {
  return page.evaluate(async (texts) => {
    const { engine } = window as unknown as Window
    // As the field does where it gets the focus.
    await engine?.warm(true)
    const times: number[] = []
    for (const text of texts) {
      const start = performance.now()
      await engine?.complete(text)
      times.push(performance.now() - start)
    }
    return times
  }, benchTyping)
}

async function heapOf(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1e6
}

async function search(browser: Browser, site: Host, name: string): Promise<void> {
  const seen = new Map<string, Awaited<ReturnType<typeof measure>>[]>()
  const typing: number[][] = []
  const longest: number[] = []
  const heap: number[] = []
  // The first round lets the host compress what is asked for, and is not told.
  for (let round = 0; round <= rounds; round++) {
    const page = await openPhone(browser, site)
    const empty = await heapOf(page)
    for (const text of benchQueries) {
      const one = await measure(page, site, text)
      if (round > 0) seen.set(text, [...(seen.get(text) ?? []), one])
    }
    const times = await measureTyping(page)
    if (round > 0) {
      typing.push(times)
      heap.push((await heapOf(page)) - empty)
      longest.push(await page.evaluate(() => (window as unknown as Window).longest))
    }
    await page.context().close()
  }
  console.log(`${name}: best of ${rounds} rounds, in brackets the worst`)
  for (const [text, ones] of seen) {
    const times = ones.map(({ milliseconds }) => milliseconds)
    const [one] = ones
    if (!one) continue
    const isEarly = ones.some(({ milliseconds, whole }) => milliseconds < whole)
    const whole = Math.round(Math.min(...ones.map((found) => found.whole)))
    const others = isEarly ? `, the others after ${whole} ms` : ''
    console.log(
      `  ${Math.round(Math.min(...times))} [${Math.round(Math.max(...times))}] ms  ${one.kilobytes.toFixed(1)} kB  ${one.requests} requests  ${text}: ${one.said}${others}`,
    )
  }
  const best = benchTyping.map((text, at) => {
    const times = typing.map((one) => one[at] ?? 0)
    return `${text} ${Math.round(Math.min(...times))} ms`
  })
  console.log(`  completions: ${best.join(', ')}`)
  console.log(
    `  longest task ${Math.round(Math.min(...longest))} ms, heap ${Math.max(...heap).toFixed(1)} MB`,
  )
}

/** The whole app with an archive in place of its own; articles are published as they are asked for. */
async function searchInPage(
  browser: Browser,
  edition: string,
  index: string,
  app: string,
): Promise<void> {
  const folder = join(app, 'data/v1/search')
  rmSync(folder, { recursive: true, force: true })
  symlinkSync(resolve(index, 'data/v1/search'), folder)
  const site = await host(app, (path) => {
    const id = readDataFile.article(path.slice(1))
    if (id === undefined) return undefined
    const article = JSON.parse(readFileSync(join(edition, 'articles', `${id}.json`), 'utf8'))
    return JSON.stringify({ article, ids: [], readingMinutes: 1, related: [] })
  })
  const longest = new Map<string, number[]>()
  for (let round = 0; round <= rounds; round++) {
    const deeds = await measureSearching(browser, site.url, 'أفغانس', benchQueries)
    for (const name of new Set(deeds.map(({ deed }) => deed))) {
      const worst = deeds.filter(({ deed }) => deed === name).map((one) => one.longest)
      if (round > 0) longest.set(name, [...(longest.get(name) ?? []), Math.max(...worst)])
    }
  }
  console.log('  longest task of the page, milliseconds of the processor:')
  for (const [deed, ones] of longest) {
    console.log(`    ${deed}: ${Math.round(Math.min(...ones))} [${Math.round(Math.max(...ones))}]`)
  }
  site.close()
}

const app = mkdtempSync(join(tmpdir(), 'sutur-search-app-'))
execFileSync('npx', ['vite', 'build', '--logLevel', 'warn', '--outDir', app], {
  stdio: 'inherit',
  env: { ...process.env, SUTUR_CARDS: 'off' },
})
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
})
for (const named of [...readEditionsToMeasure(), ...indexes]) {
  const [index = '', edition = index] = named.split('=')
  const folder = mkdtempSync(join(tmpdir(), 'sutur-search-'))
  const size = await buildEngine(folder)
  console.log(`engine ${(size / 1000).toFixed(2)} kB; 1.6 Mbps, 150 ms, CPU ÷ 4`)
  if (indexes.includes(named)) symlinkSync(resolve(index, 'data'), join(folder, 'data'))
  else console.log(JSON.stringify(writeIndexOfEdition(edition, folder)))
  const site = await host(folder)
  await search(browser, site, edition)
  site.close()
  await searchInPage(browser, edition, folder, app)
  rmSync(folder, { recursive: true })
}
await browser.close()
rmSync(app, { recursive: true })
