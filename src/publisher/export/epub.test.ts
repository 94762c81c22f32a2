import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Article } from '../../article/article.ts'
import { contrast } from '../brand/oklch.ts'
import { wordmarks } from '../brand/test-brand.ts'
import { epubFiles } from './epub.ts'
import { bare, filesOf, openedWith, whole } from './test-opened.ts'
import { writeZip } from './write-whole.ts'

it('is a book from right to left with its contents, articles and pictures', async () => {
  const files = await filesOf(epubFiles(openedWith([whole, bare])))
  expect([...files.keys()].map((path) => path.replace(/[0-9a-f]{16}/, '…'))).toEqual([
    'mimetype',
    'META-INF/container.xml',
    'EPUB/style.css',
    'EPUB/title.xhtml',
    'EPUB/nav.xhtml',
    'EPUB/images/….svg',
    'EPUB/a/whole.xhtml',
    'EPUB/a/other.xhtml',
    'EPUB/package.opf',
  ])
  expect(files.get('EPUB/package.opf')).toMatch(
    /<spine page-progression-direction="rtl">\s*<itemref idref="title"\/>\s*<itemref idref="nav"\/>\s*<itemref idref="a-whole"\/>\s*<itemref idref="a-other"\/>/,
  )
  expect(files.get('EPUB/package.opf')).toContain('2022-08-18T00:00:00Z')
  expect(files.get('EPUB/nav.xhtml')).toMatch(
    /<h1>المحتويات<\/h1><ol>\s*<li><span>طبيعة<\/span><ol>\s*<li><a href="a\/whole.xhtml">/,
  )
  expect(files.get('EPUB/a/whole.xhtml')).toContain('lang="ar" dir="rtl"')
  expect(files.get('EPUB/a/whole.xhtml')).toContain('<a href="other.xhtml">')
  expect(files.get('EPUB/a/whole.xhtml')).toMatch(/<img src="\.\.\/images\/[0-9a-f]{16}\.svg"/)
  expect(files.get('EPUB/a/whole.xhtml')).toMatch(
    /<\/header>\s*<aside class="correction"><p><strong>تصويب \(18 أغسطس \(آب\) 2022\):<\/strong> تغيّر.*<figure>.*اثنان &amp; ثلاثة/s,
  )
  expect(files.get('EPUB/a/other.xhtml')).toContain('lang="en" dir="ltr"')
})

it('turns its pages the other way in a language written from left to right', async () => {
  const opened = openedWith([bare])
  const files = await filesOf(
    epubFiles({ ...opened, config: { ...opened.config, language: 'en' } }),
  )
  expect(files.get('EPUB/package.opf')).toContain('page-progression-direction="ltr"')
})

it('has the face of its paper: the name as it is drawn, and sections in its colour', async () => {
  const opened = openedWith([whole])
  const content = Buffer.from(wordmarks.hanging)
  const files = await filesOf(
    epubFiles({
      ...opened,
      config: { ...opened.config, brand: { accent: '#ffd400' } },
      wordmark: { content, mime: 'image/svg+xml', width: 200, height: 100, above: 80 },
    }),
  )
  expect(files.get('EPUB/images/wordmark.svg')).toBe(wordmarks.hanging)
  expect(files.get('EPUB/title.xhtml')).toContain(
    '<h1 class="name"><img src="images/wordmark.svg" alt="وادي"/></h1>',
  )
  expect(files.get('EPUB/package.opf')).toContain(
    'href="images/wordmark.svg" media-type="image/svg+xml"',
  )
  const colour = /\.section \{ color: (#\w+); \}/.exec(files.get('EPUB/style.css') ?? '')?.[1] ?? ''
  expect(contrast(colour, '#ffffff')).toBeGreaterThan(4.5)
})

it('leaves out a picture that no reader must know, keeps its caption and says so', async () => {
  const warnings: string[] = []
  const opened = openedWith([whole])
  const pictures = { ...opened.pictures, file: async () => Buffer.from('RIFF\n\0\0\0WEBPVP8 ') }
  const files = await filesOf(
    epubFiles({ ...opened, pictures, warn: (warning) => warnings.push(warning) }),
  )
  expect(files.get('EPUB/a/whole.xhtml')).not.toContain('<img')
  expect(files.get('EPUB/a/whole.xhtml')).toContain('من &lt;الجو&gt;')
  expect(warnings).toEqual([
    expect.stringContaining('images/a.svg: no reader of EPUB must know webp'),
  ])
})

/** Debian's epubcheck is a jar that not every machine starts by its name. */
const checker = ['/usr/share/java/epubcheck.jar', '/usr/bin/epubcheck'].find((file) =>
  existsSync(file),
)

it.skipIf(checker !== undefined)(
  'has no epubcheck (apt-get install epubcheck): no book is checked',
  () => {
    expect(checker).toBeUndefined()
  },
)

it.skipIf(checker === undefined)('has nothing that epubcheck finds fault with', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sutur-epub-'))
  try {
    const odd: Article = { ...bare, id: 'nav', headline: 'مقال \u0001 باسم صفحة' }
    await writeZip(join(folder, 'book.epub'), epubFiles(openedWith([whole, bare, odd])))
    expect(readFileSync(join(folder, 'book.epub')).toString('latin1', 30, 58)).toBe(
      'mimetypeapplication/epub+zip',
    )
    const { stdout, stderr, status } = spawnSync(
      'java',
      ['-jar', checker ?? '', join(folder, 'book.epub')],
      { encoding: 'utf8' },
    )
    expect(stdout + stderr).toContain('0 fatals / 0 errors / 0 warnings')
    expect(status).toBe(0)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
