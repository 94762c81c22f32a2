import { describe, expect, it } from 'vitest'
import { parsePage } from '../../markup/parse.ts'
import { pageHeadline } from './headline.ts'
import { pageFacts } from './page-facts.ts'

describe('headlines', () => {
  it.each([
    ['متحف الصقور يفتح قاعة | صحيفة الوادي', '', 'صحيفة الوادي', 'متحف الصقور يفتح قاعة'],
    [
      'متحف الصقور يفتح قاعة - أخبار الوادي',
      'متحف الصقور يفتح قاعة',
      undefined,
      'متحف الصقور يفتح قاعة',
    ],
    ['القاهرة - نيويورك: جسر من الكتب', 'جسر', 'الوادي', 'القاهرة - نيويورك: جسر من الكتب'],
    [
      'متحف الصقور يفتح قاعة…',
      'متحف الصقور يفتح قاعة جديدة',
      undefined,
      'متحف الصقور يفتح قاعة جديدة',
    ],
    ['', 'متحف الصقور', undefined, 'متحف الصقور'],
  ])('«%s» over «%s»', (title, heading, site, headline) => {
    const document = parsePage(`<h1>${heading}</h1>`)
    expect(pageHeadline(document, title, site)).toBe(headline)
  })
})

describe('pageFacts', () => {
  const read = (head: string, body = '') =>
    pageFacts(
      parsePage(`<html><head>${head}</head><body>${body}</body></html>`),
      'https://paper.example/n/1',
    )
  const data = (value: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(value)}</script>`

  it('trusts linked data over meta elements, and the canonical address over both', () => {
    const thing = {
      '@type': 'NewsArticle',
      headline: 'متحف الصقور',
      author: ['ليلى حمدان', { name: 'سامي حسن', jobTitle: 'مراسل' }],
      url: '/x',
    }
    const facts = read(
      `<link rel="canonical" href="/n/1"><meta property="og:title" content="متحف الصقور | الوادي"><meta name="author" content="غيرها">${data(thing)}`,
    )
    expect(facts).toMatchObject({
      headline: 'متحف الصقور',
      bylines: [{ name: 'ليلى حمدان' }, { name: 'سامي حسن', role: 'مراسل' }],
      url: 'https://paper.example/n/1',
    })
  })

  it('takes the article of the page, not those it links to', () => {
    const things = ['قافلة الكتب تصل', 'متحف الصقور'].map((headline, at) => ({
      '@type': 'Article',
      headline,
      datePublished: `2024-01-0${at + 1}`,
    }))
    expect(read(data(things), '<h1>متحف الصقور</h1>').published).toBe('2024-01-02')
  })

  it('reads microdata, and linked data with line ends in its strings', () => {
    expect(
      read(
        '',
        '<div itemscope><h1 itemprop="headline">متحف</h1><time itemprop="datePublished" datetime="2024-01-16">أمس</time></div>',
      ),
    ).toMatchObject({ headline: 'متحف', published: '2024-01-16' })
    expect(
      read(
        '<script type="application/ld+json">{"@type":"Article","headline":"متحف\nالصقور"}</script>',
      ).headline,
    ).toBe('متحف الصقور')
  })

  it.each([
    '{',
    'null',
    '[[[[]]]]',
    '{"@type":"NewsArticle","headline":{}}',
    '{"@graph":{"@graph":{"@type":"Article"}}}',
  ])('takes nothing from %s', (json) => {
    expect(read(`<script type="application/ld+json">${json}</script>`)).toEqual({})
  })
})
