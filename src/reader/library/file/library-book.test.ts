import { strFromU8, unzipSync } from 'fflate'
import { afterEach, expect, it, vi } from 'vitest'
import { type BookRequest, makeLibraryBook } from './library-book.ts'

afterEach(() => vi.unstubAllGlobals())

const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1])
const avif = new TextEncoder().encode('\0\0\0 ftypavif')

/** What the device keeps of an article with a picture that it shows in other widths than the site says. */
function view(id: string, section: string, picture: string) {
  return JSON.stringify({
    article: {
      id,
      language: 'ar',
      headline: `عنوان ${id}`,
      section,
      published: '2024-03-01',
      lead: { type: 'figure', src: picture, caption: `تعليق ${id}` },
      body: [{ type: 'paragraph', text: [{ text: 'رابط', href: '/a/fez/' }] }],
    },
    ids: [],
    readingMinutes: 1,
    related: [],
  })
}

const articles = {
  suez: view('suez', 'history', 'images/made/1440-0f.jpg'),
  fez: view('fez', 'cities', 'images/صورة فاس.jpg'),
}

function keep(files: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>): void {
  const match = async (path: string) => {
    const content = files[path]
    return content === undefined ? undefined : new Response(content)
  }
  vi.stubGlobal('caches', { open: async () => ({ match }) })
}

const photo = `images/${encodeURI('صورة فاس')}.jpg`
const request: BookRequest = {
  base: '/x/',
  site: 'https://paper.example/x/',
  title: 'المحفوظات · سطور',
  edition: {
    name: 'سطور',
    language: 'ar',
    topics: ['cities', 'history'].map((id) => ({ id, label: { ar: `باب ${id}` } })),
  },
  saved: [
    { id: 'suez', files: ['data/v1/articles/suez.json', 'images/made/640-0f.avif'] },
    { id: 'fez', files: ['data/v1/articles/fez.json', photo] },
    { id: 'gone', files: [] },
  ],
}

async function bookOf(given: BookRequest) {
  const { file, articles } = await makeLibraryBook(given)
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
  const texts = Object.entries(files).map(([path, content]) => [path, strFromU8(content)] as const)
  return { articles, file, texts: new Map(texts) }
}

const device = {
  '/x/data/v1/articles/suez.json': articles.suez,
  '/x/data/v1/articles/fez.json': articles.fez,
  '/x/images/made/640-0f.avif': avif,
  [`/x/${photo}`]: jpeg,
}

it('is a book of what can be read on the device, by section, with the pictures that are kept', async () => {
  keep(device)
  const { articles, file, texts } = await bookOf(request)
  expect(articles).toBe(2)
  expect(file.type).toBe('application/epub+zip')
  const names = [...texts.keys()].map((path) => path.replace(/[0-9a-f]{16}/, '…'))
  expect(names.slice(5, -1)).toEqual(['EPUB/images/….jpg', 'EPUB/a/fez.xhtml', 'EPUB/a/suez.xhtml'])
  expect(texts.get('EPUB/a/suez.xhtml')).toContain('<p class="section">باب history</p>')
  expect(texts.get('EPUB/a/suez.xhtml')).toContain('<a href="fez.xhtml">')
  // Node cannot draw: what would have to be made a JPEG is left out.
  expect(texts.get('EPUB/a/suez.xhtml')).not.toContain('<img')
  expect(texts.get('EPUB/a/suez.xhtml')).toContain('<figcaption>تعليق suez</figcaption>')
})

it('makes a JPEG of a picture that readers of books need not know', async () => {
  const drawn: object[] = []
  vi.stubGlobal('createImageBitmap', async () => ({ width: 8, height: 6, close: () => {} }))
  class Canvas {
    size: readonly number[]
    constructor(...size: number[]) {
      this.size = size
    }
    getContext = () => ({ fillRect: () => {}, drawImage: () => drawn.push(this.size) })
    convertToBlob = async () => new Blob([jpeg])
  }
  vi.stubGlobal('OffscreenCanvas', Canvas)
  keep({ ...device, [`/x/${photo}`]: 'not found' })
  const { texts } = await bookOf(request)
  expect(drawn).toEqual([[8, 6]])
  expect(texts.get('EPUB/a/suez.xhtml')).toMatch(/<img src="\.\.\/images\/[0-9a-f]{16}\.jpg"/)
  expect(texts.get('EPUB/a/fez.xhtml')).not.toContain('<img')
})

it('is the same for the same articles, and another one for others', async () => {
  keep(device)
  const idOf = ({ texts }: Awaited<ReturnType<typeof bookOf>>) =>
    /urn:uuid:[0-9a-f-]{36}/.exec(texts.get('EPUB/package.opf') ?? '')?.[0]
  const [one, again] = [await bookOf(request), await bookOf(request)]
  expect(new Uint8Array(await one.file.arrayBuffer())).toEqual(
    new Uint8Array(await again.file.arrayBuffer()),
  )
  const fewer = await bookOf({ ...request, saved: request.saved.slice(1) })
  expect(idOf(fewer)).toBeTruthy()
  expect(idOf(fewer)).not.toBe(idOf(one))
})

it('is empty where nothing that is saved can be read', async () => {
  keep({})
  const { articles, file } = await makeLibraryBook(request)
  expect([articles, file.size]).toEqual([0, 0])
})
