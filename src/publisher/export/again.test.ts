import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../article/article.ts'
import { makeItem, writeFeed } from '../feeds/feed-formats.ts'
import { onSite } from '../feeds/feed-html.ts'
import { formats } from './formats.ts'
import type { Opened } from './opened.ts'
import { bare, filesOf, openedWith, whole } from './test-opened.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sutur-again-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Imports files into an edition that is not there yet, as a paper that moves does. Gives its articles by their ids. */
function imported(files: ReadonlyMap<string, string>) {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, 'out', path)), { recursive: true })
    writeFileSync(join(folder, 'out', path), text)
  }
  const edition = join(folder, 'wadi')
  const command = ['src/importer/cli.ts', join(folder, 'out'), '--edition', edition]
  const { stderr } = spawnSync('node_modules/.bin/jiti', command, { encoding: 'utf8' })
  expect(stderr).not.toMatch(/error|refused/)
  const read = (file: string): unknown => JSON.parse(readFileSync(join(edition, file), 'utf8'))
  const ids = readdirSync(join(edition, 'articles')).map((file) => file.replace('.json', ''))
  const articles = new Map(ids.map((id) => [id, read(`articles/${id}.json`) as Article]))
  return { articles, config: read('edition.json') }
}

const several: Article = {
  ...whole,
  id: 'several',
  headline: 'خبر ثالث من الوادي',
  section: 'nature',
  topics: ['nature', 'books'],
  published: '2024-03-05T06:07:08+03:00',
  modified: '2024-03-06',
  aliases: ['was-several'],
  story: 'canal',
  bylines: [
    { name: 'مازن', author: 'mazin' },
    { name: 'هند علي', role: 'مراسلة', city: 'دبي' },
  ],
  body: [
    ...whole.body,
    { type: 'paragraph', text: 'نص آخر لا يشبه ما قبله في شيء، عن المكتبة وأهلها.' },
  ],
}
const all = [whole, bare, several]
const topics = [
  { id: 'nature', label: { ar: 'طبيعة', en: 'Nature' } },
  { id: 'books', label: { ar: 'كتب' } },
]

function opened(site?: string): Opened {
  const edition = openedWith(all, site)
  return { ...edition, config: { ...edition.config, topics } }
}

/** An article without its pictures, which are renamed by their content when they come in. */
function withoutPictures(article: Article | undefined): Record<string, unknown> {
  return JSON.parse(JSON.stringify(article ?? {}), (key, value) =>
    /^(?:src|poster|width|height)$/.test(key) ? undefined : value,
  )
}

/** The fields of an article that did not come back as they were. */
function lost(article: Article, again: Article | undefined): string[] {
  const [before, after] = [withoutPictures(article), withoutPictures(again)]
  const fields = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...fields].filter((field) => !isDeepStrictEqual(before[field], after[field])).sort()
}

describe('what leaves as an export comes back', () => {
  it.each(['ninjs', 'jsonfeed', 'rss', 'markdown'] as const)('whole from %s', async (name) => {
    const files = await filesOf(formats[name].files(opened()))
    const { articles, config } = imported(files)
    expect([...articles.keys()].sort()).toEqual(['other', 'several', 'whole'])
    for (const article of all)
      expect([article.id, lost(article, articles.get(article.id))]).toEqual([article.id, []])
    expect(config).toMatchObject({ topics })
  })

  it.each(['ninjs', 'jsonfeed', 'rss'] as const)(
    'from %s with what was edited since',
    async (name) => {
      const files = await filesOf(formats[name].files(opened()))
      const edited = [...files].map(([path, text]): [string, string] => [
        path,
        text.replaceAll('نص آخر', 'نص جديد').replaceAll('خبر ثالث', 'خبر رابع'),
      ])
      const { articles } = imported(new Map(edited))
      const { headline, body, ...rest } = several
      expect(articles.get('several')).toMatchObject({ headline: 'خبر رابع من الوادي' })
      expect(JSON.stringify(articles.get('several')?.body)).toContain('نص جديد')
      expect(lost({ headline, body, ...rest }, articles.get('several'))).toEqual([
        'body',
        'headline',
      ])
    },
  )
})

/**
 * What feeds have no field for, or not as it was: of bylines the names alone, times in UTC, of a change the latest. A text
 * loses embeds, which are links there, and has corrections as notes.
 */
const inNoFeed = [
  'aliases',
  'body',
  'bylines',
  'corrections',
  'dateline',
  'evergreen',
  'lead',
  'modified',
  'next',
  'published',
  'related',
  'source',
  'story',
]

describe('what a site publishes as feeds comes back', () => {
  it.each(['feed.xml', 'atom.xml', 'feed.json'] as const)(
    'save what %s has no room for',
    (file) => {
      const site = 'https://paper.example/x/'
      const { config, pictures, article } = opened(site)
      const items = all.map(({ id }) => {
        const url = `${site}a/${id}/`
        return makeItem(article(id), config, onSite(site, pictures.show), { id: url, url })
      })
      const feed = { title: 'وادي', home: site, self: site + file, config, items }
      const { articles, config: made } = imported(new Map([[file, writeFeed(file, feed)]]))
      const known = topics.map(({ id, label }) => ({ id, label: { ar: label.ar } }))
      expect(made).toMatchObject({ topics: known })
      expect([...articles.keys()].sort()).toEqual(['other', 'several', 'whole'])
      const missing = new Set(all.flatMap((one) => lost(one, articles.get(one.id))))
      expect([...missing].sort()).toEqual(inNoFeed)
      const again = articles.get('several')
      expect([again?.deck, again?.section, again?.topics]).toEqual([
        several.deck,
        several.section,
        several.topics,
      ])
      expect(Date.parse(again?.published ?? '')).toBe(Date.parse(several.published ?? ''))
      expect(again?.bylines?.map(({ name }) => name)).toEqual(['مازن', 'هند علي'])
      expect(articles.get('whole')?.published).toBe(whole.published)
      const kinds = new Set(several.body.map(({ type }) => type))
      const found = new Set(again?.body.map(({ type }) => type))
      expect([...kinds].filter((kind) => !found.has(kind))).toEqual(['embed'])
    },
  )
})
