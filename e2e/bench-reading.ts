import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { measureFiveArticles, measureLoad, measureTap } from './bench-measures.ts'
import { findChromium } from './chromium.ts'
import { host } from './host.ts'

const rounds = Number(process.env.ROUNDS ?? 5)
const article = 'a/aflaj/'

/** Copies the built site and takes every script out of its pages: the reference R that everything is a ratio to. */
function withoutScript(dist: string, out: string): void {
  execFileSync('cp', ['-r', `${dist}/.`, out])
  for (const name of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue
    const html = readFileSync(join(out, name), 'utf8')
    writeFileSync(join(out, name), html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, ''))
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

async function measure(browser: Browser, app: string, reference: string): Promise<void> {
  const measures: Record<string, (site: string) => Promise<Record<string, number>>> = {
    'article, first visit': (site) => measureLoad(browser, site + article),
    'front page, first visit': (site) => measureLoad(browser, site),
    'list to article': (site) => measureTap(browser, site, 'main article h2 a'),
    'article to the next': (site) => measureTap(browser, site + article, '[data-next] a'),
    'five articles in a row': (site) => measureFiveArticles(browser, site),
  }
  for (const [name, run] of Object.entries(measures)) {
    const ratios: Record<string, number[]> = {}
    const seen: Record<string, number[]> = {}
    for (let round = 0; round < rounds; round++) {
      // The order turns, so that what warms up or tires helps neither.
      const order = round % 2 === 0 ? [app, reference] : [reference, app]
      const results = new Map<string, Record<string, number>>()
      for (const site of order) results.set(site, await run(site))
      for (const [key, value] of Object.entries(results.get(app) ?? {})) {
        const other = results.get(reference)?.[key] ?? Number.NaN
        ratios[key] = [...(ratios[key] ?? []), value / other]
        seen[key] = [...(seen[key] ?? []), value]
      }
    }
    for (const [key, values] of Object.entries(ratios)) {
      const ratio = median(values)
      const spread = `${Math.min(...values).toFixed(2)}…${Math.max(...values).toFixed(2)}`
      const shown = Number.isFinite(ratio) ? `${ratio.toFixed(2)} of R [${spread}]` : ''
      console.log(
        `${name.padEnd(24)} ${key.padEnd(14)} ${median(seen[key] ?? [])
          .toFixed(3)
          .padStart(12)}  ${shown}`,
      )
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'sutur-bench-'))
execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: 'inherit' })
withoutScript('dist', folder)
const [app, reference] = await Promise.all([host('dist'), host(folder)])
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
})
console.log(`1.6 Mbps, 150 ms, CPU ÷ 4, ${rounds} rounds; R is the same site without its scripts`)
await measure(browser, app.url, reference.url)
await browser.close()
app.close()
reference.close()
rmSync(folder, { recursive: true })
