import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeRandom } from '../../article/test-random.ts'
import { type Cache, makeCache, noCache } from '../cache.ts'
import { colours, template } from '../edition/test-edition.ts'
import { makeOpenings } from '../related/openings.ts'
import { openSite, type WatchedEdition } from '../site/open-site.ts'
import { makeChangingEdition, type Setting } from '../site/test-changes.ts'
import { readDeclared } from '../site/test-render.ts'
import { areMostlyUsed, makeWords } from './words.ts'

const setting: Setting = {
  origin: undefined,
  base: '/',
  now: new Date('2026-11-25T12:00:00Z'),
  program: 1,
  script: 1,
}

let folder: string
let edition: string
let changing: ReturnType<typeof makeChangingEdition>
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-learned-'))
  edition = join(folder, 'edition')
  changing = makeChangingEdition(edition, makeRandom(3))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

interface Given {
  watched?: WatchedEdition
  cache?: Cache
}

function openEdition(program: string | undefined, { cache = noCache, ...given }: Given) {
  const { base, now, origin } = setting
  return openSite(edition, { base, now, origin, colours, program, cache, ...given })
}

function open(program: string | undefined, given: Given) {
  return openEdition(program, given).site
}

const read = (site: ReturnType<typeof open>, file: string) =>
  site.file(file, readDeclared, template)

async function readAll(site: ReturnType<typeof open>) {
  const files = new Map<string, unknown>()
  for (const file of await site.paths()) files.set(file, await read(site, file))
  return files
}

const articles = () => readdirSync(join(edition, 'articles')).map((name) => name.slice(0, -5))

describe('what was learned of an edition', () => {
  it('stays in memory while it is worked on, and every page is as if it were opened for the first time', async () => {
    const watched = {}
    const random = makeRandom(5)
    for (let at = 0; at < 25; at++) {
      const [one, other] = [open('1', { watched }), open(undefined, {})]
      const ids = articles()
      const some = Array.from({ length: 4 }, () => ids[Math.floor(random() * ids.length)])
      const pages = some.map((id) => `data/v1/articles/${id}.json`)
      // Few files are asked for, in any order, and seldom the search.
      if (random() < 0.3) pages.push('data/v1/search/index.json')
      for (const page of pages) expect(await read(one, page)).toEqual(await read(other, page))
      changing.change(setting)
    }
  })

  it('is recalled from a cache, and not that of another program', async () => {
    const cache = makeCache(join(folder, 'cache'))
    const anew = await readAll(open(undefined, {}))
    for (const program of ['1', '1', '2', '1']) {
      expect(await readAll(open(program, { cache }))).toEqual(anew)
    }
  })

  it('is not that of other words of the paper, in memory or in a cache', async () => {
    const cache = makeCache(join(folder, 'cache'))
    const watched = {}
    const lists = new Set<string>()
    for (const groups of ['', 'نهر\tقناة\tمطر', 'سوق\tشارع\tمدينة\nورق\tحبر\tكتاب', '']) {
      writeFileSync(join(edition, 'lexicon.tsv'), groups)
      const anew = await readAll(open(undefined, {}))
      expect(await readAll(open('1', { cache }))).toEqual(anew)
      expect(await readAll(open('1', { watched }))).toEqual(anew)
      const related = [...anew].filter(([file]) => file.startsWith('data/v1/articles/'))
      lists.add(String(related))
    }
    expect(lists.size).toBe(3)
  })

  it('is begun anew when most of its words are of texts that are gone', () => {
    const article = JSON.parse(readFileSync(join(edition, 'articles', 'leaf-0.json'), 'utf8'))
    const words = makeWords(() => undefined, makeOpenings)
    const { folder: opened } = openEdition(undefined, {})
    const keep = () => {
      words.of(opened)
      return words.keep(opened)
    }
    const before = keep()
    for (let at = 0; at < 1100; at++) words.take(article, `another text ${at}`)
    const after = keep()
    expect(before && areMostlyUsed(before)).toBe(true)
    expect(after && areMostlyUsed(after)).toBe(false)
  })

  it('is not in memory before it is needed, where few texts are new, and can be let go', () => {
    const asked: string[] = []
    const { folder: opened } = openEdition(undefined, {})
    const words = makeWords(() => {
      asked.push('recalled')
      return undefined
    }, makeOpenings)
    const [first = ''] = opened.ids
    words.take(opened.article(first), opened.digest(first) ?? '')
    expect(asked).toEqual([])
    expect(words.of(opened).of(first).words).not.toHaveLength(0)
    expect(words.news()).toBe(opened.ids.length)
    words.release()
    words.of(opened)
    expect(asked).toEqual(['recalled', 'recalled'])
  })

  it('is not kept of an article that is changed while it is read', async () => {
    const cache = makeCache(join(folder, 'cache'))
    const place = join(edition, 'articles', 'leaf-1.json')
    const before = readFileSync(place, 'utf8')
    const watched = {}
    const site = open('1', { watched, cache })
    writeFileSync(place, JSON.stringify({ ...JSON.parse(before), headline: 'آخر' }))
    await read(site, 'data/v1/search/index.json')
    await expect(read(site, 'data/v1/articles/leaf-1.json')).resolves.toBeDefined()
    writeFileSync(place, before)
    const anew = await readAll(open(undefined, {}))
    expect(await readAll(open('1', { watched }))).toEqual(anew)
    expect(await readAll(open('1', { cache }))).toEqual(anew)
  })
})
