import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { dataFile } from '../../article/published-files.ts'
import { makeTestEdition, template } from '../edition/test-edition.ts'
import type { Render } from '../page/render.ts'

const { article, open } = makeTestEdition()

/** The reader's own: by its path, as the build is told of it. */
const { render }: { render: Render } = await import(resolve('src/reader/app/render.tsx'))

async function pagesOf(...paths: string[]): Promise<string[]> {
  const { site } = open()
  const pages = paths.map((path) => site.file(`${path}index.html`, render, template))
  return (await Promise.all(pages)).map(String)
}

async function filesOf(...files: string[]) {
  const { site } = open()
  const contents = files.map((file) => site.file(file, render, template))
  return (await Promise.all(contents)).map((content) => JSON.parse(String(content)))
}

it('a new article leaves the pages of other topics as they were', async () => {
  const paths = ['t/arts/', 't/nature/', 'latest/']
  const [arts, nature, latest] = await pagesOf(...paths)
  article('news', { section: 'nature', published: '2026-11-24' })
  const [artsAfter, natureAfter, latestAfter] = await pagesOf(...paths)
  expect(artsAfter).toBe(arts)
  expect(natureAfter).not.toBe(nature)
  expect(latestAfter).not.toBe(latest)
})

it('a topic tells how many articles it has, and the list of everything that of each', async () => {
  const [arts = '', latest = ''] = await pagesOf('t/arts/', 'latest/')
  const counts = (page: string) =>
    [...page.matchAll(/<small>(\d+)<\/small>/g)].map(([, digits]) => Number(digits))
  expect(counts(arts)).toHaveLength(1)
  expect(counts(latest)).toHaveLength(7)
  expect(counts(latest)).toContain(counts(arts)[0])
})

it('the newest page by its number leads to the list, and changes with no article', async () => {
  for (let at = 10; at < 60; at++) {
    article(`leaf-${at}`, { section: 'nature', published: `2020-01-01T00:00:${at}Z` })
  }
  const [page = '', older = ''] = await pagesOf('t/nature/2/', 't/nature/1/')
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/t/nature/">')
  expect(page).toContain('<a href="/t/nature/">سطور: طبيعة</a>')
  expect(older).not.toContain('http-equiv="refresh"')
  expect(older).toContain('href="/t/nature/2/"')
  article('news', { section: 'nature', published: '2026-11-24' })
  expect(await pagesOf('t/nature/2/', 't/nature/1/')).toEqual([page, older])
})

it('the data of the newest page says under its number only that it is the newest, until it is full', async () => {
  const list = { topic: 'nature' }
  const numbered = async () => {
    const [one, newest] = await filesOf(dataFile.list(list, 2), dataFile.list(list, 'newest'))
    return { one, rows: newest.rows.length }
  }
  for (let at = 10; at < 50; at++) {
    article(`leaf-${at}`, { section: 'nature', published: `2020-01-01T00:00:${at}Z` })
  }
  const before = await numbered()
  expect(before.one).toEqual({ topic: 'nature', page: 2, isNewest: true, rows: [] })
  article('news', { section: 'nature', published: '2026-11-24' })
  expect(await numbered()).toEqual({ one: before.one, rows: before.rows + 1 })
  for (let at = 50; at < 90; at++) article(`leaf-${at}`, { section: 'nature' })
  const { one } = await numbered()
  expect(one.rows).toHaveLength(30)
})

it('an older page of a month is as it was when a new month begins, and the newest leads there', async () => {
  for (let at = 10; at < 60; at++) article(`leaf-${at}`, { published: `2026-03-01T00:00:${at}Z` })
  const paths = ['archive/2026-03/1/', 'archive/2026-03/']
  const [older, newest] = await pagesOf(...paths)
  article('news', { published: '2026-12-01' })
  const [olderAfter, newestAfter] = await pagesOf(...paths)
  expect(olderAfter).toBe(older)
  expect(older).toContain('href="/archive/2026-03/"')
  expect(newest).not.toContain('href="/archive/2026-12/"')
  expect(newestAfter).toContain('href="/archive/2026-12/"')
})

it('names who wrote in the lists that say so, and in no other', async () => {
  article('news', { section: 'nature', published: '2026-11-24', bylines: [{ name: 'ليان' }] })
  const lists = [{}, { topic: 'nature' }, { month: '2026-11' }]
  const files = await filesOf(...lists.map((list) => dataFile.list(list, 'newest')))
  const rows = files.map((file) => file.rows.find(({ id }: { id: string }) => id === 'news'))
  expect(rows.map((row) => row.bylines)).toEqual([undefined, undefined, [{ name: 'ليان' }]])
})
