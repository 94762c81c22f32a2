import { describe, expect, it } from 'vitest'
import { checkArticle } from '../../../article/article.ts'
import { readSource } from '../../run/read-source.ts'
import { rootName } from './xml-guard.ts'

const read = (text: string) => readSource({ name: 'feed', bytes: new TextEncoder().encode(text) })

const fault = (text: string) =>
  read(text).then(
    () => 'was read',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

const rss = (inner: string, doctype = '') =>
  `<?xml version="1.0"?>${doctype}<rss version="2.0"><channel><title>ص</title>${inner}</channel></rss>`
const item = (inner: string) => rss(`<item><title>خبر</title>${inner}</item>`)

it('does not take an export that it was handed for a feed', async () => {
  const status = '<wp:status>draft</wp:status><wp:post_type>post</wp:post_type>'
  expect(await fault(item(`<description>مسودة</description>${status}`))).toMatch(/its drafts/)
})

describe('the root of XML', () => {
  it.each([
    [
      '<?xml version="1.0"?>\n<!-- <rss> --><!DOCTYPE rss [<!ENTITY a "b>">]><rss version="2.0">',
      'rss',
    ],
    ['\ufeff  <atom:feed xmlns:atom="x">', 'feed'],
    ['<rdf:RDF>', 'RDF'],
    ['<html><rss>', 'html'],
    ['{"a": "<rss>"}', undefined],
    ['<!-- بلا نهاية', undefined],
    ['نص', undefined],
  ])('%s is %s', (text, expected) => {
    expect(rootName(text)).toBe(expected)
  })
})

describe('a feed made to overwhelm its reader', () => {
  const laughs = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  )

  it.each([
    [
      'entities of entities',
      rss(
        '<item><title>&l9;</title></item>',
        `<!DOCTYPE rss [<!ENTITY l0 "ha">${laughs.join('')}]>`,
      ),
      /entity made of entities/,
    ],
    [
      'a long entity many times',
      rss(
        `<item><title>${'&a;'.repeat(100_000)}</title></item>`,
        `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(400)}">]>`,
      ),
      /several times as long/,
    ],
    [
      'an entity of the disk',
      rss(
        '<item><title>&a;</title></item>',
        '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
      ),
      /entities from elsewhere/,
    ],
    [
      'parameter entities',
      rss('', '<!DOCTYPE rss [<!ENTITY % a "b"> %a;]>'),
      /entities from elsewhere/,
    ],
    ['elements without end', rss('<item>'.repeat(100_000)), /nested too deep|breaks off/],
    [
      'markup without end',
      item(`<description><![CDATA[${'<div>'.repeat(100_000)}]]></description>`),
      /none can be read: is nested deeper/,
    ],
    [
      'an author of brackets',
      item(`<author>${'('.repeat(200_000)}</author>`),
      /<author> of \d+ characters/,
    ],
    [
      'an author of brackets in CDATA',
      item(`<author><![CDATA[${'<('.repeat(200_000)}]]></author>`),
      /<author> of \d+ characters/,
    ],
    ['a tag without end', rss(`<item ${'a="b" '.repeat(500_000)}/>`), /tag of \d+ characters/],
    ['comments without end', rss('<!--'.repeat(200_000)), /breaks off|well-formed/],
    ['CDATA without end', item('<title><![CDATA['.repeat(100_000)), /breaks off|well-formed/],
    [
      'a document type without end',
      `<!DOCTYPE rss [${'<!ENTITY a "b">'.repeat(10)}<rss><channel/></rss>`,
      /tried: /,
    ],
  ])('by %s is refused within seconds', async (_, text, message) => {
    const start = process.cpuUsage()
    expect(await fault(text)).toMatch(message)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1e6).toBeLessThan(5)
  })

  it('of a hundred thousand empty items is refused', async () => {
    expect(await fault(rss('<item/>'.repeat(100_000)))).toMatch(/without items|none can be read/)
  })
})

describe('a feed', () => {
  it('may declare letters as entities', async () => {
    const { articles } = await read(
      rss(
        '<item><title>قال &laq;نعم&raq;</title><description><![CDATA[&laq;]]> نص</description></item>',
        '<!DOCTYPE rss [<!ENTITY laq "&#171;"><!ENTITY raq "&#187;">]>',
      ),
    )
    expect(articles[0]?.article.headline).toBe('قال «نعم»')
  })

  it('may have a document type that lies elsewhere, which is not fetched', async () => {
    const doctype =
      '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
    expect(
      (await read(rss('<item><title>خبر</title><description>نص</description></item>', doctype)))
        .articles,
    ).toHaveLength(1)
  })

  it.each([
    ['<rss></rss>', /feed without items/],
    [rss(''), /feed without items/],
    [
      rss('<item><title>خبر بلا نص</title></item>'),
      /of 1 items of which none can be read: «خبر بلا نص» has no text/,
    ],
    [rss('<item><title><![CD'), /breaks off/],
    ['<opml version="2.0"><body/></opml>', /is a list of feeds \(OPML\)/],
  ])('%s is refused', async (text, message) => {
    expect(await fault(text)).toMatch(message)
  })

  it.each([
    [
      'a description breaks off',
      '<link>https://e.example/1</link><description>بدأ الموسم أمس في […]</description>',
      true,
    ],
    [
      'a description is short',
      '<link>https://e.example/1</link><description>بدأ الموسم أمس.</description>',
      true,
    ],
    ['there is nowhere to read on', '<description>بدأ الموسم أمس.</description>', undefined],
    [
      'a description is as long as an article',
      `<link>https://e.example/1</link><description>${'بدأ الموسم أمس. '.repeat(60)}</description>`,
      undefined,
    ],
  ])('has a summary when %s: %s', async (_, inner, expected) => {
    expect((await read(item(inner))).articles[0]?.isSummary).toBe(expected)
  })

  it('has no summaries when one of its descriptions is an article', async () => {
    const long = `<item><title>طويل</title><description>${'بدأ الموسم أمس. '.repeat(300)}</description></item>`
    const short =
      '<item><title>قصير</title><link>https://e.example/1</link><description>بدأ الموسم.</description></item>'
    expect((await read(rss(long + short))).articles.map((found) => found.isSummary)).toEqual([
      undefined,
      undefined,
    ])
  })

  it('brings no markup and no script', async () => {
    const { articles } = await read(
      rss(
        '<item><title>&lt;script&gt;alert(1)&lt;/script&gt;خبر</title><link>javascript:alert(1)</link><dc:creator>&lt;b&gt;سامي&lt;/b&gt; حسن</dc:creator><description>&lt;p onclick="x()"&gt;نص &lt;a href="javascript:x()"&gt;هنا&lt;/a&gt;&lt;/p&gt;</description></item>',
      ),
    )
    expect(JSON.stringify(articles)).not.toMatch(/<|javascript|onclick/)
    expect(checkArticle({ id: 'x', ...articles[0]?.article }, 'x').bylines).toEqual([
      { name: 'سامي حسن' },
    ])
  })
})
