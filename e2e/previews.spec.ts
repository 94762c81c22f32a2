import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, test } from '@playwright/test'
import { readFeeds } from './feed-readers.ts'
import { readByOthers } from './other-readers.ts'
import { outDir } from './sites.ts'

const archive = outDir('archive')
const site = 'https://sutur.example/x/'

/** Of the leaves, which differ in their number alone, two of ten; `npm run bench -- previews` reads 2,000 articles. */
const isWanted = (id: string) => !/^leaf-\d\d[2-9]$/.test(id)

test('programs of others read title, description, address and date of every kind of article', async () => {
  const { right, total, wrong } = await readByOthers(`${archive}-edition`, archive, site, isWanted)
  console.log(JSON.stringify({ right, total }))
  expect(wrong).toEqual([])
  expect(right).toEqual(total)
  expect(total['open-graph-scraper'].title).toBeGreaterThan(120)
  expect(total['url-metadata'].title).toBe(total['open-graph-scraper'].title)
})

test('programs of others read every feed, and every XML file is in its namespace', async () => {
  const { counts, wrong } = await readFeeds(archive)
  console.log(JSON.stringify(counts))
  expect(wrong).toEqual([])
  const edition = JSON.parse(readFileSync(join(`${archive}-edition`, 'edition.json'), 'utf8'))
  const lists = 1 + edition.topics.length + edition.authors.length + edition.stories.length
  // Three feeds of everything and of each topic, author and story, and two of them XML; three sitemap files at least.
  expect(counts.feedsmith?.files).toBe(lists * 3)
  expect(counts['rss-parser']?.files).toBe(lists * 2)
  expect(counts['strict XML']?.files).toBeGreaterThanOrEqual(lists * 2 + 3)
})

test('what a page says to programs costs its readers 1.5 kB at most', () => {
  const said =
    /<(?:meta (?:name|property)="(?!viewport)[^>]*|link rel="(?:canonical|alternate)"[^>]*)>\n?|<script type="application\/ld\+json">.*?<\/script>\n?/g
  for (const path of ['', 'latest/', 't/nature/', 'a/aflaj/', 'a/suez/', 'a/reading-rtl/']) {
    const html = readFileSync(join(archive, path, 'index.html'), 'utf8')
    expect(html.match(said)?.length, path).toBeGreaterThan(12)
    const cost = brotliCompressSync(html).length - brotliCompressSync(html.replace(said, '')).length
    expect(cost, path).toBeGreaterThan(0)
    expect(cost, path).toBeLessThanOrEqual(1500)
  }
})
