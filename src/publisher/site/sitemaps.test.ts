import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../article/article.ts'
import { factsOf } from '../edition/article-facts.ts'
import { makeCatalogue } from '../edition/catalogue.ts'
import { sitemapFiles } from './sitemaps.ts'

const site = 'https://paper.example/x/'
const now = new Date('2026-11-25T12:00:00Z')
const config = {
  version: 1,
  name: 'صحيفة "الغد" & غيرها',
  language: 'ar',
  topics: [{ id: 'arts', label: { ar: 'فنون' } }],
} as const

function files(articles: readonly Partial<Article>[]): Map<string, string> {
  const facts = articles.map((fields) =>
    factsOf({
      version: 1,
      id: 'one',
      language: 'ar',
      headline: 'خبر',
      body: [{ type: 'paragraph', text: 'نصّ' }],
      ...fields,
    }),
  )
  const catalogue = makeCatalogue(facts, () => undefined)
  const made = sitemapFiles({
    catalogue,
    config: { ...config, topics: [...config.topics] },
    lists: new Map([
      ['/latest/', {}],
      ['/t/arts/', { topic: 'arts' }],
    ]),
    site,
    now,
    ownPages: new Map(),
  })
  return new Map(Object.entries(made).map(([path, { make }]) => [path, make()]))
}

/** Elements of an XML file as `namespace name`, each with its text. */
function elementsOf(xml = ''): [name: string, text: string][] {
  const found: [string, string][] = []
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local }) => {
    open.push(`${uri} ${local}`)
  })
  let text = ''
  parser.on('text', (part) => {
    text += part
  })
  parser.on('closetag', () => {
    found.push([open.pop() ?? '', text.trim()])
    text = ''
  })
  parser.write(xml).close()
  return found
}

const plain = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const news = 'http://www.google.com/schemas/sitemap-news/0.9'
const texts = (xml: string | undefined, name: string) =>
  elementsOf(xml)
    .filter(([one]) => one === name)
    .map(([, text]) => text)

const many = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    published: new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10),
  }))

describe('the sitemap', () => {
  it('names every article once, in parts of which only the newest changes', () => {
    const before = files(many(2400))
    const after = files(many(2401))
    expect([...before.keys()]).toEqual([
      'sitemap-1.xml',
      'sitemap-2.xml',
      'sitemap-3.xml',
      'sitemap-lists.xml',
      'sitemap.xml',
    ])
    const changed = [...after].filter(([path, text]) => before.get(path) !== text)
    expect(changed.map(([path]) => path)).toEqual(['sitemap-3.xml'])
    const named = [1, 2, 3].flatMap((part) =>
      texts(before.get(`sitemap-${part}.xml`), `${plain} loc`),
    )
    expect(new Set(named).size).toBe(2400)
    expect(named[0]).toBe('https://paper.example/x/a/n0/')
    expect(texts(before.get('sitemap.xml'), `${plain} loc`)).toEqual(
      [...before.keys()].slice(0, -1).map((path) => site + path),
    )
    expect(texts(before.get('sitemap-lists.xml'), `${plain} loc`)).toEqual([
      site,
      `${site}latest/`,
      `${site}t/arts/`,
      `${site}archive/`,
    ])
  })

  it('says when an article was last changed, and nothing where nobody said', () => {
    const xml = files([
      { id: 'none' },
      { id: 'day', published: '2021-02-03' },
      { id: 'later', published: '2021-02-04', modified: '2021-02-05T23:59:59+03:00' },
    ]).get('sitemap-1.xml')
    expect(texts(xml, `${plain} lastmod`)).toEqual(['2021-02-03', '2021-02-05T23:59:59+03:00'])
  })

  it('names the articles of the last two days as news, in their own namespace', () => {
    const xml = files([
      { id: 'old', published: '2026-11-23T11:59:59Z' },
      { id: 'day', published: '2026-11-24', headline: 'GPS <يجدك> & "غيره"' },
      { id: 'now', published: '2026-11-25T09:00:00+03:00', language: 'en-GB' },
      { id: 'undated' },
    ]).get('sitemap-news.xml')
    expect(texts(xml, `${plain} loc`)).toEqual([`${site}a/now/`, `${site}a/day/`])
    expect(texts(xml, `${news} name`)).toEqual([config.name, config.name])
    expect(texts(xml, `${news} language`)).toEqual(['en', 'ar'])
    expect(texts(xml, `${news} publication_date`)).toEqual([
      '2026-11-25T09:00:00+03:00',
      '2026-11-24',
    ])
    expect(texts(xml, `${news} title`)).toEqual(['خبر', 'GPS <يجدك> & "غيره"'])
  })

  it('has no file of news where there is none, and is whole for an edition without articles', () => {
    expect([...files([]).keys()]).toEqual(['sitemap-lists.xml', 'sitemap.xml'])
  })
})
