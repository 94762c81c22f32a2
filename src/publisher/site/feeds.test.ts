import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseFeed } from 'feedsmith'
import RssParser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { makeTestEdition } from '../edition/test-edition.ts'

const { article, write, readAll } = makeTestEdition()
const origin = 'https://sutur.example'
const files = ['feed.xml', 'atom.xml', 'feed.json']

/** What a feed says of its items, whatever its form, as somebody else's program reads it. */
function itemsOf(text: string) {
  const { format, feed } = parseFeed(text)
  switch (format) {
    case 'rss':
      return (feed.items ?? []).map((one) => ({
        url: one.link,
        title: one.title,
        html: one.content?.encoded,
        published: one.pubDate,
      }))
    case 'atom':
      return (feed.entries ?? []).map((one) => ({
        url: one.links?.[0]?.href,
        title: one.title?.value,
        html: one.content?.value,
        published: one.published,
      }))
    case 'json':
      return (feed.items ?? []).map((one) => ({
        url: one.url,
        title: one.title,
        html: one.content_html,
        published: one.date_published,
      }))
    default:
      throw new Error(`not one of ours: ${format}`)
  }
}

/** A file of the sample. */
const read = (file: string) => JSON.parse(readFileSync(join('public', file), 'utf8'))

describe('the feeds', () => {
  it('hold the newest articles whole, for everything and for each topic', async () => {
    for (let at = 1; at <= 60; at++) {
      const day = new Date(Date.UTC(2026, 9, at)).toISOString().slice(0, 10)
      article(`n${at}`, { section: 'nature', published: day, headline: `خبر <${at}> & ما بعده` })
    }
    article('newest', {
      section: 'nature',
      published: '2026-12-01T10:00:00+03:00',
      headline: 'قال: "نعم" & <لا>',
      deck: 'السطر تحته',
      body: [
        { type: 'paragraph', text: ['نصّ ', { text: 'موصول', href: '/a/suez/', strong: true }] },
        { type: 'verse', lines: [['صدر', 'عجز']] },
        {
          type: 'figure',
          src: 'images/suez.svg',
          alt: 'قناة',
          caption: 'من الجو',
          credit: 'أ.ف.ب',
        },
      ],
    })
    const published = await readAll('/x/', origin)
    for (const folder of ['', 't/nature/']) {
      for (const file of files) {
        const items = itemsOf(published.get(folder + file) ?? '')
        expect(items, folder + file).toHaveLength(folder === '' ? 15 : 6)
        const [first] = items
        expect(first?.url).toBe(`${origin}/x/a/newest/`)
        expect(first?.title).toBe('قال: "نعم" & <لا>')
        expect(new Date(first?.published ?? 0).toISOString()).toBe('2026-12-01T07:00:00.000Z')
        expect(first?.html).toMatch(
          /^<div lang="ar" dir="rtl"><p><strong>السطر تحته<\/strong><\/p>/,
        )
        expect(first?.html).toContain(`<a href="${origin}/x/a/suez/"><strong>موصول</strong></a>`)
        expect(first?.html).toContain('صدر … عجز')
        expect(first?.html).toMatch(/<img src="https:\/\/sutur\.example\/x\/images\/suez-\w+\.svg"/)
        expect(first?.html).toContain('من الجو · <cite>وكالة الصحافة الفرنسية</cite>')
      }
    }
  })

  it('hold fewer where they are long, but never too few', async () => {
    const body = Array.from({ length: 40 }, () => ({ type: 'paragraph', text: 'كلمة '.repeat(50) }))
    for (let at = 1; at <= 9; at++) {
      article(`long${at}`, { section: 'nature', published: `2026-12-0${at}`, body })
    }
    const published = await readAll('/x/', origin)
    expect(itemsOf(published.get('feed.xml') ?? '')).toHaveLength(5)
    expect(itemsOf(published.get('t/nature/atom.xml') ?? '')).toHaveLength(3)
  })

  it('tell of a correction, as a change of that day', async () => {
    const text = ['وصوابه ', { text: '<176>', href: '/a/suez/' }]
    article('corrected', {
      published: '2026-11-30',
      deck: 'السطر تحته',
      corrections: [
        { date: '2026-12-01', text },
        { date: '2026-12-02', text: 'تغيّر المعنى.', serious: true },
      ],
    })
    const published = await readAll('/x/', origin)
    for (const file of files) {
      const [{ html } = {}] = itemsOf(published.get(file) ?? '')
      expect(html).toBe(
        '<div lang="ar" dir="rtl"><p><strong>السطر تحته</strong></p>' +
          '<aside class="correction"><p><strong>تصويب (2 ديسمبر (كانون الأول) 2026):</strong> تغيّر المعنى.</p></aside>' +
          '<p>نصّ المقال.</p>' +
          '<aside class="correction"><p><strong>تصويب (1 ديسمبر (كانون الأول) 2026):</strong> وصوابه ' +
          `<a href="${origin}/x/a/suez/">&lt;176&gt;</a></p></aside></div>`,
      )
    }
    expect(published.get('atom.xml')).toContain('<updated>2026-12-02T00:00:00.000Z</updated>')
    expect(published.get('feed.json')).toContain('"date_modified":"2026-12-02T00:00:00.000Z"')
  })

  it('are read whatever a text holds, by a reader that knows XML alone', async () => {
    article('control', {
      published: '2026-12-02',
      headline: 'قبل\u0000\u0008\u001b\uffff بعد ]]> &amp; \u2028 👩‍👩‍👧',
      bylines: [{ name: 'كاتب\u0001' }],
      body: [{ type: 'paragraph', text: 'نصّ\u000b ]]> <![CDATA[ تمّ' }],
    })
    const published = await readAll('/', origin)
    for (const file of ['feed.xml', 'atom.xml']) {
      const text = published.get(file) ?? ''
      expect(text, file).not.toMatch(/(?!\n)[\p{Cc}\uffff]/u)
      const { items } = await new RssParser().parseString(text)
      expect(items).toHaveLength(itemsOf(text).length)
      expect(items[0]?.title?.trim()).toBe('\u2067قبل بعد ]]> &amp; \u2028 👩‍👩‍👧\u2069')
    }
  })

  it('read every article of the sample, whatever its blocks', async () => {
    const ids = readdirSync('public/articles').map((name) => basename(name, '.json'))
    const topics = ids.map((id) => ({ id, label: { ar: id } }))
    write('edition.json', { ...read('edition.json'), front: undefined, topics })
    for (const id of ids) {
      const file = `articles/${id}.json`
      write(file, { ...read(file), section: id, topics: undefined })
    }
    const published = await readAll('/', origin)
    for (const id of ids) {
      for (const file of files) {
        const items = itemsOf(published.get(`t/${id}/${file}`) ?? '')
        expect(items.map(({ url }) => url)).toEqual([`${origin}/a/${id}/`])
        expect(items[0]?.html, id).not.toMatch(/undefined|\[object/)
      }
    }
  })

  it('are found from the pages, and are not there without the address of the site', async () => {
    const published = await readAll('/x/', origin)
    expect(published.get('t/arts/index.html')).toContain('href="/x/t/arts/feed.xml"')
    expect(published.get('a/suez/index.html')).toContain('href="/x/feed.json"')
    expect(published.get('a/suez/index.html')).toContain('href="/x/data/v1/articles/suez.json"')
    const nowhere = await readAll()
    expect(nowhere.has('feed.xml')).toBe(false)
    expect(nowhere.get('a/suez/index.html')).not.toContain('feed.xml')
  })
})
