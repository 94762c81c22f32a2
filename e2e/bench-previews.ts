import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readFeeds } from './feed-readers.ts'
import { readByOthers } from './other-readers.ts'

/**
 * Publishes 2,000 articles of the press and has every page and feed read by programs of others. Their texts are not
 * ours to keep: they are looked for beside the project.
 */
const site = 'https://sutur.example/'
const maker = resolve('../shared/bench/make-edition.mjs')

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sutur-previews-'))
  const [edition, built] = [join(folder, 'edition'), join(folder, 'site')]
  try {
    execFileSync('node', [maker, '--articles', '2000', '--out', edition], { stdio: 'inherit' })
    execFileSync('npx', ['vite', 'build', '--outDir', built], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, SUTUR_EDITION: edition, SUTUR_ORIGIN: site.slice(0, -1) },
    })
    const { right, total, wrong } = await readByOthers(edition, built, site)
    console.table(right)
    console.table(total)
    const feeds = await readFeeds(built)
    console.table(feeds.counts)
    for (const one of [...wrong, ...feeds.wrong]) console.error(one)
    if (wrong.length + feeds.wrong.length > 0) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (existsSync(maker)) await bench()
else console.log(`skipped: ${maker} and the articles that it reads are not there`)
