import { expect, it } from 'vitest'
import { readSource } from '../../run/read-source.ts'

const text = 'فتح متحف الصقور قاعة جديدة تعرض براقع ومناقل جمعت من بيوت الصقارين في القرى القريبة.'

/** A graph as site generators write it: each record once, named by its `@id` elsewhere. */
const graph = {
  '@context': 'https://schema.org',
  '@graph': [
    {
      '@type': ['NewsArticle', 'https://schema.org/Article'],
      '@id': 'https://paper.example/falcons#article',
      headline: 'متحف الصقور &amp; قاعته',
      description: 'قاعة في الوادي.',
      author: [{ '@id': '#sami' }, 'منى علي، ليلى سعد', 'https://paper.example/author/1'],
      publisher: { '@type': 'Organization', '@id': '#paper' },
      isPartOf: { '@id': 'https://paper.example/falcons' },
      mainEntityOfPage: { '@id': 'https://paper.example/falcons' },
      datePublished: '2024-01-16T09:30:00+0300',
      dateModified: '2024-01-17',
      image: [{ '@id': '#photo' }, 'https://paper.example/small.jpg'],
      articleSection: ['ثقافة', 'متاحف'],
      keywords: ['صقور، نول', { '@type': 'DefinedTerm', name: 'الوادي' }, 'nyt:section=world'],
      inLanguage: { '@type': 'Language', name: 'Arabic', alternateName: 'ar' },
      copyrightNotice: '© صحيفة الوادي',
      articleBody: text,
    },
    { '@type': 'WebPage', '@id': 'https://paper.example/falcons', name: 'صفحة' },
    { '@type': 'Person', '@id': '#sami', name: 'سامي حسن', jobTitle: 'محرر الثقافة' },
    { '@type': 'Organization', '@id': '#paper', name: 'صحيفة الوادي' },
    {
      '@type': 'ImageObject',
      '@id': '#photo',
      url: 'https://paper.example/falcon.jpg',
      width: '1200px',
      height: { '@type': 'QuantitativeValue', value: 800 },
      caption: 'صقر على يد صقار',
      creditText: 'رويترز',
    },
  ],
}

const page = `<!doctype html><html lang="ar"><head><title>متحف الصقور &amp; قاعته</title>
<script type="application/ld+json">${JSON.stringify(graph)}</script></head>
<body><article><h1>متحف الصقور &amp; قاعته</h1><p>${text}</p></article></body></html>`

it.each([
  ['an export', JSON.stringify(graph)],
  ['a page', page],
])('reads what schema.org says of an article in %s', async (_, source) => {
  const { articles } = await readSource({ name: 'x', bytes: new TextEncoder().encode(source) })
  expect(articles).toHaveLength(1)
  expect(articles[0]).toMatchObject({
    url: 'https://paper.example/falcons',
    section: 'ثقافة',
    keywords: expect.arrayContaining(['صقور', 'نول', 'الوادي']),
    article: {
      language: 'ar',
      headline: 'متحف الصقور & قاعته',
      bylines: [
        { name: 'سامي حسن', role: 'محرر الثقافة' },
        { name: 'منى علي' },
        { name: 'ليلى سعد' },
      ],
      published: '2024-01-16T09:30:00+03:00',
      modified: '2024-01-17',
      lead: {
        src: 'https://paper.example/falcon.jpg',
        width: 1200,
        height: 800,
        caption: 'صقر على يد صقار',
        credit: 'رويترز',
      },
      body: [{ type: 'paragraph', text }],
      source: {
        name: 'صحيفة الوادي',
        url: 'https://paper.example/falcons',
        rights: '© صحيفة الوادي',
      },
    },
  })
  expect(JSON.stringify(articles)).not.toContain('nyt:')
})
