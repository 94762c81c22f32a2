import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countBits, hasBit, readBits } from '../../article/bits.ts'
import { articlesOf } from '../../article/edition.ts'
import type { Months } from '../../article/filter-data.ts'
import { dataFile } from '../../article/published-files.ts'
import { makeTestEdition, parsed, render, template } from '../edition/test-edition.ts'

const { article, open, readAll, remove, write } = makeTestEdition()

describe('the published site', () => {
  it('announces every file once and makes each', async () => {
    const { site } = open()
    const paths: string[] = []
    for (const path of await site.paths()) paths.push(path)
    expect(new Set(paths).size).toBe(paths.length)
    const files = await readAll()
    expect(files.has('a/suez/index.html')).toBe(true)
    expect(files.has('404.html')).toBe(true)
    expect(files.has('search/index.html')).toBe(true)
    expect(files.has('data/v1/articles/suez.json')).toBe(true)
    expect(
      [...files.keys()].filter((path) => /^images\/suez-\w{12}\.svg$/.test(path)),
    ).toHaveLength(1)
    expect([...files.keys()].filter((path) => /^favicon-\w{12}\.svg$/.test(path))).toHaveLength(1)
    expect([...files.keys()].filter((path) => path.startsWith('articles/'))).toEqual([])
  })

  it.each([
    ['fr-MA', 'fr', 'ltr'],
    ['en-GB', 'en', 'ltr'],
    ['de', 'ar', 'rtl'],
  ])(
    'writes the pages of an edition in %s with the interface in %s',
    async (tag, language, dir) => {
      const edition = JSON.parse(readFileSync('public/edition.json', 'utf8'))
      write('edition.json', { ...edition, language: tag })
      const page = String(await open().site.file('index.html', render, template))
      expect(page).toContain(`<html lang="${language}" dir="${dir}"`)
    },
  )

  it('has no file that it did not announce', async () => {
    const { site } = open()
    for (const path of [
      'a/none/index.html',
      't/none/index.html',
      't/arts/9/index.html',
      'edition.json',
      'x/index.html',
    ]) {
      expect(await site.file(path, render, template), path).toBeUndefined()
    }
  })

  it('is the same whatever the order in which the articles came', async () => {
    const before = await readAll('/', 'https://sutur.example')
    for (const name of ['suez', 'aflaj', 'dad']) {
      const text = readFileSync(`public/articles/${name}.json`, 'utf8')
      remove(`articles/${name}.json`)
      write(`articles/${name}.json`, text)
    }
    expect(await readAll('/', 'https://sutur.example')).toEqual(before)
  })

  it('puts every article on exactly one page of each list it belongs to', async () => {
    for (let number = 0; number < 100; number++) {
      article(`leaf-${number}`, { section: 'nature', published: '2020-01-01' })
    }
    const files = await readAll()
    const counts = parsed(files, dataFile.counts)
    for (const [topic, count] of [
      [undefined, counts.all],
      ['nature', counts.topics.nature],
    ] as const) {
      const newest = parsed(files, dataFile.list({ topic }, 'newest'))
      expect(articlesOf(newest)).toBe(count)
      expect(articlesOf(parsed(files, dataFile.list({ topic }, 1)))).toBeUndefined()
      const full = Array.from({ length: newest.page - 1 }, (_, at) =>
        parsed(files, dataFile.list({ topic }, at + 1)),
      )
      const pages = [...full, newest]
      const ids = pages.flatMap((page) => page.rows.map((row: { id: string }) => row.id))
      expect(ids).toHaveLength(count)
      expect(new Set(ids).size).toBe(count)
      expect(full.every((page) => page.rows.length === 30)).toBe(true)
    }
  })

  it('changes only small files when an article is added to a long archive', async () => {
    for (let number = 0; number < 100; number++) {
      article(`leaf-${number}`, { section: 'nature', published: '2020-01-01' })
    }
    const before = await readAll()
    article('latest-news', { section: 'nature', published: '2026-12-01' })
    const after = await readAll()
    const changed = [...after]
      .filter(([path, text]) => before.get(path) !== text)
      .map(([path]) => path)
    expect(
      changed.filter((path) => path.startsWith('a/') && path !== 'a/latest-news/index.html'),
    ).toEqual([])
    expect(changed.filter((path) => /(latest|nature)\/[12]\.json$/.test(path))).toEqual([])
  })

  it('tells in which months and of which topics its articles are', async () => {
    article('of-two', { section: 'nature', topics: ['arts'], published: '2026-12-01' })
    const files = await readAll()
    const { all, topics } = parsed(files, dataFile.counts)
    const months: Months = parsed(files, dataFile.months)
    expect(months.months.at(-1)).toEqual({
      month: '2026-12',
      count: 1,
      topics: { nature: 1, arts: 1 },
    })
    expect(months.months.reduce((sum, { count }) => sum + count, months.undated)).toBe(all)
    for (const topic of ['nature', 'arts']) {
      const { before, bits } = parsed(files, dataFile.membership(topic, 0))
      const members = readBits(bits, all)
      expect(before).toBe(0)
      expect(countBits(members)).toBe(topics[topic])
      expect(hasBit(members, all - 1)).toBe(true)
    }
    expect(files.has(dataFile.membership('nature', 1))).toBe(false)
  })

  it('works under any base path', async () => {
    const files = await readAll('/x/')
    expect(files.get('index.html')).toMatch(/href="\/x\/favicon-\w{12}\.svg"/)
    expect(parsed(files, 'manifest.webmanifest')).toMatchObject({
      start_url: '/x/',
      shortcuts: [{ url: '/x/search/' }, { url: '/x/library/' }],
      share_target: { action: '/x/search/', method: 'GET', params: { text: 'q' } },
    })
  })

  it('writes a sitemap only where it knows the site’s address', async () => {
    expect((await readAll()).has('sitemap.xml')).toBe(false)
    const files = await readAll('/x/', 'https://sutur.example/')
    expect(files.get('sitemap.xml')).toContain('<loc>https://sutur.example/x/sitemap-1.xml</loc>')
    expect(files.get('sitemap-1.xml')).toContain('<loc>https://sutur.example/x/a/suez/</loc>')
    expect(files.get('robots.txt')).toContain('Sitemap: https://sutur.example/x/sitemap.xml')
  })
})
