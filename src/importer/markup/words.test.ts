import { describe, expect, it } from 'vitest'
import { pageHeadline } from '../formats/html-page/headline.ts'
import { pageFacts } from '../formats/html-page/page-facts.ts'
import { readCaption } from '../press/captions.ts'
import { languageOfPage } from '../press/language.ts'
import { isRelatedHeading } from '../press/related.ts'
import { linkOf, pictureOf } from './links.ts'
import { parsePage } from './parse.ts'
import { plainWords } from './plain-words.ts'

describe('captions and credits', () => {
  it.each([
    ['صقر على يد صقار (رويترز)', '', 'صقر على يد صقار', 'رويترز'],
    ['صقر على يد صقار', '(تصوير: سارة خالد)', 'صقر على يد صقار', 'سارة خالد'],
    ['صقر على يد صقار تصوير: سارة خالد', '', 'صقر على يد صقار', 'سارة خالد'],
    [
      'التعليق على الصورة، مطر على التراب',
      'صدر الصورة، Getty Images',
      'مطر على التراب',
      'Getty Images',
    ],
    ['A falcon. Photo: Jane Doe', '', 'A falcon.', 'Jane Doe'],
    ['A falcon © Jane Doe', '', 'A falcon', 'Jane Doe'],
    ['A falcon (Bild: Hersteller)', 'Bild: Hersteller', 'A falcon', 'Hersteller'],
    ['الصقر (الحر) في الوادي', '', 'الصقر (الحر) في الوادي', undefined],
    ['© AFP', '', undefined, 'AFP'],
    ['A port (AP Photo/Jane Doe)', 'Copyright AP Photo', 'A port', 'AP Photo/Jane Doe'],
    ['Photo by Jane Doe on Unsplash', '', undefined, 'Jane Doe on Unsplash'],
  ])('«%s» «%s»', (caption, credit, said, whose) => {
    const found = readCaption(caption, credit)
    expect([found.caption, found.credit]).toEqual([said, whose])
  })
})

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

describe('languages', () => {
  it.each([
    [['ar_AE'], 'فتح المتحف قاعة جديدة', 'ar-AE'],
    [['en'], 'فتح المتحف قاعة جديدة', 'ar'],
    [[null, undefined, ''], 'کتابخانهٔ روستا پس از سی سال دوباره باز شد و مردم گریستند', 'fa'],
    [
      ['٣ لغات'],
      'Le musée a ouvert une salle que les enfants du village et de la vallée ont attendue, et qui est pour eux. Le soir, une foule est dans la salle.',
      'fr',
    ],
  ])('%j', (declared, text, language) => {
    expect(languageOfPage(declared, text)).toBe(language)
  })
})

describe('addresses', () => {
  it.each([
    ['//cdn.example/a', undefined, 'https://cdn.example/a'],
    ['/a', 'https://paper.example/b/', 'https://paper.example/a'],
    ['/a', undefined, undefined],
    ['javascript:alert(1)', 'https://paper.example', undefined],
    [' java\tscript:alert(1)', 'https://paper.example', undefined],
    ['vbscript:x', undefined, undefined],
    ['https://user\\@evil', undefined, 'https://user/@evil'],
    ['mailto:a@b.example', undefined, 'mailto:a@b.example'],
  ])('of links: %s', (raw, base, href) => {
    expect(linkOf(raw, base)).toBe(href)
  })

  it.each([
    ['data:image/svg+xml,<svg onload=alert(1)>', undefined, undefined],
    ['../images/a%20b.jpg?w=1', undefined, '../images/a b.jpg'],
    ['/root.jpg', undefined, undefined],
    ['file:///etc/passwd', undefined, undefined],
    ['a.jpg', 'https://paper.example/n/1', 'https://paper.example/n/a.jpg'],
  ])('of pictures: %s', (raw, base, src) => {
    expect(pictureOf(raw, base)).toBe(src)
  })
})

describe('plainWords', () => {
  it.each([
    ['l&#039;été &amp;amp; «نعم»', "l'été & «نعم»"],
    ['&lt;b&gt;نور&lt;/b&gt; <i>سعيد</i>', 'نور سعيد'],
    ['1 &lt; 2', '1 < 2'],
    ['\u0007 نص\u200f\n ثان ', 'نص\u200f ثان'],
    ['AT&T; R&D', 'AT&T; R&D'],
  ])('%j', (raw, words) => {
    expect(plainWords(raw)).toBe(words)
  })
})

describe('isRelatedHeading', () => {
  it.each([
    'اقرأ أيضاً',
    'مقالات ذات صلة',
    'Lire aussi',
    'À lire aussi',
    'İlgili Haberler',
    'Read more',
  ])('%s', (text) => {
    expect(isRelatedHeading(text)).toBe(true)
  })
  it.each(['اقرأ الكتاب', 'صلة الرحم', 'Reading', 'Lire'.repeat(20)])('not %s', (text) => {
    expect(isRelatedHeading(text)).toBe(false)
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
