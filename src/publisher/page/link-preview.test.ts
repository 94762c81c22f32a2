import { describe, expect, it } from 'vitest'
import { makeTestEdition, render, template } from '../edition/test-edition.ts'
import { previewTags } from './link-preview.ts'
import { shorten } from './summary.ts'

const { article, open } = makeTestEdition()

async function page(path: string, origin?: string): Promise<string> {
  return String(await open('/x/', origin).site.file(path, render, template))
}

/** Tags of a head by what they are called. */
function tagsOf(html: string): Record<string, string> {
  const tags = [...html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g)]
  return Object.fromEntries(tags.map(([, key, value]) => [key, value]))
}

function dataOf(html: string): { '@type': string; [field: string]: unknown }[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)]
  return blocks.map(([, json]) => JSON.parse(json ?? ''))
}

describe('an article', () => {
  it('says to messengers what it is, when it came and where it stands', async () => {
    article('gps', {
      headline: 'GPS يجدك',
      deck: 'قال: "هنا" & هناك',
      section: 'technology',
      published: '2026-11-01T09:10:00+03:00',
      modified: '2026-11-02',
    })
    const html = await page('a/gps/index.html', 'https://sutur.example')
    expect(html).toContain('<link rel="canonical" href="https://sutur.example/x/a/gps/">')
    expect(tagsOf(html)).toMatchObject({
      description: 'قال: &quot;هنا&quot; &amp; هناك',
      'og:type': 'article',
      'og:title': '\u2067GPS يجدك\u2069',
      'og:url': 'https://sutur.example/x/a/gps/',
      'og:site_name': 'سطور',
      'og:locale': 'ar_AR',
      'article:published_time': '2026-11-01T09:10:00+03:00',
      'article:modified_time': '2026-11-02',
      'article:section': 'تقنية',
      'twitter:card': 'summary',
    })
    const [news, path] = dataOf(html)
    expect(news).toMatchObject({ '@type': 'NewsArticle', headline: 'GPS يجدك' })
    expect(path).toMatchObject({ '@type': 'BreadcrumbList' })
    expect(path?.itemListElement).toHaveLength(3)
  })

  it('is described by its first words where it has no deck', async () => {
    article('plain', { body: [{ type: 'paragraph', text: ['أول ', { text: 'الكلام' }] }] })
    expect(tagsOf(await page('a/plain/index.html'))['og:description']).toBe('أول الكلام')
  })

  it('says what needs no address where the site has none', async () => {
    const html = await page('a/suez/index.html')
    const tags = tagsOf(html)
    expect(tags['og:title']).toBe('قناة السويس في أرقام')
    expect(tags['og:url'] ?? tags['og:image']).toBeUndefined()
    expect(html).not.toContain('canonical')
    expect(dataOf(html)).toEqual([])
  })
})

it('the front page and a topic say what they are', async () => {
  const [site] = dataOf(await page('index.html', 'https://sutur.example'))
  expect(site).toMatchObject({ '@type': 'WebSite', url: 'https://sutur.example/x/' })
  const topic = await page('t/arts/index.html', 'https://sutur.example')
  expect(dataOf(topic)[0]).toMatchObject({ '@type': 'CollectionPage', name: 'فنون' })
  expect(tagsOf(topic)['og:type']).toBe('website')
})

it('a picture is told by address, size and words', () => {
  const image = {
    src: 'images/made/960-0a1b.jpg',
    width: 960,
    height: 640,
    type: 'image/jpeg',
    alt: 'بحر "هادئ"',
  } as const
  const of = {
    config: { version: 1, name: 'سطور', language: 'ar-EG', topics: [] },
    site: 'https://a.example/',
  } as const
  const html = previewTags({ path: '/a/sea/', language: 'ar-EG', title: 'البحر', image }, '', {
    ...of,
    config: { ...of.config, topics: [] },
  })
  expect(tagsOf(html)).toMatchObject({
    'og:image': 'https://a.example/images/made/960-0a1b.jpg',
    'og:image:width': '960',
    'og:image:height': '640',
    'og:image:alt': 'بحر &quot;هادئ&quot;',
    'og:locale': 'ar_EG',
    'twitter:card': 'summary_large_image',
  })
})

it('a long description ends between two words', () => {
  const text = 'كلمة، '.repeat(60)
  const short = shorten(text)
  expect(short.length).toBeLessThanOrEqual(160)
  expect(short).toMatch(/كلمة…$/)
  expect(shorten('قصير')).toBe('قصير')
  expect(shorten('س'.repeat(300))).toHaveLength(160)
})
