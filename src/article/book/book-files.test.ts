import { expect, it } from 'vitest'
import { urnOfDigest } from '../urn.ts'
import { type Book, bookFiles, isBookPicture } from './book-files.ts'
import type { BookArticle } from './book-pages.ts'
import { partsBySection } from './parts.ts'

const aflaj: BookArticle = {
  id: 'aflaj',
  language: 'ar',
  headline: 'ماء الأفلاج',
  published: '2024-03-01',
  lead: { type: 'figure', src: 'images/made/640-0f.jpg', caption: 'فلج <دارس>' },
  body: [
    {
      type: 'paragraph',
      text: [{ text: 'الصفر', href: '/a/zero/' }, ' ', { text: 'الضاد', href: '/a/dad/' }],
    },
    { type: 'figure', src: 'images/made/640-a1.jpg', caption: 'صورة لا تُحوَّل' },
  ],
}
const zero: BookArticle = {
  ...aflaj,
  id: 'zero',
  headline: 'الصفر',
  modified: '2024-05-02T10:00:00Z',
  body: [{ type: 'paragraph', text: 'نص' }],
}

/** The files of a book of these two articles by their paths. */
async function filesOf(own: Partial<Book> = {}): Promise<Map<string, string>> {
  const all = new Map([aflaj, zero].map((one) => [one.id, one]))
  const files = bookFiles({
    title: 'المحفوظات',
    publisher: 'سطور',
    language: 'ar',
    identifier: 'urn:x',
    parts: [{ ids: ['zero', 'aflaj'] }],
    titleOf: (id) => all.get(id)?.headline ?? id,
    sectionOf: () => undefined,
    article: async (id) => all.get(id) ?? aflaj,
    picture: async (src) =>
      src.includes('0f') ? { type: 'jpeg', content: new Uint8Array([1]) } : undefined,
    nameOf: async () => 'name',
    site: 'https://paper.example/x/',
    ...own,
  })
  const found = new Map<string, string>()
  for await (const [path, content] of files)
    found.set(path, typeof content === 'string' ? content : `${content.byteLength} bytes`)
  return found
}

it('holds a picture of two articles once, and the caption of one that is left out', async () => {
  const files = await filesOf()
  expect([...files.keys()].slice(5)).toEqual([
    'EPUB/images/name.jpg',
    'EPUB/a/zero.xhtml',
    'EPUB/a/aflaj.xhtml',
    'EPUB/package.opf',
  ])
  const page = files.get('EPUB/a/aflaj.xhtml') ?? ''
  expect(page.match(/<img [^>]*>/g)).toEqual(['<img src="../images/name.jpg" alt=""/>'])
  expect(page).toContain('<figcaption>صورة لا تُحوَّل</figcaption>')
})

it('leads to pages of its own, and to the site for what is not in it', async () => {
  const page = (await filesOf()).get('EPUB/a/aflaj.xhtml')
  expect(page).toContain('<a href="zero.xhtml">الصفر</a>')
  expect(page).toContain('<a href="https://paper.example/x/a/dad/">الضاد</a>')
  const siteless = (await filesOf({ site: undefined })).get('EPUB/a/aflaj.xhtml')
  expect(siteless).toContain('> الضاد<')
})

it('has a title of its own beside the name of the paper, and the time of the last change', async () => {
  const document = (await filesOf()).get('EPUB/package.opf')
  expect(document).toContain('<dc:title>المحفوظات</dc:title>')
  expect(document).toContain('<dc:publisher>سطور</dc:publisher>')
  expect(document).toContain('2024-05-02T10:00:00Z')
  expect(document).not.toContain('description')
})

it('has each article once: by the order of sections, those of none or of an unknown one last', () => {
  const articles = [
    { id: 'a', section: 'arts' },
    { id: 'b' },
    { id: 'c', section: 'nature' },
    { id: 'd', section: 'arts' },
    { id: 'e', section: 'gone' },
  ]
  const label = (section: string) => section.toUpperCase()
  expect(partsBySection(['nature', 'sport', 'arts', 'nature'], articles, label)).toEqual([
    { label: 'NATURE', ids: ['c'] },
    { label: 'ARTS', ids: ['a', 'd'] },
    { ids: ['b', 'e'] },
  ])
})

it('takes no picture that a reader of books need not know', () => {
  expect((['jpeg', 'svg', 'avif', 'webp', undefined] as const).map(isBookPicture)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})

it('is named by a UUID of version 5', () => {
  expect(urnOfDigest(new Uint8Array(20).fill(255))).toBe(
    'urn:uuid:ffffffff-ffff-5fff-bfff-ffffffffffff',
  )
})
