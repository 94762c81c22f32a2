import { describe, expect, it } from 'vitest'
import { makeTestEdition } from '../edition/test-edition.ts'

const { article, readAll } = makeTestEdition()

interface Data {
  '@type': string
  [field: string]: unknown
}

function dataOf(html = ''): Data[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
  return blocks.map(([, json]) => JSON.parse(json ?? ''))
}

/** Every thing with a type, however deep it stands. */
function thingsIn(value: unknown): Data[] {
  if (Array.isArray(value)) return value.flatMap(thingsIn)
  if (!isThing(value)) return []
  return [value, ...Object.values(value).flatMap(thingsIn)]
}

function isThing(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && '@type' in value
}

/** What schema.org and those who read it ask of each thing that our pages name. */
const required: Record<string, readonly string[]> = {
  NewsArticle: ['headline', 'author', 'publisher', 'mainEntityOfPage', 'url', 'inLanguage'],
  BreadcrumbList: ['itemListElement'],
  ListItem: ['position', 'name', 'item'],
  WebSite: ['name', 'url'],
  SearchAction: ['target', 'query-input'],
  EntryPoint: ['urlTemplate'],
  AboutPage: ['name', 'url', 'isPartOf', 'inLanguage'],
  WebPage: ['name', 'url', 'isPartOf', 'inLanguage'],
  ProfilePage: ['mainEntity', 'url', 'isPartOf', 'inLanguage'],
  CollectionPage: ['name', 'url', 'isPartOf', 'inLanguage'],
  ImageObject: ['url', 'width', 'height'],
  Person: ['name'],
  NewsMediaOrganization: ['name'],
  LiveBlogPosting: ['headline', 'author', 'url', 'coverageStartTime', 'liveBlogUpdate'],
  CorrectionComment: ['text', 'datePublished'],
  BlogPosting: ['headline', 'description', 'datePublished', 'url', 'inLanguage'],
}

describe('data of schema.org', () => {
  it('has every required field on every page of the sample, and none without a value', async () => {
    const met = new Map<string, number>()
    const files = await readAll('/x/', 'https://sutur.example')
    for (const [path, html] of files) {
      if (!path.endsWith('.html')) continue
      for (const thing of thingsIn(dataOf(html))) {
        const type = thing['@type']
        met.set(type, (met.get(type) ?? 0) + 1)
        expect(required, path).toHaveProperty([type])
        for (const field of required[type] ?? []) {
          expect(thing[field] ?? '', `${path} ${type}.${field}`).not.toBe('')
        }
        for (const [field, value] of Object.entries(thing)) {
          if (/^(?:url|item|mainEntityOfPage)$/.test(field)) {
            expect(value, `${path} ${type}.${field}`).toMatch(/^https:\/\/sutur\.example\/x\//)
          }
          expect(value, `${path} ${type}.${field}`).not.toEqual([])
        }
      }
    }
    expect(met.get('NewsArticle')).toBe(25)
    expect([...met.keys()].sort()).toEqual(Object.keys(required).sort())
  })

  it('says who wrote, whose the picture is and when, and makes nothing up', async () => {
    article('signed', {
      bylines: [{ name: 'ليان الورّاق' }, { name: '«الشرق الأوسط»' }, { name: 'أسرة سطور' }],
      published: '2026-11-01',
      dateline: { city: 'الدوحة' },
      lead: { type: 'figure', src: 'images/suez.svg', caption: 'من الجو', credit: 'أ.ف.ب' },
    })
    article('bare')
    const files = await readAll('/', 'https://sutur.example')
    const [signed] = dataOf(files.get('a/signed/index.html'))
    expect(signed).toMatchObject({
      author: [
        { '@type': 'Person', name: 'ليان الورّاق' },
        { '@type': 'NewsMediaOrganization', name: 'الشرق الأوسط' },
        { '@type': 'NewsMediaOrganization', name: 'أسرة سطور' },
      ],
      datePublished: '2026-11-01',
      dateModified: '2026-11-01',
      dateline: 'الدوحة',
      image: { caption: 'من الجو', creditText: 'وكالة الصحافة الفرنسية' },
    })
    const [bare] = dataOf(files.get('a/bare/index.html'))
    expect(bare?.author).toMatchObject({ '@type': 'NewsMediaOrganization', name: 'سطور' })
    for (const field of ['datePublished', 'dateModified', 'image', 'dateline']) {
      expect(bare).not.toHaveProperty(field)
    }
  })

  it('says what was corrected, and that this was the last change', async () => {
    article('corrected', {
      published: '2025-04-18',
      modified: '2025-05-02',
      corrections: [
        { date: '2025-05-12', text: ['وصوابه ', { text: '176,602', strong: true }] },
        { date: '2026-01-09', text: 'عُرضت بعد عامين.', serious: true },
      ],
    })
    const files = await readAll('/x/', 'https://sutur.example')
    const page = files.get('a/corrected/index.html')
    expect(dataOf(page)[0]).toMatchObject({
      dateModified: '2026-01-09',
      correction: [
        { '@type': 'CorrectionComment', text: 'وصوابه 176,602', datePublished: '2025-05-12' },
        { '@type': 'CorrectionComment', text: 'عُرضت بعد عامين.', datePublished: '2026-01-09' },
      ],
    })
    expect(page).toContain('property="article:modified_time" content="2026-01-09"')
    expect(files.get('sitemap-1.xml')).toContain('/a/corrected/</loc><lastmod>2026-01-09</lastmod>')
  })

  it('says what was added to a coverage, and from when to when it went', async () => {
    const entry = (time: string, fields: object) => ({
      type: 'entry',
      time,
      body: [{ type: 'paragraph', text: 'تحرّر المقدّم.' }],
      ...fields,
    })
    const body = [
      entry('2021-03-23T07:40:00+02:00', {}),
      entry('2021-03-29T15:05:00+02:00', { headline: 'تطفو' }),
    ]
    article('ended', { published: '2021-03-23', coverage: 'ended', body })
    article('live', { published: '2021-03-23', coverage: 'live', body })
    const files = await readAll('/x/', 'https://sutur.example')
    const [data] = dataOf(files.get('a/ended/index.html'))
    expect(data).toMatchObject({
      '@type': 'LiveBlogPosting',
      dateModified: '2021-03-29T15:05:00+02:00',
      coverageStartTime: '2021-03-23T07:40:00+02:00',
      coverageEndTime: '2021-03-29T15:05:00+02:00',
      liveBlogUpdate: [
        { headline: 'تحرّر المقدّم.', description: 'تحرّر المقدّم.' },
        { headline: 'تطفو', url: expect.stringMatching(/\/a\/ended\/#e-\w+$/) },
      ],
    })
    expect(dataOf(files.get('a/live/index.html'))[0]).not.toHaveProperty('coverageEndTime')
  })

  it('says how the site is searched', async () => {
    const files = await readAll('/x/', 'https://sutur.example')
    expect(dataOf(files.get('index.html'))[0]?.potentialAction).toEqual({
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: 'https://sutur.example/x/search/?q={search_term_string}',
      },
      'query-input': 'required name=search_term_string',
    })
  })
})
