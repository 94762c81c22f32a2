import { describe, expect, it } from 'vitest'
import { checkArticle } from '../../../article/article.ts'
import { readSource } from '../../run/read-source.ts'

const read = (value: unknown) =>
  readSource({
    name: 'export.json',
    bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
  })

const fault = (value: unknown) =>
  read(value).then(
    () => 'was read',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )

describe('JSON that is refused', () => {
  it.each([
    [
      'no kind',
      { a: 1, b: 2 },
      /no kind that can be read: it has the fields a, b; tried: article JSON of Sutur, .*, records/,
    ],
    ['an empty list', [], /no article/],
    ['a list of nothing readable', [{ a: 1 }, { b: 1 }], /no kind/],
    ['a front page', { metadata: {}, content: { groups: [{ items: [] }] } }, /list of stories/],
    ['recommended stories', [{ headlines: { headline: 'خبر' }, locators: {} }], /list of stories/],
    [
      'what is read most',
      { records: [{ promo: { headlines: {}, locators: {} } }] },
      /list of stories/,
    ],
    [
      'a home page',
      { data: { title: 'أخبار', curations: [{ summaries: [] }] } },
      /list of stories/,
    ],
    ['a page without a text', { metadata: {}, content: { blocks: [] }, promo: {} }, /has no text/],
    [
      'a picture of an agency',
      { uri: 'urn:1', type: 'picture', headlines: [{ value: 'صورة' }] },
      /is a picture of a news agency/,
    ],
    ['a withdrawn item', { uri: 'urn:1', pubStatus: 'canceled', headline: 'خبر' }, /withdrawn/],
    [
      'an organization',
      { '@context': 'https://schema.org', '@type': 'Organization', name: 'دار' },
      /without an article: it describes Organization/,
    ],
    [
      'an empty feed',
      { version: 'https://jsonfeed.org/version/1', title: 'ص', items: [] },
      /feed without items/,
    ],
    ['a text that is cut', '{"title": "خبر", "text": "نص', /breaks off/],
  ])('%s', async (_, value, message) => {
    expect(await fault(value)).toMatch(message)
  })

  it('is refused in part where other parts can be read', async () => {
    const { articles, refused } = await read([{ title: 'خبر', text: 'نص الخبر.' }, { a: 1 }, 7])
    expect(articles.map((found) => found.article.headline)).toEqual(['خبر'])
    expect(refused?.map(({ part }) => part)).toEqual(['item 2', 'item 3'])
  })

  it('is refused after a thousand values of which none could be read', async () => {
    const story = { title: 'خبر', text: 'نص الخبر.' }
    const nothing = Array.from({ length: 1000 }, () => ({ a: 1 }))
    expect(await fault([...nothing, story])).toMatch(/no kind/)
    expect((await read([...nothing.slice(1), story])).refused).toHaveLength(999)
  })
})

describe('hostile JSON', () => {
  const evil = '<img src=x onerror=alert(1)><script>alert(2)</script>'

  it('leaves no markup and no script in any field', async () => {
    const { articles } = await read([
      {
        title: `خبر ${evil}`,
        text: `نص ${evil}`,
        author: `سامي ${evil}`,
        section: `باب ${evil}`,
        url: 'javascript:alert(1)',
        image: 'data:image/svg+xml,<svg onload=alert(1)>',
      },
    ])
    const [found] = articles
    expect(JSON.stringify(found)).not.toMatch(/<|javascript:|data:|alert\(2\)/)
    expect(checkArticle({ id: 'x', ...found?.article }, 'x').headline).toBe('خبر')
  })

  it('is not confused by keys of JavaScript’s own', async () => {
    const { articles } = await read(
      '{"__proto__": {"title": "لا"}, "constructor": 1, "title": "نعم", "text": "نص."}',
    )
    expect(articles[0]?.article.headline).toBe('نعم')
  })

  it.each([
    {
      title: 'خبر',
      text: 'نص',
      date: { a: 1 },
      author: [[]],
      tags: [{}, null, 7],
      image: [],
      source: 5,
      id: {},
    },
    {
      '@type': 'NewsArticle',
      headline: ['خبر'],
      name: 'خبر',
      articleBody: 'نص',
      author: [null, 5],
      image: [[]],
      publisher: [],
    },
    {
      uri: 'urn:1',
      headline: 'خبر',
      body_text: 'نص',
      subject: 'باب',
      associations: [null, 5],
      by: {},
    },
    {
      metadata: { tags: 5 },
      content: { blocks: [null, 5, { type: 'paragraph', text: 'نص' }] },
      promo: { headlines: { headline: 'خبر' }, byline: [] },
    },
    {
      headline: 'خبر',
      tags: 'x',
      blocks: [
        {
          elements: [
            null,
            { _type: 'a.TextBlockElement', html: 5 },
            { _type: 'a.TextBlockElement', html: '<p>نص</p>' },
          ],
        },
      ],
    },
    {
      version: 'https://jsonfeed.org/version/1',
      title: 5,
      items: [{ id: 1, title: 'خبر', content_text: 'نص', tags: 'x', authors: 5 }],
    },
  ])('of other types than expected is read for what is sound: %j', async (value) => {
    const { articles } = await read(value)
    expect(articles[0]?.article.headline).toBe('خبر')
    expect(checkArticle({ id: 'x', ...articles[0]?.article }, 'x').body).toEqual([
      { type: 'paragraph', text: 'نص' },
    ])
  })
})
