import { cpSync, existsSync, rmSync } from 'node:fs'
import { expect, it } from 'vitest'
import { deadEnds, lacking, makeTestFolder, stoppingDisk, type TestSite } from './test-folder.ts'

const { out, root, build, served } = makeTestFolder()

/** An edition of some articles as one build of the app publishes it; each file names what it needs and leads to. */
function site(app: string, ids: readonly string[]): TestSite {
  const script = `assets/reader-${app}.js`
  const shard = `data/v1/search/shards/${ids.join('')}-0000.bin`
  const data = (id: string) => `data/v1/articles/${id}.json`
  const page = (id: string) => `a/${id}/index.html`
  const needs = (...paths: string[]) => paths.map((path) => `@${path}`).join(' ')
  const leads = (paths: readonly string[]) => paths.map((path) => `→${path}`).join(' ')
  const cards = `data/v1/search/cards/${ids.length}.json`
  return {
    'worker.js': needs(script, '404.html'),
    '404.html': needs(script),
    'index.html': `${needs(script, 'data/v1/front.json')} ${leads([...ids.map(page), 'feed.xml'])}`,
    'feed.xml': leads(ids.map(page)),
    'data/v1/front.json': `${needs(...ids.map(data))} ${leads(ids.map(page))}`,
    'data/v1/search/index.json': needs(shard, cards),
    [cards]: ids.join(),
    [shard]: '',
    [script]: app,
    ...Object.fromEntries(
      ids.flatMap((id, at) => {
        const related = ids[at + 1] ?? ids[0] ?? ''
        return [
          [data(id), `${id} ${leads([data(related)])}`],
          [page(id), `${needs(script, data(id))} ${leads([page(related), data(related)])}`],
        ]
      }),
    ),
  }
}

const first = site('11111111', ['aflaj', 'suez'])
const second = site('22222222', ['suez', 'waraq', 'zajal'])
const third = site('33333333', ['aflaj'])

it.each([
  ['all files of earlier builds', 30, [second, third]],
  ['none', 0, [third, second]],
])(
  'never leaves a page without what it needs, wherever it stops, keeping %s',
  async (_, keepDays, following) => {
    await build(first, { keepDays })
    cpSync(out(), `${root()}/before`, { recursive: true })
    let isOver = false
    let stops = 0
    let mixed = 0
    for (; !isOver; stops++) {
      rmSync(out(), { recursive: true })
      cpSync(`${root()}/before`, out(), { recursive: true })
      isOver = await build(second, { keepDays, disk: stoppingDisk(stops) }).then(
        () => true,
        () => false,
      )
      const found = served()
      expect([...lacking(found), ...deadEnds(found)], `after ${stops} operations`).toEqual([])
      if ('a/aflaj/index.html' in found && 'a/waraq/index.html' in found) mixed++
      // Whoever publishes next may have changed the edition.
      const next = following[stops % 2] ?? third
      const { foreign } = await build(next, { keepDays: 0 })
      expect(served()).toEqual(next)
      expect(foreign).toEqual([])
      expect(existsSync(`${out()}.next`)).toBe(false)
    }
    // It was stopped amid moving, too, and not only before and after.
    expect(mixed).toBeGreaterThan(4)
    expect(stops).toBeGreaterThan(30)
  },
)

it('completes a first build that was stopped', async () => {
  for (let stops = 0; stops < 40; stops++) {
    rmSync(out(), { recursive: true, force: true })
    await build(first, { disk: stoppingDisk(stops) }).catch(() => {})
    expect(lacking(served()), `after ${stops} operations`).toEqual([])
    await build(first)
    expect(served()).toEqual(first)
  }
})

it('what a preview told is gone with the next build, also where that or the preview was stopped', async () => {
  const secret = { ...first, 'assets/secret-12345678.js': '' }
  for (let stops = 0; stops < 20; stops++) {
    rmSync(out(), { recursive: true, force: true })
    await build(first)
    await build(secret, { isPreview: true, disk: stoppingDisk(stops) }).catch(() => {})
    await build(second, { disk: stoppingDisk(stops) }).catch(() => {})
    await build(third)
    expect(Object.keys(served()), `after ${stops} operations`).not.toContain(
      'assets/secret-12345678.js',
    )
  }
})

it('what was public stays for open pages until a preview takes its place', async () => {
  await build(first)
  await build(second, { isPreview: true })
  expect(Object.keys(served())).toContain('assets/reader-11111111.js')
  await build(third)
  expect(served()).toEqual(third)
})
