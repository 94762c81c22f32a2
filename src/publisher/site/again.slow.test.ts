import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeRandom } from '../../article/test-random.ts'
import { type Cache, makeCache, noCache } from '../cache.ts'
import { colours, template } from '../edition/test-edition.ts'
import type { Render } from '../page/render.ts'
import { writeChecksums } from '../verify/checksum-files.ts'
import { type Disk, thisDisk } from '../write/disk.ts'
import { servedFiles, stoppingDisk } from '../write/test-folder.ts'
import { writeSiteFolder } from '../write/write-site-folder.ts'
import { openSite } from './open-site.ts'
import { publish } from './publish.ts'
import { makeChangingEdition, type Setting } from './test-changes.ts'
import { readDeclared } from './test-render.ts'

const seed = Number(process.env.SUTUR_SEED ?? 7)
const changes = Number(process.env.SUTUR_RANDOM_CHANGES ?? 20)

/** Publishes an edition as a build does; without a cache everything is made anew. Gives how many files that were. */
async function build(
  { edition, out, cache }: { edition: string; out: string; cache: Cache },
  { origin, base, now, program, script }: Setting,
  disk: Disk = thisDisk,
): Promise<{ told: string[]; drawn: number }> {
  const { site, warnings, faults } = openSite(edition, {
    origin,
    base,
    now,
    colours,
    program: cache === noCache ? undefined : String(program),
    cache,
  })
  let drawn = 0
  const draw: Render = (...asked) => {
    drawn++
    return readDeclared(...asked)
  }
  const shared = { ...template, script: `start(${script})`, policy: String(program) }
  await writeSiteFolder(
    out,
    { now, keepDays: 0 },
    async (draft) => {
      draft.write('assets/reader-12345678.js', String(script))
      await publish(site, draw, shared, draft)
      writeChecksums(draft)
    },
    { cache, disk },
  )
  return { told: [...warnings, ...faults().map((fault) => JSON.stringify(fault))].sort(), drawn }
}

/** What may happen to a build and to its cache, beside what happens to the edition. */
function spoil(folder: string, random: () => number): string {
  const files = readdirSync(folder).map((name) => join(folder, name))
  const file = files[Math.floor(random() * files.length)]
  if (file === undefined || random() < 0.7) return ''
  if (random() < 0.3) {
    rmSync(file)
    return ', a file of the cache is gone'
  }
  const bytes = readFileSync(file)
  const at = Math.floor(random() * bytes.length)
  if (random() < 0.5) {
    truncateSync(file, at)
    return ', a file of the cache is cut off'
  }
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
  return ', a file of the cache is damaged'
}

it(
  `a build that makes only what changed is equal to a full one, after each of ${changes} changes`,
  async () => {
    const random = makeRandom(seed)
    const folder = mkdtempSync(join(tmpdir(), 'sutur-again-'))
    try {
      const edition = join(folder, 'edition')
      const [out, full, kept] = ['again', 'full', 'cache'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ]
      const changing = makeChangingEdition(edition, random)
      const setting: Setting = {
        origin: 'https://one.example',
        base: '/',
        now: new Date('2026-11-25T12:00:00Z'),
        program: 1,
        script: 1,
      }
      const again = { edition, out, cache: makeCache(kept) }
      await build(again, setting)
      for (let at = 0; at < changes; at++) {
        let what = changing.change(setting) + spoil(kept, random)
        if (random() < 0.2) {
          const stop = Math.floor(random() * 120)
          await build(again, setting, stoppingDisk(stop)).catch(() => {})
          what += `, and a build is killed after ${stop} steps`
          if (random() < 0.5) what += `, then ${changing.change(setting)}`
        }
        const made = await build(again, setting)
        rmSync(full, { recursive: true, force: true })
        const anew = await build({ edition, out: full, cache: noCache }, setting)
        const place = `change ${at} of seed ${seed}: ${what}`
        expect(servedFiles(out), place).toEqual(servedFiles(full))
        expect(made.told, place).toEqual(anew.told)
        // Nothing has changed since: but for what no build compares, nothing is made.
        expect((await build(again, setting)).drawn, place).toBeLessThan(4)
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
  changes * 60_000,
)
