import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One word without a place to break, as long as a field may hold and no longer than 300 letters. */
const arabic = (letters = 300) => 'مستشفياتهم'.repeat(30).slice(0, letters)
const latin = (letters = 300) => 'Donaudampfschifffahrt'.repeat(15).slice(0, letters)

/**
 * Writes an edition whose every text is one long word: in articles and own pages of both directions, in topics, in the
 * paper's own name; 200 topics beside; and `table`, an article with a table of 60 columns and as many rows as are asked for. Gives its folder.
 */
export function writeWideEdition(folder: string, rows: number): string {
  const write = (path: string, value: unknown) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), JSON.stringify(value))
  }
  write('edition.json', {
    version: 1,
    name: arabic(200),
    tagline: arabic(),
    language: 'ar',
    topics: [
      { id: 'wide', label: { ar: arabic(100), en: latin(100) } },
      { id: 'wider', label: { ar: latin(100) } },
      { id: 'filler', label: { ar: 'حشو' } },
      ...Array.from({ length: 200 }, (_, at) => ({
        id: `topic-${at}`,
        label: { ar: `باب ${at}` },
      })),
    ],
    pages: ['arabic', 'latin'],
  })
  write('articles/arabic.json', wideArticle('arabic', 'ar', arabic))
  write('articles/latin.json', wideArticle('latin', 'en', latin))
  write('pages/arabic.json', wideArticle('arabic', 'ar', arabic))
  write('pages/latin.json', wideArticle('latin', 'en', latin))
  write('articles/short.json', { ...wideArticle('short', 'ar', arabic), headline: arabic(40) })
  write('articles/table.json', {
    ...wideArticle('table', 'ar', (letters) => arabic(letters).slice(0, 40)),
    body: [
      { type: 'paragraph', text: 'قبل الجدول.' },
      {
        type: 'table',
        header: Array.from({ length: 60 }, (_, at) => `عمود ${at + 1}`),
        rows: Array.from({ length: rows }, (_, row) =>
          Array.from({ length: 60 }, (_, at) => (at === 0 ? `سطر ${row + 1}` : `${row * at}`)),
        ),
      },
      { type: 'paragraph', text: 'بعد الجدول.' },
    ],
  })
  // Enough for the list to have pages.
  for (let number = 0; number < 50; number++) {
    const id = `filler-${number}`
    const body = [{ type: 'paragraph', text: arabic() }]
    const headline = `${arabic(40)} ${number}`
    write(`articles/${id}.json`, {
      version: 1,
      id,
      language: 'ar',
      headline,
      section: 'filler',
      body,
      published: '2020-01-01',
    })
  }
  return folder
}

function wideArticle(id: string, language: string, word: (letters?: number) => string) {
  const byline = { name: word(), role: word(), city: word() }
  const text = [word(), ' ', { text: word(), href: `https://example.org/${latin()}`, strong: true }]
  const figure = { type: 'figure', caption: word(), credit: word(), place: word() }
  return {
    version: 1,
    id,
    language,
    headline: word(),
    deck: word(),
    section: 'wide',
    topics: ['wide', 'wider'],
    bylines: [byline, byline],
    dateline: { city: word() },
    published: '2026-01-09T05:30:00+02:00',
    modified: '2026-02-09T05:30:00+02:00',
    lead: { ...figure, width: 1200, height: 800 },
    body: [
      { type: 'paragraph', text },
      { type: 'heading', level: 2, text },
      { type: 'heading', level: 3, text },
      figure,
      { type: 'quote', text, attribution: word() },
      { type: 'verse', lines: [[word(), word()], [word()]], attribution: word() },
      { type: 'list', ordered: true, items: [text, word()] },
      { type: 'list', ordered: false, items: [text, word()] },
      { type: 'table', header: [word(), word()], rows: [[text, word()]] },
      { type: 'embed', url: `https://${latin(60)}.example/${latin()}`, title: word() },
      { type: 'note', text },
      { type: 'paragraph', text: latin() },
    ],
    related: [
      { id: 'short' },
      { section: word(), headline: word(), excerpt: word(), bylines: [byline], href: '/a/b/' },
      { section: word(), headline: word(), excerpt: word(), truncated: true },
    ],
    source: { name: word(), url: `https://example.org/${latin()}`, rights: word() },
  }
}
