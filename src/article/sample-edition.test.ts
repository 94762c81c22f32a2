import { describe, expect, it } from 'vitest'
import { address } from './addresses.ts'
import { type Article, type Figure, parseArticle } from './article.ts'
import { blockTypes } from './blocks.ts'
import { everyBlock } from './coverage.ts'
import { parseEdition } from './edition-config.ts'
import { readingMinutes } from './reading-time.ts'

const [editionJson = ''] = Object.values(
  import.meta.glob<string>('../../public/edition.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const files = Object.entries(
  import.meta.glob<string>('../../public/articles/*.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const pageFiles = Object.entries(
  import.meta.glob<string>('../../public/pages/*.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const pictures = import.meta.glob<string>('../../public/images/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
})

const edition = parseEdition(editionJson, 'edition.json')
const articles = files.map(([file, json]) => parseArticle(json, file))
const ids = articles.map((article) => article.id)

function figuresOf(article: Article): Figure[] {
  const lead = article.lead === undefined ? [] : [article.lead]
  const blocks = everyBlock(article.body).map(([, block]) => block)
  return [...lead, ...blocks.filter((block) => block.type === 'figure')]
}

describe.each(files)('%s', (file, json) => {
  const article = parseArticle(json, file)

  it('names topics and writers of the edition', () => {
    const topics = edition.topics.map((topic) => topic.id)
    expect(topics).toEqual(expect.arrayContaining(article.topics ?? []))
    expect(article.topics).toContain(article.section)
    const writers = [edition.desk?.name, ...(edition.desk?.penNames ?? [])]
    expect(writers).toEqual(expect.arrayContaining((article.bylines ?? []).map((one) => one.name)))
  })

  it('leads to articles that exist, each once, never to itself', () => {
    const related = (article.related ?? []).flatMap((one) => ('id' in one ? one.id : []))
    const linked = [...json.matchAll(/"href": "\/a\/([^/]+)\/"/g)].map((match) => match[1])
    expect(ids).toEqual(expect.arrayContaining([...related, ...(article.next ?? []), ...linked]))
    for (const list of [related, article.next ?? []]) {
      expect(list).not.toContain(article.id)
      expect(new Set(list).size).toBe(list.length)
    }
  })

  it('has pictures of the size it says, described and credited', () => {
    for (const { src, width, height, alt, caption, credit } of figuresOf(article)) {
      expect(pictures[`../../public/${src}`]).toContain(`viewBox="0 0 ${width} ${height}"`)
      expect([alt, credit].every(Boolean)).toBe(true)
      expect(new Set([alt, caption, credit]).size).toBe(3)
    }
  })

  it('writes Arabic months with both names', () => {
    expect(json).not.toMatch(
      /\d (يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر)(?! \()/,
    )
  })
})

describe('the sample as a whole shows', () => {
  it('every type of block', () => {
    const shown = articles.flatMap((article) => article.body.map((block) => block.type))
    expect(new Set(shown)).toEqual(new Set(blockTypes))
  })

  it.each<[string, (article: Article) => boolean]>([
    ['an English article', (article) => article.language === 'en'],
    ['no picture', (article) => figuresOf(article).length === 0],
    ['a change after publication', (article) => article.modified !== undefined],
    [
      'a very long headline with Latin names and numbers',
      ({ headline }) => headline.length > 100 && /GPS.*\d/.test(headline),
    ],
    ['a cut card from elsewhere', ({ related = [] }) => related.some((one) => 'truncated' in one)],
    ['an embed with a poster', ({ body }) => body.some((block) => 'poster' in block)],
    ['a place of report', (article) => article.dateline !== undefined],
    ['a correction', ({ corrections = [] }) => corrections.length > 0],
    ['a coverage that has ended', (article) => article.coverage === 'ended'],
    ['a long read, of twelve minutes at least', (article) => readingMinutes(article) >= 12],
    ['two writers', ({ bylines = [] }) => bylines.length > 1],
  ])('%s', (_, shows) => {
    expect(articles.filter(shows)).not.toEqual([])
  })
})

it('has the pages of its own that it names, whose links lead to pages that exist', () => {
  const own = pageFiles.map(([file, json]) => parseArticle(json, file).id)
  expect(own).toEqual(edition.pages?.toSorted())
  const addresses = [...own.map(address.own), ...ids.map(address.article)]
  for (const [file, json] of pageFiles) {
    const linked = [...json.matchAll(/"href": "(\/[^"]+)"/g)].map(([, href]) => href)
    expect(addresses, file).toEqual(expect.arrayContaining(linked))
  }
})

it('opens with an article that exists', () => {
  expect(ids).toContain(edition.front?.lead)
})
